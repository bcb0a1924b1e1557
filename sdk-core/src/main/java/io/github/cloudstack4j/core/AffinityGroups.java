// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.AffinityGroupApi;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupFilter;
import io.github.cloudstack4j.core.model.AffinityGroupType;
import io.github.cloudstack4j.core.model.CreateAffinityGroupRequest;
import io.github.cloudstack4j.core.model.DeleteAffinityGroupRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateVmAffinityGroupsRequest;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Affinity groups, which keep machines on one host or apart. Thread-safe. Obtain it from {@link CloudStack#affinityGroups()}. */
public final class AffinityGroups {
    private final Connection connection;
    private final Catalog<AffinityGroup, AffinityGroupFilter> catalog;

    AffinityGroups(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().affinityGroups();
    }

    /** All that this account sees by default; sends {@code listAffinityGroups}. */
    public Listing<AffinityGroup> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listAffinityGroups}. */
    public Listing<AffinityGroup> list(AffinityGroupFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listAffinityGroups}. */
    public Listing<AffinityGroup> list(Consumer<AffinityGroupFilter.Builder> filter) {
        var builder = AffinityGroupFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<AffinityGroup> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no affinity group has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no affinity group has this id
     */
    public AffinityGroup get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public AffinityGroup get(Ref ref) {
        return catalog.get(ref);
    }

    /** How groups may be placed; sends {@code listAffinityGroupTypes}. */
    public List<AffinityGroupType> types() {
        return connection.listing(Map.<String, String>of(), null, request -> api().types(request)).stream()
                .map(AffinityGroupApi.Row::type)
                .toList();
    }

    /**
     * Makes a group; sends {@code createAffinityGroup}.
     *
     * @throws ConflictException if the account has one of this name
     * @throws InvalidParameterException if the server does not know the type; see {@link #types()}
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells what has the name
     */
    public Operation<AffinityGroup> create(CreateAffinityGroupRequest request) {
        var before = named(request).map(AffinityGroup::getId).collect(Collectors.toSet());
        return connection.operation(connection
                .reconciliation(() -> named(request).filter(group -> !before.contains(group.getId())))
                .explaining(() -> api().create(request).execute()));
    }

    /** Makes a group; see {@link #create(CreateAffinityGroupRequest)}. */
    public Operation<AffinityGroup> create(Consumer<CreateAffinityGroupRequest.Builder> request) {
        var builder = CreateAffinityGroupRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    private Stream<AffinityGroup> named(CreateAffinityGroupRequest request) {
        return list(filter -> filter.name(request.getName())
                        .account(request.getAccount())
                        .domain(request.getDomain())
                        .project(request.getProject()))
                .stream();
    }

    /** Deletes a group; its machines stay where they are and are free. Sends {@code deleteAffinityGroup}. */
    public Operation<Success> delete(String nameOrId) {
        var group = get(nameOrId);
        var request = DeleteAffinityGroupRequest.builder().affinityGroup(Ref.id(group.getId()));
        return delete(
                group.getProjectId() == null
                        ? request.build()
                        : request.project(Ref.id(group.getProjectId())).build());
    }

    /** Deletes a group of an owner; sends {@code deleteAffinityGroup}. */
    public Operation<Success> delete(DeleteAffinityGroupRequest request) {
        return connection.operation(api().delete(request).execute());
    }

    /**
     * Puts a stopped machine into exactly these groups; sends {@code updateVMAffinityGroup}. It counts from the machine's next
     * start.
     *
     * @throws InvalidStateException by way of {@link OperationFailedException}, if the machine is not stopped
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if it is a node of a Kubernetes cluster, whose
     *     groups are changed with the cluster (4.23)
     */
    public Operation<VirtualMachine> update(UpdateVmAffinityGroupsRequest request) {
        return connection.operation(api().update(request).execute());
    }

    /** Puts a machine into groups; see {@link #update(UpdateVmAffinityGroupsRequest)}. */
    public Operation<VirtualMachine> update(
            String virtualMachineNameOrId, Consumer<UpdateVmAffinityGroupsRequest.Builder> groups) {
        var builder = UpdateVmAffinityGroupsRequest.builder().virtualMachine(virtualMachineNameOrId);
        groups.accept(builder);
        return update(builder.build());
    }

    private AffinityGroupApi api() {
        return connection.api(AffinityGroupApi.class);
    }
}

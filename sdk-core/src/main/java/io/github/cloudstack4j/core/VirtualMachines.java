// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.VirtualMachineApi;
import io.github.cloudstack4j.core.model.DeployVirtualMachineRequest;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.StopVirtualMachineRequest;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineFilter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Virtual machines. Machines are named by id or by exact name; CloudStack lets several carry one name, and then the id
 * is needed. Thread-safe. Obtain it from {@link CloudStack#virtualMachines()}.
 *
 * <p>Nodes of a Kubernetes cluster are machines too, but belong to their cluster: CloudStack refuses to
 * destroy them here.
 */
public final class VirtualMachines {
    private final Connection connection;
    private final Catalog<VirtualMachine, VirtualMachineFilter> catalog;

    VirtualMachines(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().virtualMachines();
    }

    /** All of this account; sends {@code listVirtualMachines}. */
    public Listing<VirtualMachine> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listVirtualMachines}. */
    public Listing<VirtualMachine> list(VirtualMachineFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listVirtualMachines}. */
    public Listing<VirtualMachine> list(Consumer<VirtualMachineFilter.Builder> filter) {
        var builder = VirtualMachineFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<VirtualMachine> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no machine has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no machine has this id
     */
    public VirtualMachine get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public VirtualMachine get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Makes a machine and, unless told otherwise, starts it; sends {@code deployVirtualMachine}.
     *
     * @throws InsufficientCapacityException by way of {@link OperationFailedException}, if no host has room
     * @throws LimitExceededException if the account may not have more
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells what has the name
     */
    public Operation<VirtualMachine> deploy(DeployVirtualMachineRequest request) {
        var name = request.getName();
        var isNew = connection.createdFromNow(VirtualMachine::getCreated);
        return connection.operation(connection
                .reconciliation(() -> name == null
                        ? Stream.<VirtualMachine>empty()
                        : list(filter -> filter.name(name)).stream()
                                .filter(machine -> name.equals(machine.getName()))
                                .filter(isNew))
                .explaining(() -> api().deploy(request).execute()));
    }

    /** Makes a machine; see {@link #deploy(DeployVirtualMachineRequest)}. */
    public Operation<VirtualMachine> deploy(Consumer<DeployVirtualMachineRequest.Builder> request) {
        var builder = DeployVirtualMachineRequest.builder();
        request.accept(builder);
        return deploy(builder.build());
    }

    /** Starts a stopped machine; sends {@code startVirtualMachine}. */
    public Operation<VirtualMachine> start(String nameOrId) {
        return connection.operation(api().start(byId(nameOrId)).execute());
    }

    /** Asks a machine's system to shut down; sends {@code stopVirtualMachine}. */
    public Operation<VirtualMachine> stop(String nameOrId) {
        return stop(StopVirtualMachineRequest.builder().virtualMachine(nameOrId).build());
    }

    /** Stops a machine, by force if the request says so; sends {@code stopVirtualMachine}. */
    public Operation<VirtualMachine> stop(StopVirtualMachineRequest request) {
        return connection.operation(api().stop(request).execute());
    }

    /** Stops a machine; see {@link #stop(StopVirtualMachineRequest)}. */
    public Operation<VirtualMachine> stop(String nameOrId, Consumer<StopVirtualMachineRequest.Builder> how) {
        var builder = StopVirtualMachineRequest.builder().virtualMachine(nameOrId);
        how.accept(builder);
        return stop(builder.build());
    }

    /** Restarts a running machine; sends {@code rebootVirtualMachine}. */
    public Operation<VirtualMachine> reboot(String nameOrId) {
        return connection.operation(api().reboot(byId(nameOrId)).execute());
    }

    /**
     * Destroys a machine; it can be recovered until the server expunges it. Sends {@code destroyVirtualMachine}.
     *
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if it is a node of a
     *     Kubernetes cluster
     */
    public Operation<VirtualMachine> destroy(String nameOrId) {
        return destroy(
                DestroyVirtualMachineRequest.builder().virtualMachine(nameOrId).build());
    }

    /** Destroys a machine, for good at once if the request says so; sends {@code destroyVirtualMachine}. */
    public Operation<VirtualMachine> destroy(DestroyVirtualMachineRequest request) {
        return connection.operation(api().destroy(request).execute());
    }

    /** Destroys a machine; see {@link #destroy(DestroyVirtualMachineRequest)}. */
    public Operation<VirtualMachine> destroy(String nameOrId, Consumer<DestroyVirtualMachineRequest.Builder> how) {
        var builder = DestroyVirtualMachineRequest.builder().virtualMachine(nameOrId);
        how.accept(builder);
        return destroy(builder.build());
    }

    private ById byId(String nameOrId) {
        return new ById(catalog.resolve(Ref.of(nameOrId)).getValue());
    }

    private VirtualMachineApi api() {
        return connection.api(VirtualMachineApi.class);
    }
}

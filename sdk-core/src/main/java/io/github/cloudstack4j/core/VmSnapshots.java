// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.VmSnapshotApi;
import io.github.cloudstack4j.core.model.CreateVmSnapshotRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VmSnapshot;
import io.github.cloudstack4j.core.model.VmSnapshotFilter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Snapshots of machines with all their disks. While a machine has one, CloudStack neither attaches volumes to it nor detaches them.
 * They are named by id or by exact display name, which several may carry. Thread-safe. Obtain it from {@link
 * CloudStack#vmSnapshots()}.
 */
public final class VmSnapshots {
    private final Connection connection;
    private final Catalog<VmSnapshot, VmSnapshotFilter> catalog;

    VmSnapshots(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().vmSnapshots();
    }

    /** All of this account; sends {@code listVMSnapshot}. */
    public Listing<VmSnapshot> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listVMSnapshot}. */
    public Listing<VmSnapshot> list(VmSnapshotFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listVMSnapshot}. */
    public Listing<VmSnapshot> list(Consumer<VmSnapshotFilter.Builder> filter) {
        var builder = VmSnapshotFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact display name, if there is one. */
    public Optional<VmSnapshot> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact display name.
     *
     * @throws UnknownNameException if no snapshot of a machine has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no snapshot of a machine has this id
     */
    public VmSnapshot get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public VmSnapshot get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Takes a snapshot of a machine; sends {@code createVMSnapshot}.
     *
     * @throws NotFoundException if there is no such machine
     * @throws PermissionDeniedException if the machine is somebody else's
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells which snapshots of the
     *     machine are new
     */
    public Operation<VmSnapshot> create(CreateVmSnapshotRequest request) {
        var isNew = connection.createdFromNow(VmSnapshot::getCreated);
        var name = request.getName();
        return connection.operation(connection
                .reconciliation(() -> list(filter -> filter.virtualMachine(request.getVirtualMachine())).stream()
                        .filter(snapshot -> name == null || name.equals(snapshot.getDisplayName()))
                        .filter(isNew))
                .explaining(() -> api().create(request).execute()));
    }

    /** Takes a snapshot of a machine; see {@link #create(CreateVmSnapshotRequest)}. */
    public Operation<VmSnapshot> create(Consumer<CreateVmSnapshotRequest.Builder> request) {
        var builder = CreateVmSnapshotRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Brings a machine back to what it was; what it is now is lost. Sends {@code revertToVMSnapshot}.
     *
     * @return the machine
     * @throws InvalidStateException by way of {@link OperationFailedException}, if the machine runs and the snapshot is without
     *     memory
     */
    public Operation<VirtualMachine> revert(String nameOrId) {
        return connection.operation(api().revert(target(nameOrId)).execute());
    }

    /**
     * Deletes a snapshot of a machine; the machine goes on as it is. Sends {@code deleteVMSnapshot}.
     *
     * @throws InvalidParameterException by way of {@link OperationFailedException}, if it was deleted before
     */
    public Operation<Success> delete(String nameOrId) {
        return connection.operation(api().delete(target(nameOrId)).execute());
    }

    private VmSnapshotApi.Target target(String nameOrId) {
        return new VmSnapshotApi.Target(catalog.resolve(Ref.of(nameOrId)).getValue());
    }

    private VmSnapshotApi api() {
        return connection.api(VmSnapshotApi.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.Reconciliation;
import io.github.cloudstack4j.core.internal.SnapshotApi;
import io.github.cloudstack4j.core.model.CopySnapshotRequest;
import io.github.cloudstack4j.core.model.CreateSnapshotFromVmSnapshotRequest;
import io.github.cloudstack4j.core.model.CreateSnapshotRequest;
import io.github.cloudstack4j.core.model.DeleteSnapshotRequest;
import io.github.cloudstack4j.core.model.ExtractSnapshotRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.SnapshotFilter;
import io.github.cloudstack4j.core.model.SnapshotState;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.VolumeDownload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of volumes: what they held at one moment, to make volumes from. CloudStack lets several carry one name, and
 * then the id is needed. Thread-safe. Obtain it from {@link CloudStack#snapshots()}.
 */
public final class Snapshots {
    private static final Duration READY_POLL = Duration.ofSeconds(5);

    private final Connection connection;
    private final Catalog<Snapshot, SnapshotFilter> catalog;

    Snapshots(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().snapshots();
    }

    /**
     * All of this account; sends {@code listSnapshots}. One that is kept in several places has a row for each. Of the tags of
     * a snapshot the server shows one: {@link Tags#list(Consumer)} knows all.
     */
    public Listing<Snapshot> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listSnapshots}. */
    public Listing<Snapshot> list(SnapshotFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listSnapshots}. */
    public Listing<Snapshot> list(Consumer<SnapshotFilter.Builder> filter) {
        var builder = SnapshotFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Snapshot> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no snapshot has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no snapshot has this id
     */
    public Snapshot get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Snapshot get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Takes a snapshot of a volume; sends {@code createSnapshot}. The state in its result is that of the middle of the
     * work and may still be {@link SnapshotState#ALLOCATED}: {@link #get} or {@link #awaitReady} tells whether volumes can be
     * made from it. The server lets several have one name.
     *
     * @throws InvalidStateException if the volume is not {@linkplain io.github.cloudstack4j.core.model.VolumeState#READY
     *     ready}, as it is not before it was attached for the first time
     * @throws NotFoundException if there is no such volume
     * @throws PermissionDeniedException if the volume is somebody else's
     * @throws LimitExceededException if the account may not have more snapshots, or no more space for them
     * @throws InternalErrorException by way of {@link OperationFailedException}, if it could not be taken; a snapshot that
     *     will never be ready may be left, to be deleted
     * @throws UnsupportedException by way of {@link OperationFailedException}, if there are snapshots of its machine
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells which snapshots of the
     *     volume are new
     */
    public Operation<Snapshot> create(CreateSnapshotRequest request) {
        return connection.operation(newOnes(request.getVolume(), request.getName())
                .explaining(() -> api().create(request).execute()));
    }

    /** Takes a snapshot; see {@link #create(CreateSnapshotRequest)}. */
    public Operation<Snapshot> create(Consumer<CreateSnapshotRequest.Builder> request) {
        var builder = CreateSnapshotRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Makes a snapshot of one volume from one of its machine; sends {@code createSnapshotFromVMSnapshot}.
     *
     * @throws InvalidParameterException if the volume is not on that machine
     * @throws UnsupportedException by way of {@link OperationFailedException}, if the hypervisor is not KVM
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells which snapshots of the
     *     volume are new
     */
    public Operation<Snapshot> createFromVmSnapshot(CreateSnapshotFromVmSnapshotRequest request) {
        return connection.operation(newOnes(request.getVolume(), request.getName())
                .explaining(() -> api().create(request).execute()));
    }

    /** Makes a snapshot from one of a machine; see {@link #createFromVmSnapshot(CreateSnapshotFromVmSnapshotRequest)}. */
    public Operation<Snapshot> createFromVmSnapshot(Consumer<CreateSnapshotFromVmSnapshotRequest.Builder> request) {
        var builder = CreateSnapshotFromVmSnapshotRequest.builder();
        request.accept(builder);
        return createFromVmSnapshot(builder.build());
    }

    /** The snapshots of a volume that came into being from now on. */
    private Reconciliation<Snapshot> newOnes(Ref volume, @Nullable String name) {
        var isNew = connection.createdFromNow(Snapshot::getCreated);
        return connection.reconciliation(() -> list(filter -> filter.volume(volume)).stream()
                .filter(snapshot -> name == null || name.equals(snapshot.getName()))
                .filter(isNew));
    }

    /**
     * Waits until volumes can be made from a snapshot: until it is {@link SnapshotState#BACKED_UP} wherever it is kept,
     * whoever took it. One that is being taken may not be listed at first.
     *
     * @return the snapshot as kept in one of those places
     * @throws NotFoundException if the server never knew this id
     * @throws CloudStackException if it could not be taken or is gone, or if time runs out; in the last case the server may go
     *     on, and the wait can be begun again
     */
    public Snapshot awaitReady(String nameOrId, Duration atMost) {
        var time = connection.time();
        var start = time.now();
        var id = catalog.resolve(Ref.of(nameOrId)).getValue();
        var rows = rows(id);
        var wasListed = !rows.isEmpty();
        while (rows.isEmpty() || !rows.stream().allMatch(Snapshots::isReady)) {
            if (rows.isEmpty() && wasListed || rows.stream().anyMatch(Snapshots::isLost)) {
                throw new CloudStackException("The snapshot " + nameOf(rows, nameOrId) + " will not be ready: "
                        + states(rows) + ". Delete it if it is still listed, and take another.");
            }
            var left = atMost.minus(Duration.between(start, time.now()));
            if (left.isZero() || left.isNegative()) {
                throw new CloudStackException("The snapshot " + nameOf(rows, nameOrId) + " was not ready within "
                        + atMost.toSeconds() + " s: " + states(rows)
                        + ". Wait longer if the job that takes it goes on; delete it if that failed.");
            }
            pause(left.compareTo(READY_POLL) < 0 ? left : READY_POLL, nameOrId);
            rows = rows(id);
            wasListed |= !rows.isEmpty();
        }
        return rows.get(0);
    }

    /** A row for each place; fails where the catalog finds nothing: if the server never knew the id. */
    private List<Snapshot> rows(String id) {
        var rows = list(filter -> filter.id(id)).toList();
        return rows.isEmpty() ? catalog.rows(id) : rows;
    }

    private static boolean isReady(Snapshot snapshot) {
        return snapshot.getState().equals(SnapshotState.BACKED_UP);
    }

    private static boolean isLost(Snapshot snapshot) {
        return snapshot.getState().isGone() || snapshot.getState().equals(SnapshotState.ERROR);
    }

    private static String nameOf(List<Snapshot> rows, String otherwise) {
        return rows.isEmpty()
                ? otherwise
                : "\"" + rows.get(0).getName() + "\" (" + rows.get(0).getId() + ")";
    }

    private static String states(List<Snapshot> rows) {
        return rows.isEmpty()
                ? "the server does not list it"
                : rows.stream()
                        .map(row -> "\"" + row.getState() + "\""
                                + (row.getZoneName() == null ? "" : " in " + row.getZoneName()))
                        .collect(Collectors.joining(", "));
    }

    private void pause(Duration pause, String nameOrId) {
        try {
            connection.time().sleep(pause, new CompletableFuture<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "The wait for the snapshot " + nameOrId + " to be ready was interrupted.", e);
        }
    }

    /**
     * Copies a snapshot to other zones; sends {@code copySnapshot}.
     *
     * @throws InvalidParameterException by way of {@link OperationFailedException}, if that is the zone it is copied from
     * @throws UnsupportedException if the server is older than 4.19
     */
    public Operation<Snapshot> copy(CopySnapshotRequest request) {
        return connection.operation(api().copy(request).execute());
    }

    /** Copies a snapshot; see {@link #copy(CopySnapshotRequest)}. */
    public Operation<Snapshot> copy(String nameOrId, Consumer<CopySnapshotRequest.Builder> where) {
        var builder = CopySnapshotRequest.builder().snapshot(nameOrId);
        where.accept(builder);
        return copy(builder.build());
    }

    /**
     * Brings a snapshot that is kept beside its volume to secondary storage; sends {@code archiveSnapshot}. With the roles
     * CloudStack comes with, for root administrators.
     *
     * @throws PermissionDeniedException if the role of the caller does not allow it
     * @throws InvalidStateException by way of {@link OperationFailedException}, if it is not kept beside its volume
     */
    public Operation<Snapshot> archive(String nameOrId) {
        return connection.operation(api().archive(byId(nameOrId)).execute());
    }

    /**
     * Brings a volume back to what it held; what it holds now is lost. Its machine must be stopped. Sends {@code
     * revertSnapshot}.
     *
     * @throws InvalidStateException by way of {@link OperationFailedException}, if the volume is not ready, or its machine
     *     not stopped
     * @throws UnsupportedException by way of {@link OperationFailedException}, if the hypervisor cannot do that
     * @throws InternalErrorException by way of {@link OperationFailedException}, if the volume is gone
     */
    public Operation<Snapshot> revert(String nameOrId) {
        return connection.operation(api().revert(byId(nameOrId)).execute());
    }

    /**
     * Makes a snapshot's file available; sends {@code extractSnapshot}.
     *
     * @throws UnsupportedException if the server is older than 4.20
     * @throws PermissionDeniedException if the role of the caller does not allow it; of those CloudStack comes with, only that of
     *     root administrators does
     */
    public Operation<VolumeDownload> extract(ExtractSnapshotRequest request) {
        return connection.operation(api().extract(request).execute());
    }

    /** Makes a snapshot's file available; see {@link #extract(ExtractSnapshotRequest)}. */
    public Operation<VolumeDownload> extract(String nameOrId, Consumer<ExtractSnapshotRequest.Builder> how) {
        var builder = ExtractSnapshotRequest.builder().snapshot(nameOrId);
        how.accept(builder);
        return extract(builder.build());
    }

    /**
     * Deletes a snapshot wherever it is kept; volumes made from it stay, and are not waited for. Sends {@code deleteSnapshot}.
     *
     * @throws NotFoundException if the server never knew it
     * @throws InvalidStateException by way of {@link OperationFailedException}, if it was deleted before
     * @throws InvalidParameterException by way of {@link OperationFailedException}, if it belongs to a snapshot of its machine
     * @throws PermissionDeniedException if it is somebody else's
     */
    public Operation<Success> delete(String nameOrId) {
        return delete(DeleteSnapshotRequest.builder().snapshot(nameOrId).build());
    }

    /** Deletes a snapshot, from one zone only if the request says so; see {@link #delete(String)}. */
    public Operation<Success> delete(DeleteSnapshotRequest request) {
        return connection.operation(api().delete(request).execute());
    }

    /** Deletes a snapshot; see {@link #delete(DeleteSnapshotRequest)}. */
    public Operation<Success> delete(String nameOrId, Consumer<DeleteSnapshotRequest.Builder> how) {
        var builder = DeleteSnapshotRequest.builder().snapshot(nameOrId);
        how.accept(builder);
        return delete(builder.build());
    }

    private ById byId(String nameOrId) {
        return new ById(catalog.resolve(Ref.of(nameOrId)).getValue());
    }

    private SnapshotApi api() {
        return connection.api(SnapshotApi.class);
    }
}

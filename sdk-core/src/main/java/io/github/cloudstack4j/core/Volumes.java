// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.VolumeApi;
import io.github.cloudstack4j.core.model.AssignVolumeRequest;
import io.github.cloudstack4j.core.model.AttachVolumeRequest;
import io.github.cloudstack4j.core.model.ChangeVolumeOfferingRequest;
import io.github.cloudstack4j.core.model.CheckVolumeRequest;
import io.github.cloudstack4j.core.model.CreateVolumeRequest;
import io.github.cloudstack4j.core.model.DestroyVolumeRequest;
import io.github.cloudstack4j.core.model.DetachVolumeRequest;
import io.github.cloudstack4j.core.model.ExtractVolumeRequest;
import io.github.cloudstack4j.core.model.MigrateVolumeRequest;
import io.github.cloudstack4j.core.model.OwnedRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ResizeVolumeRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateVolumeRequest;
import io.github.cloudstack4j.core.model.UploadVolumeRequest;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeDownload;
import io.github.cloudstack4j.core.model.VolumeFilter;
import io.github.cloudstack4j.core.model.VolumeState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Volumes: the disks of machines, and those that can become that. They are named by id or by exact name; CloudStack lets
 * several carry one name, and then the id is needed. Thread-safe. Obtain it from {@link CloudStack#volumes()}.
 */
public final class Volumes {
    private final Connection connection;
    private final Catalog<Volume, VolumeFilter> catalog;

    Volumes(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().volumes();
    }

    /** All of this account; sends {@code listVolumes}. */
    public Listing<Volume> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listVolumes}. */
    public Listing<Volume> list(VolumeFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listVolumes}. */
    public Listing<Volume> list(Consumer<VolumeFilter.Builder> filter) {
        var builder = VolumeFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Volume> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no volume has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no volume has this id, or has it any more
     */
    public Volume get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Volume get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Makes a data volume, blank or from a snapshot; sends {@code createVolume}. A blank one is only promised
     * ({@link VolumeState#ALLOCATED}) until it is attached for the first time; one from a snapshot is filled at once, and
     * attached too if the request says to which machine.
     *
     * @throws InvalidParameterException if the offering does not go with the size, or the zone has no such storage
     * @throws LimitExceededException if the account may not have more
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells what has the name
     */
    public Operation<Volume> create(CreateVolumeRequest request) {
        return made(
                request,
                request.getCustomId(),
                request.getName(),
                () -> connection.operation(api().create(request).execute()));
    }

    /** Makes a data volume; see {@link #create(CreateVolumeRequest)}. */
    public Operation<Volume> create(Consumer<CreateVolumeRequest.Builder> request) {
        var builder = CreateVolumeRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Makes a data volume of a file that the server fetches; sends {@code uploadVolume}. The volume is
     * {@link VolumeState#UPLOADED} when the file is there, and gets to its own storage when it is first attached.
     *
     * @throws InvalidParameterException if the server takes no such file, or cannot reach it
     * @throws LimitExceededException if the account may not have more
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells what has the name
     */
    public Operation<Volume> upload(UploadVolumeRequest request) {
        return made(
                request,
                null,
                request.getName(),
                () -> connection.operation(api().upload(request).execute()));
    }

    /** Makes a data volume of a file; see {@link #upload(UploadVolumeRequest)}. */
    public Operation<Volume> upload(Consumer<UploadVolumeRequest.Builder> request) {
        var builder = UploadVolumeRequest.builder();
        request.accept(builder);
        return upload(builder.build());
    }

    private Operation<Volume> made(
            OwnedRequest request, @Nullable String id, @Nullable String name, Supplier<Operation<Volume>> send) {
        var isNew = connection.createdFromNow(Volume::getCreated);
        return connection
                .reconciliation(() ->
                        id != null ? find(id).stream() : named(request, name).filter(isNew))
                .explaining(send);
    }

    private Stream<Volume> named(OwnedRequest request, @Nullable String name) {
        return name == null
                ? Stream.empty()
                : list(filter -> filter.name(name)
                                .account(request.getAccount())
                                .domain(request.getDomain())
                                .project(request.getProject()))
                        .stream()
                        .filter(volume -> name.equals(volume.getName()));
    }

    /**
     * Gives a volume to a machine of its owner and zone, running or stopped; sends {@code attachVolume}. The first time,
     * that makes it on storage. The result tells its place on the machine: {@link Volume#getDeviceId()}.
     *
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if the volume is attached already, to
     *     that machine or another, or the place is taken
     * @throws InvalidStateException by way of {@link OperationFailedException}, if the volume or the machine is busy
     * @throws LimitExceededException by way of {@link OperationFailedException}, if the machine has as many volumes as its
     *     hypervisor allows
     * @throws InsufficientCapacityException by way of {@link OperationFailedException}, if no storage suits the offering
     * @throws PermissionDeniedException if one of them belongs to somebody else; by way of
     *     {@link OperationFailedException} if both are the caller's to use
     */
    public Operation<Volume> attach(AttachVolumeRequest request) {
        return connection.operation(api().attach(request).execute());
    }

    /** Gives a volume to a machine, in the first place that is free; see {@link #attach(AttachVolumeRequest)}. */
    public Operation<Volume> attach(String nameOrId, String virtualMachineNameOrId) {
        return attach(nameOrId, attachment -> attachment.virtualMachine(virtualMachineNameOrId));
    }

    /** Gives a volume to a machine; see {@link #attach(AttachVolumeRequest)}. */
    public Operation<Volume> attach(String nameOrId, Consumer<AttachVolumeRequest.Builder> attachment) {
        var builder = AttachVolumeRequest.builder().volume(nameOrId);
        attachment.accept(builder);
        return attach(builder.build());
    }

    /** Takes a volume from its machine; see {@link #detach(DetachVolumeRequest)}. */
    public Operation<Volume> detach(String nameOrId) {
        return detach(DetachVolumeRequest.builder().volume(nameOrId).build());
    }

    /**
     * Takes a volume from its machine; sends {@code detachVolume}. Unmount it first: nobody asks the machine's system.
     *
     * @throws InvalidStateException by way of {@link OperationFailedException}, if no machine has it
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if its machine has snapshots
     */
    public Operation<Volume> detach(DetachVolumeRequest request) {
        return connection.operation(api().detach(request).execute());
    }

    /**
     * Gives a volume another size; sends {@code resizeVolume}. Making it smaller costs what is at its end, and has to be
     * allowed in the request.
     *
     * @throws InvalidParameterException by way of {@link OperationFailedException}, if it would become smaller and may not,
     *     or the offering has no such size
     * @throws UnsupportedException by way of {@link OperationFailedException}, if its offering is strict about sizes
     * @throws InvalidStateException by way of {@link OperationFailedException}, if the volume is busy
     * @throws LimitExceededException by way of {@link OperationFailedException}, if the account may not have more storage
     */
    public Operation<Volume> resize(ResizeVolumeRequest request) {
        return connection.operation(api().resize(request).execute());
    }

    /** Gives a volume another size; see {@link #resize(ResizeVolumeRequest)}. */
    public Operation<Volume> resize(String nameOrId, Consumer<ResizeVolumeRequest.Builder> change) {
        var builder = ResizeVolumeRequest.builder().volume(nameOrId);
        change.accept(builder);
        return resize(builder.build());
    }

    /**
     * Gives a volume another disk offering; sends {@code changeOfferingForVolume} (4.17).
     *
     * @throws ConflictException by way of {@link OperationFailedException}, if it has that offering already
     * @throws InvalidParameterException by way of {@link OperationFailedException}, if the offering does not go with the
     *     size, or the volume would have to move and may not
     */
    public Operation<Volume> changeOffering(ChangeVolumeOfferingRequest request) {
        return connection.operation(api().changeOffering(request).execute());
    }

    /** Gives a volume another disk offering; see {@link #changeOffering(ChangeVolumeOfferingRequest)}. */
    public Operation<Volume> changeOffering(String nameOrId, Consumer<ChangeVolumeOfferingRequest.Builder> change) {
        var builder = ChangeVolumeOfferingRequest.builder().volume(nameOrId);
        change.accept(builder);
        return changeOffering(builder.build());
    }

    /**
     * Moves a volume to other storage; for root administrators. Sends {@code migrateVolume}.
     *
     * @throws PermissionDeniedException if the caller's role lacks the command
     * @throws ConflictException by way of {@link OperationFailedException}, if it is there already
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if it is attached and not to be moved live
     */
    public Operation<Volume> migrate(MigrateVolumeRequest request) {
        return connection.operation(api().migrate(request).execute());
    }

    /** Moves a volume to other storage; see {@link #migrate(MigrateVolumeRequest)}. */
    public Operation<Volume> migrate(String nameOrId, Consumer<MigrateVolumeRequest.Builder> move) {
        var builder = MigrateVolumeRequest.builder().volume(nameOrId);
        move.accept(builder);
        return migrate(builder.build());
    }

    /**
     * Changes what is said of a volume, never what is in it; for root administrators, unless roles were made otherwise.
     * Sends {@code updateVolume}.
     *
     * @throws PermissionDeniedException if the caller's role lacks the command
     */
    public Operation<Volume> update(UpdateVolumeRequest request) {
        return connection.operation(api().update(request).execute());
    }

    /** Changes what is said of a volume; see {@link #update(UpdateVolumeRequest)}. */
    public Operation<Volume> update(String nameOrId, Consumer<UpdateVolumeRequest.Builder> change) {
        var builder = UpdateVolumeRequest.builder().volume(nameOrId);
        change.accept(builder);
        return update(builder.build());
    }

    /**
     * Gives a detached volume another owner, for administrators of the domain; sends {@code assignVolume} (4.18).
     *
     * @throws PermissionDeniedException if the caller's role lacks the command
     * @throws ResourceInUseException if it is attached
     * @throws InternalErrorException if it has snapshots, or belongs to that owner already
     * @throws AmbiguousOutcomeException if its reply was lost and the volume does not show another owner
     */
    public Volume assign(AssignVolumeRequest request) {
        // Among what a project has, which the request says is to get it, the volume is not to be found by name.
        var volume = catalog.resolve(request.getVolume());
        var byId = AssignVolumeRequest.builder().from(request).volume(volume).build();
        Supplier<Volume> send = () -> api().assign(byId).execute();
        return catalog.find(volume)
                .map(before -> connection
                        .reconciliation(() -> catalog.find(volume).stream().filter(now -> !isOfOneOwner(now, before)))
                        .create(send))
                .orElseGet(send);
    }

    /** Gives a volume another owner; see {@link #assign(AssignVolumeRequest)}. */
    public Volume assign(String nameOrId, Consumer<AssignVolumeRequest.Builder> owner) {
        var builder = AssignVolumeRequest.builder().volume(nameOrId);
        owner.accept(builder);
        return assign(builder.build());
    }

    private static boolean isOfOneOwner(Volume one, Volume other) {
        return owner(one).equals(owner(other));
    }

    private static List<@Nullable String> owner(Volume volume) {
        return Arrays.asList(volume.getDomainId(), volume.getAccount(), volume.getProjectId());
    }

    /**
     * Makes the file of a volume available for a limited time, or sends it away; the volume is attached to no running
     * machine. Sends {@code extractVolume}.
     *
     * @throws PermissionDeniedException if the volume may not leave the cloud
     */
    public Operation<VolumeDownload> extract(ExtractVolumeRequest request) {
        return connection.operation(api().extract(request).execute());
    }

    /** Makes the file of a volume available; see {@link #extract(ExtractVolumeRequest)}. */
    public Operation<VolumeDownload> extract(String nameOrId, Consumer<ExtractVolumeRequest.Builder> how) {
        var builder = ExtractVolumeRequest.builder().volume(nameOrId);
        how.accept(builder);
        return extract(builder.build());
    }

    /** Looks whether the image of a volume is sound, and repairs nothing; see {@link #check(CheckVolumeRequest)}. */
    public Operation<Volume> check(String nameOrId) {
        return check(CheckVolumeRequest.builder().volume(nameOrId).build());
    }

    /**
     * Looks whether the image of a volume is sound, on KVM only; sends {@code checkVolume} (4.19.1). What it found is in
     * {@link Volume#getCheckResult()}, what it repaired in {@link Volume#getRepairResult()}.
     *
     * @throws UnsupportedException by way of {@link OperationFailedException}, if another hypervisor has it
     */
    public Operation<Volume> check(CheckVolumeRequest request) {
        return connection.operation(api().check(request).execute());
    }

    /** Looks whether the image of a volume is sound; see {@link #check(CheckVolumeRequest)}. */
    public Operation<Volume> check(String nameOrId, Consumer<CheckVolumeRequest.Builder> how) {
        var builder = CheckVolumeRequest.builder().volume(nameOrId);
        how.accept(builder);
        return check(builder.build());
    }

    /** Destroys a volume that can be recovered for some time; see {@link #destroy(DestroyVolumeRequest)}. */
    public Operation<Volume> destroy(String nameOrId) {
        return destroy(DestroyVolumeRequest.builder().volume(nameOrId).build());
    }

    /**
     * Destroys a detached volume; it can be recovered until the server expunges it, unless the request says at once.
     * Sends {@code destroyVolume}. One that is on no storage yet can only be expunged.
     *
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if it is attached
     * @throws InvalidStateException by way of {@link OperationFailedException}, if it is protected, or can only be expunged
     */
    public Operation<Volume> destroy(DestroyVolumeRequest request) {
        return connection.operation(api().destroy(request).execute());
    }

    /** Destroys a volume; see {@link #destroy(DestroyVolumeRequest)}. */
    public Operation<Volume> destroy(String nameOrId, Consumer<DestroyVolumeRequest.Builder> how) {
        var builder = DestroyVolumeRequest.builder().volume(nameOrId);
        how.accept(builder);
        return destroy(builder.build());
    }

    /**
     * Takes back that a volume was destroyed; sends {@code recoverVolume}.
     *
     * @throws InvalidStateException if it is not destroyed
     * @throws NotFoundException if it was expunged
     * @throws LimitExceededException if the account may not have more
     * @throws AmbiguousOutcomeException if its reply was lost and the volume does not show as recovered
     */
    public Volume recover(String nameOrId) {
        var id = catalog.resolve(Ref.of(nameOrId)).getValue();
        return connection
                .reconciliation(() ->
                        find(id).stream().filter(volume -> !volume.getState().isGone()))
                .create(() -> api().recover(new ById(id)).execute());
    }

    /**
     * Deletes a detached volume for good, destroyed or not; sends {@code deleteVolume}. Its snapshots stay.
     *
     * @throws ResourceInUseException if it is attached
     * @throws InvalidStateException if it is protected, or a snapshot of it is being taken
     * @throws NotFoundException if there is no such volume, or it was deleted already
     * @throws AmbiguousOutcomeException if its reply was lost and the volume is still there, or could not be seen before
     */
    public Success delete(String nameOrId) {
        var id = catalog.resolve(Ref.of(nameOrId)).getValue();
        // That a volume cannot be seen says that it is gone only if it could be seen before.
        var seen = find(id);
        return seen.isPresent()
                ? delete(seen.get())
                : api().delete(new ById(id)).execute();
    }

    /** Deletes a volume that was looked at before, without another look; see {@link #delete(String)}. */
    public Success delete(Volume volume) {
        var id = volume.getId();
        return connection
                .reconciliation(() -> find(id).stream())
                .remove(
                        () -> api().delete(new ById(id)).execute(),
                        Success.builder().success(true).build());
    }

    private VolumeApi api() {
        return connection.api(VolumeApi.class);
    }
}

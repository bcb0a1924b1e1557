// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.StorageFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.resource.Limits;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import org.jspecify.annotations.Nullable;

/**
 * {@code resizeVolume} and {@code changeOfferingForVolume}: both change size and offering, but the first reports a bad
 * value with another code than all other commands.
 */
final class ChangeSize {

    private static final int INVALID = 431;
    private static final int UNSUPPORTED = 432;

    private final Storage storage;
    private final SizeRules sizes;

    ChangeSize(Storage storage) {
        this.storage = storage;
        this.sizes = new SizeRules(storage.world());
    }

    Answer resize(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        if (volume.isRemoved()) {
            throw ApiFault.invalidValue("Unable to find volume by id=" + volume.number());
        }
        return call.startJob(
                Storage.subject(volume),
                storage.events().follow(call, volume, "VOLUME.RESIZE", "resizing volume", run -> {
                    try {
                        beginResize(run, call, volume);
                    } catch (ApiFault fault) {
                        throw asResizeTells(fault);
                    }
                }));
    }

    private static ApiFault asResizeTells(ApiFault fault) {
        return switch (fault.errorCode()) {
            case INVALID -> ApiFault.server(UNSUPPORTED, String.valueOf(fault.getMessage()));
            case 535 -> ApiFault.server(535, String.valueOf(fault.getMessage()));
            default -> fault;
        };
    }

    private void beginResize(JobRun run, Call call, Volume volume) {
        var args = call.args();
        if (volume.isRemoved()) {
            throw ApiFault.invalidValue("No such volume");
        }
        if (storage.snapshots().isAtWork(volume)) {
            throw ApiFault.internal("There is/are unbacked up snapshot(s) on this volume, resize volume is not"
                    + " permitted, please try again later.");
        }
        if (!volume.is(VolumeState.READY, VolumeState.ALLOCATED)) {
            throw ApiFault.invalidValue("Volume should be in ready or allocated state before attempting a resize."
                    + " Volume " + volume.uuid() + " is in state "
                    + volume.state().wireName() + ".");
        }
        var offering = args.resource("diskofferingid");
        var size = args.number("size");
        if (isStrict(volume.offering().orElse(null)) && (size != null || offering != null)) {
            throw ApiFault.invalidValue("Resize of volume " + volume.uuid()
                    + " is not allowed, since disk size is strictly fixed as per the disk offering");
        }
        var bytes = newSize(volume, offering, args);
        checkShrinking(volume, bytes, args);
        if (volume.machine().filter(storage.snapshots()::hasMemorySnapshots).isPresent()) {
            throw ApiFault.invalidValue(
                    "The volume is attached to a VM with memory&disk VM snapshots; therefore, it cannot be resized.");
        }
        apply(run, call, volume, offering, bytes);
    }

    Answer changeOffering(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        var offering = call.args().requireResource("diskofferingid");
        return call.startJob(
                null,
                storage.events()
                        .follow(
                                call,
                                volume,
                                "VOLUME.CHANGE.DISK.OFFERING",
                                "Changing disk offering of a volume",
                                run -> beginChange(run, call, volume, offering)));
    }

    private void beginChange(JobRun run, Call call, Volume volume, Resource offering) {
        var args = call.args();
        if (volume.isRemoved()) {
            throw ApiFault.invalidValue("No such volume");
        }
        if (!volume.is(VolumeState.READY, VolumeState.ALLOCATED)) {
            throw ApiFault.invalidValue("Volume " + volume.identify() + " is in state "
                    + volume.state().wireName() + ", only volumes in Allocated or Ready can change their offering");
        }
        var old = volume.offering().orElse(null);
        if (old != null && old.uuid().equals(offering.uuid())) {
            throw ApiFault.invalidValue(
                    "Volume " + volume.identify() + " is already having disk offering " + offering.uuid());
        }
        if (isStrict(old) && args.number("size") != null) {
            throw ApiFault.invalidValue(
                    "Resize volume for " + volume.name() + " is not allowed since disk offering's size is fixed");
        }
        if (isStrict(old) != isStrict(offering)) {
            throw ApiFault.invalidValue("Disk offering size strictness does not match with new disk offering.");
        }
        var bytes = newSize(volume, offering, args);
        checkShrinking(volume, bytes, args);
        if (volume.pool()
                        .filter(pool -> !StoragePools.hasTagsFor(pool, offering))
                        .isPresent()
                && !args.flag("automigrate")) {
            throw ApiFault.invalidValue("Failed to change offering for volume " + volume.uuid()
                    + " since automigrate is set to false but volume needs to migrated");
        }
        apply(run, call, volume, offering, bytes);
    }

    private static boolean isStrict(@Nullable Resource offering) {
        return offering != null && offering.flag("disksizestrictness");
    }

    /** Without a new offering or a size, things stay as they are. */
    private long newSize(Volume volume, @Nullable Resource offering, Arguments args) {
        var size = args.number("size");
        if (offering != null) {
            if (offering.isRemoved() || DiskOfferings.isCompute(offering)) {
                throw ApiFault.invalidValue("Requested disk offering is not available");
            }
            if (!DiskOfferings.isCustomized(offering)) {
                return offering.number("disksize") * Volume.GIBIBYTE;
            }
            if (size == null) {
                throw ApiFault.invalidValue("The new disk offering requires that a size be specified.");
            }
        }
        if (size == null) {
            return volume.size();
        }
        sizes.checkCustom(size);
        return size * Volume.GIBIBYTE;
    }

    private static void checkShrinking(Volume volume, long bytes, Arguments args) {
        if (bytes < volume.size() && !args.flag("shrinkok")) {
            throw ApiFault.invalidValue("Going from existing size of " + volume.size() + " to size of " + bytes
                    + " would shrink the volume.Need to sign off by supplying the shrinkok parameter with value of"
                    + " true.");
        }
    }

    /** What is nowhere yet is only a number in the database; the rest takes a hypervisor. */
    private void apply(JobRun run, Call call, Volume volume, @Nullable Resource offering, long bytes) {
        if (bytes > volume.size()) {
            storage.limits().check(volume.owner(), Limits.Type.PRIMARY_STORAGE, bytes, -volume.size());
        }
        if (volume.is(VolumeState.ALLOCATED) || bytes == volume.size()) {
            finish(run, call, volume, offering, bytes);
            return;
        }
        if (bytes < volume.size()) {
            throw failed(volume, "Failed to resize");
        }
        storage.volumes().move(volume, VolumeState.RESIZING);
        run.after(storage.time("volume.resize", 1000), resized -> {
            storage.volumes().move(volume, VolumeState.READY);
            if (storage.strikes(StorageFailure.VOLUME_RESIZE)) {
                throw failed(volume, "Simulated failure");
            }
            finish(resized, call, volume, offering, bytes);
        });
    }

    private static ApiFault failed(Volume volume, String why) {
        return ApiFault.internal(
                "Failed to resize volume operation of volume UUID: [" + volume.uuid() + "] due to - " + why);
    }

    private void finish(JobRun run, Call call, Volume volume, @Nullable Resource offering, long bytes) {
        storage.volumes().resize(volume, bytes);
        if (offering != null) {
            storage.volumes().showOffering(volume, offering);
        }
        var args = call.args();
        if (volume.offering().filter(any -> any.flag("iscustomizediops")).isPresent() && args.has("miniops")) {
            volume.row().show("miniops", args.number("miniops")).show("maxiops", args.number("maxiops"));
        }
        storage.views().succeed(run, call, volume);
    }
}

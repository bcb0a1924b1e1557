// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.model.ChangeVolumeOfferingRequest;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ResizeVolumeRequest;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CapacityRange;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives volumes another size, offering or rate, and believes it when it sees it. */
final class Resizing {
    private final Storage storage;

    Resizing(Storage storage) {
        this.storage = storage;
    }

    /** A volume that is at least so large. */
    Volume enlarge(Volume volume, CapacityRange wanted, String what, Deadline deadline) {
        var size = VolumeView.sizeOf(volume);
        if (wanted.isMetBy(size)) {
            requireWithin(wanted, size, volume);
            return volume;
        }
        var gib = largerSize(volume, wanted);
        requireWithin(wanted, gib * CapacityRange.GIB, volume);
        return changed(
                volume,
                after -> wanted.isMetBy(VolumeView.sizeOf(after)),
                () -> storage.cloud
                        .volumes()
                        .resize(ResizeVolumeRequest.builder()
                                .volume(Ref.id(volume.getId()))
                                .sizeGiB(gib)
                                .build()),
                what,
                deadline);
    }

    private static void requireWithin(CapacityRange wanted, long bytes, Volume volume) {
        if (wanted.isExceededBy(bytes)) {
            throw new CsiException(
                    CsiCode.OUT_OF_RANGE,
                    "Volume " + volume.getId() + " would have " + bytes + " bytes, more than the limit: " + wanted
                            + " were asked for. Volumes do not shrink, and sizes are whole GiB.");
        }
    }

    private long largerSize(Volume volume, CapacityRange wanted) {
        var id = volume.getDiskOfferingId();
        var offering = id == null ? null : storage.offerings.find(Ref.id(id)).orElse(null);
        if (offering != null && offering.isSizeStrict()) {
            throw new CsiException(
                    CsiCode.OUT_OF_RANGE,
                    "Volume " + volume.getId() + " cannot grow: " + Offerings.nameOf(offering)
                            + " is strict about its size. Change its offering instead.");
        }
        return offering != null && offering.isCustomized()
                ? storage.offerings.sizeGiB(offering, wanted)
                : wanted.requiredGiB();
    }

    /** A volume with that offering, and at least as large as it was and as is wanted. */
    Volume changeOffering(
            Volume volume,
            DiskOffering offering,
            CapacityRange wanted,
            @Nullable Long minIops,
            @Nullable Long maxIops,
            String what,
            Deadline deadline) {
        Offerings.requireIopsAllowed(offering, minIops);
        var least = CapacityRange.between(
                Math.max(wanted.getRequiredBytes(), VolumeView.sizeOf(volume)), wanted.getLimitBytes());
        var gib = storage.offerings.sizeGiB(offering, least);
        return changed(
                volume,
                after -> offering.getId().equals(after.getDiskOfferingId()) && least.isMetBy(VolumeView.sizeOf(after)),
                () -> storage.cloud
                        .volumes()
                        .changeOffering(ChangeVolumeOfferingRequest.builder()
                                .volume(Ref.id(volume.getId()))
                                .diskOffering(Ref.id(offering.getId()))
                                .sizeGiB(offering.isCustomized() ? gib : null)
                                .minIops(minIops)
                                .maxIops(maxIops)
                                .autoMigrate(true)
                                .build()),
                what,
                deadline);
    }

    /** A volume with that rate. */
    Volume changeIops(Volume volume, long minIops, long maxIops, String what, Deadline deadline) {
        return changed(
                volume,
                after -> Objects.equals(minIops, after.getMinIops()) && Objects.equals(maxIops, after.getMaxIops()),
                () -> storage.cloud
                        .volumes()
                        .resize(ResizeVolumeRequest.builder()
                                .volume(Ref.id(volume.getId()))
                                .minIops(minIops)
                                .maxIops(maxIops)
                                .build()),
                what,
                deadline);
    }

    private interface Change {
        Operation<Volume> begin();
    }

    private Volume changed(Volume volume, Predicate<Volume> isDone, Change change, String what, Deadline deadline) {
        try {
            change.begin().await(deadline.left(what));
        } catch (CallInterruptedException | OperationTimeoutException e) {
            throw e;
        } catch (CloudStackException e) {
            var after = storage.volumes.existing(volume.getId(), deadline);
            if (isDone.test(after)) {
                return after;
            }
            throw e;
        }
        var after = storage.volumes.existing(volume.getId(), deadline);
        if (!isDone.test(after)) {
            throw new CsiException(
                    CsiCode.ABORTED,
                    what + ": it was done, but something else has changed the volume since: it has "
                            + VolumeView.sizeOf(after) + " bytes and disk offering " + after.getDiskOfferingId()
                            + ". Ask again.");
        }
        return after;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.model.CreateVolumeRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.UpdateVolumeRequest;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeSource;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes volumes, one for each name. The server lets several have one name, and processes that make one at the same time do not see each
 * other's in time. So each looks again after it has made one: the first of the name is the one that all return, and the others go.
 *
 * <p>What a volume is stands in its tags. One with something on it gets them last: one without is what a process left behind that was
 * stopped in the middle, and is taken up where that is.
 */
public final class Provisioning {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.csi");

    private static final Duration FIRST_LOOK = Duration.ofMillis(500);

    private final Storage storage;
    private final Namesakes namesakes;
    private final Filling filling;
    private final Removal removal;

    /** Makes volumes in {@code storage}. */
    public Provisioning(Storage storage) {
        this.storage = storage;
        this.namesakes = new Namesakes(storage);
        this.filling = new Filling(storage);
        this.removal = new Removal(storage);
    }

    /** The volume of that spec, made if there is none. */
    public CsiVolume create(VolumeSpec spec) {
        var what = "Making volume \"" + spec.getName() + "\"";
        return storage.calls.joint(
                spec,
                what,
                deadline -> storage.turns.take(
                        Turns.name("volume", spec.getName()), what, deadline, () -> inTurn(spec, what, deadline)));
    }

    private CsiVolume inTurn(VolumeSpec spec, String what, Deadline deadline) {
        var there = namesakes.of(spec.getName());
        if (there.isEmpty()) {
            there = spec.getSource() == null ? makeBlank(spec, what, deadline) : makeFilled(spec, what, deadline);
        }
        return VolumeView.of(protect(settle(there, spec, what, deadline), what, deadline));
    }

    /** Makes a volume without anything on it; what there is of its name then. */
    private List<Volume> makeBlank(VolumeSpec spec, String what, Deadline deadline) {
        var offering = storage.offerings.get(Objects.requireNonNull(spec.getDiskOffering()));
        Offerings.requireIopsAllowed(offering, spec.getMinIops());
        var size = storage.offerings.sizeGiB(offering, spec.getCapacity());
        var request = CreateVolumeRequest.builder()
                .name(spec.getName())
                .diskOffering(Ref.id(offering.getId()))
                .sizeGiB(offering.isCustomized() ? size : null)
                .minIops(spec.getMinIops())
                .maxIops(spec.getMaxIops())
                .zone(Ref.id(storage.zones.of(spec, offering)))
                .build();
        return begin(request, what)
                .map(making -> afterMaking(making, spec, what, deadline))
                .orElseGet(() -> namesakes.of(spec.getName()));
    }

    /** Its job has little to do, and one look tells of it, of the tags and of other volumes of the name. */
    private List<Volume> afterMaking(Operation<Volume> making, VolumeSpec spec, String what, Deadline deadline) {
        var id = making.getResourceId();
        if (id != null) {
            storage.tags.begin(OwnerTags.VOLUME, id, storage.tags.of(null, spec.getTags()));
            deadline.pause(FIRST_LOOK, what);
            var all = namesakes.of(spec.getName());
            if (all.stream().anyMatch(volume -> id.equals(volume.getId()) && !VolumeLookup.isBusy(volume))) {
                return all;
            }
        }
        await(making, what, deadline);
        return namesakes.of(spec.getName());
    }

    /** Makes a volume with something on it; what there is of its name then. */
    private List<Volume> makeFilled(VolumeSpec spec, String what, Deadline deadline) {
        begin(filling.begin(spec, what, deadline), what).ifPresent(making -> await(making, what, deadline));
        return namesakes.of(spec.getName());
    }

    /** Empty if nobody can tell what became of it. */
    private Optional<Operation<Volume>> begin(CreateVolumeRequest request, String what) {
        try {
            return Optional.of(storage.cloud.volumes().create(request));
        } catch (AmbiguousOutcomeException e) {
            log.warn("{}: its outcome is not known; looking for it.", what, e);
            return Optional.empty();
        }
    }

    private static void await(Operation<Volume> making, String what, Deadline deadline) {
        try {
            making.await(deadline.left(what));
        } catch (OperationFailedException e) {
            if (e.getReason().isOutcomeKnown()) {
                throw e;
            }
            log.warn("{}: its outcome is not known; looking for it.", what, e);
        }
    }

    /** The first volume of a name is the one that everybody is told of; what else was made at the same time goes. */
    private Volume settle(List<Volume> found, VolumeSpec spec, String what, Deadline deadline) {
        try {
            for (var all = found; !all.isEmpty(); all = namesakes.of(spec.getName())) {
                var first = storage.volumes.existing(all.get(0), deadline);
                var isOnRecord = isOnRecord(first);
                if (isOnRecord) {
                    namesakes.requireCompatible(first, sourceOf(first), spec);
                    discard(all.subList(1, all.size()), spec, what, deadline);
                    // Last: as long as there may be another, the source has to say what it is.
                    filling.tidyUp(spec, deadline);
                    return first;
                }
                putOnRecord(first, spec, what, deadline);
            }
        } catch (CsiException e) {
            throw e.getCode() == CsiCode.NOT_FOUND ? gone(what, e) : e;
        }
        throw gone(what, null);
    }

    private boolean isOnRecord(Volume volume) {
        return storage.tags.whose(OwnerTags.read(volume.getTags())) == OwnerTags.Whose.OURS;
    }

    private static @Nullable VolumeSource sourceOf(Volume volume) {
        return OwnerTags.source(OwnerTags.read(volume.getTags())).orElse(null);
    }

    private static CsiException gone(String what, @Nullable CsiException cause) {
        return new CsiException(
                CsiCode.ABORTED,
                what + ": there is no such volume, or it is gone already: the server's answer was lost, or something"
                        + " else is at work on it. Ask again.",
                cause);
    }

    /** One that nobody says whose it is: one of ours that is not finished, or one that may be taken for what is asked for. */
    private void putOnRecord(Volume volume, VolumeSpec spec, String what, Deadline deadline) {
        if (filling.isBegun(spec)) {
            filling.complete(volume, spec, what, deadline);
        } else {
            namesakes.requireCompatible(volume, null, spec);
            log.info(
                    "{}: {} carries no owner; it is what was asked for, and is ours from now on.",
                    what,
                    volume.getId());
        }
        storage.tags.complete(
                OwnerTags.VOLUME,
                volume.getId(),
                storage.tags.of(spec.getSource(), spec.getTags()),
                OwnerTags.read(volume.getTags()),
                deadline);
    }

    /** Removes volumes of the name that nobody was told of. */
    private void discard(List<Volume> others, VolumeSpec spec, String what, Deadline deadline) {
        others.stream()
                .map(other -> storage.volumes.settled(other, deadline))
                .flatMap(Optional::stream)
                .filter(other -> isLeftBehind(other, spec))
                .forEach(other -> {
                    log.info("{}: there are two of that name; {} goes.", what, other.getId());
                    removal.remove(other, what, deadline);
                });
    }

    /**
     * Whether it was made at the same time as the first of its name, or by a process that was stopped before it saw that there was
     * another: it was told to nobody. With something on it, it would have its tags only if it had been the first.
     */
    private boolean isLeftBehind(Volume volume, VolumeSpec spec) {
        if (volume.getVirtualMachineId() != null || volume.getState().isGone()) {
            return false;
        }
        return VolumeState.ALLOCATED.equals(volume.getState())
                ? isOnRecord(volume)
                        || namesakes.differences(volume, spec.getSource(), spec).isEmpty()
                : !isOnRecord(volume) && filling.isBegun(spec);
    }

    private Volume protect(Volume volume, String what, Deadline deadline) {
        if (!storage.config.isDeletionProtected() || volume.isDeleteProtected()) {
            return volume;
        }
        return storage.cloud
                .volumes()
                .update(UpdateVolumeRequest.builder()
                        .volume(Ref.id(volume.getId()))
                        .deleteProtected(true)
                        .build())
                .await(deadline.left(what));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes volumes, one for each name. What a volume is goes on record last, by its tags: one that has them is finished, and one without is
 * what a process left behind that was stopped in the middle, and is taken up where that is.
 */
public final class Provisioning {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.csi");

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
        var volume = there.isEmpty()
                ? spec.getSource() == null ? makeBlank(spec, what, deadline) : makeFilled(spec, what, deadline)
                : takeUp(there.get(0), spec, what, deadline);
        there.stream()
                .skip(1)
                .filter(extra -> isLeftBehind(extra, spec))
                .forEach(extra -> removal.remove(extra, what, deadline));
        return VolumeView.of(protect(volume, what, deadline));
    }

    /**
     * Whether a process made it that was stopped before it saw that another had made one too. It was told to nobody: nothing is before it
     * has its tags.
     */
    private boolean isLeftBehind(Volume volume, VolumeSpec spec) {
        if (volume.getVirtualMachineId() != null) {
            return false;
        }
        var isTagged = storage.tags.whose(OwnerTags.read(volume.getTags())) == OwnerTags.Whose.OURS;
        return VolumeState.ALLOCATED.equals(volume.getState())
                ? isTagged
                        || namesakes.differences(volume, spec.getSource(), spec).isEmpty()
                : !isTagged && filling.isBegun(spec);
    }

    /** One that is there: what was asked for, or on its way to that, or something else. */
    private Volume takeUp(Volume found, VolumeSpec spec, String what, Deadline deadline) {
        var volume = storage.volumes.existing(found, deadline);
        if (storage.tags.whose(OwnerTags.read(volume.getTags())) == OwnerTags.Whose.OURS) {
            namesakes.requireCompatible(volume, sourceOf(volume), spec);
            filling.tidyUp(spec, deadline);
            return volume;
        }
        if (filling.isBegun(spec)) {
            return finish(filling.complete(volume, spec, what, deadline), spec, what, deadline);
        }
        namesakes.requireCompatible(volume, null, spec);
        log.info(
                "Volume \"{}\" ({}) carries no owner; it is what was asked for, and is ours from now on.",
                spec.getName(),
                volume.getId());
        return finish(volume, spec, what, deadline);
    }

    private static @Nullable VolumeSource sourceOf(Volume volume) {
        return OwnerTags.source(OwnerTags.read(volume.getTags())).orElse(null);
    }

    private Volume makeBlank(VolumeSpec spec, String what, Deadline deadline) {
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
        return make(request, what, deadline)
                .map(made -> finish(made, spec, what, deadline))
                .orElseGet(() -> takeUp(lost(spec, what), spec, what, deadline));
    }

    private Volume makeFilled(VolumeSpec spec, String what, Deadline deadline) {
        return make(filling.begin(spec, what, deadline), what, deadline)
                .map(made -> finish(filling.complete(made, spec, what, deadline), spec, what, deadline))
                .orElseGet(() -> takeUp(lost(spec, what), spec, what, deadline));
    }

    /** Empty if nobody can tell what became of it. */
    private Optional<Volume> make(CreateVolumeRequest request, String what, Deadline deadline) {
        try {
            return Optional.of(storage.cloud.volumes().create(request).await(deadline.left(what)));
        } catch (AmbiguousOutcomeException e) {
            log.warn("{}: its outcome is not known; looking for it.", what, e);
            return Optional.empty();
        } catch (OperationFailedException e) {
            if (e.getReason().isOutcomeKnown()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Volume lost(VolumeSpec spec, String what) {
        return namesakes.of(spec.getName()).stream()
                .findFirst()
                .orElseThrow(() -> new CsiException(
                        CsiCode.ABORTED,
                        what + ": the server's answer was lost, and there is no such volume yet. Ask again."));
    }

    /** Puts on record what it is, and sees to it that there is no other. */
    private Volume finish(Volume made, VolumeSpec spec, String what, Deadline deadline) {
        storage.tags.complete(
                OwnerTags.VOLUME,
                made.getId(),
                storage.tags.of(spec.getSource(), spec.getTags()),
                OwnerTags.read(made.getTags()),
                deadline);
        var kept = only(made, spec, what, deadline);
        // Last: as long as there may be another, the source has to say what it is.
        filling.tidyUp(spec, deadline);
        return kept;
    }

    /** The one of that name that stays, if another process has made one too. */
    private Volume only(Volume made, VolumeSpec spec, String what, Deadline deadline) {
        var all = namesakes.of(spec.getName());
        if (all.stream().noneMatch(volume -> volume.getId().equals(made.getId()))) {
            throw new CsiException(
                    CsiCode.ABORTED,
                    what + ": " + made.getId() + " was made, but is gone or has another name by now. Ask again.");
        }
        var first = all.get(0);
        if (first.getId().equals(made.getId())) {
            return first;
        }
        log.info("{}: another process made {} at the same time; {} goes.", what, first.getId(), made.getId());
        removal.remove(made, what, deadline);
        return takeUp(first, spec, what, deadline);
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

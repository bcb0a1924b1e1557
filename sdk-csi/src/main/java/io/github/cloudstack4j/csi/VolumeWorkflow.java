// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.core.spi.VolumeNode;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.Publication;
import io.github.cloudstack4j.csi.model.VolumeCapability;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import io.github.cloudstack4j.csi.model.VolumeUse;
import io.github.cloudstack4j.csi.model.WorkflowEvent;
import io.github.cloudstack4j.csi.model.WorkflowEvent.Phase;
import io.github.cloudstack4j.csi.model.WorkflowStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole way of a volume to its user: made, attached, prepared on the node, put in its place; and the same back. Obtain it from
 * {@link Csi#workflow}.
 *
 * <p>It keeps nothing: each step can tell by what is there whether it was done. So a way that was cut short at any point, by a failure
 * or by the end of the process, is taken up by asking for the same again, from anywhere. Thread-safe.
 */
public final class VolumeWorkflow {
    private final CsiVolumes volumes;
    private final VolumeNode node;
    private final List<Consumer<? super WorkflowEvent>> observers;

    VolumeWorkflow(CsiVolumes volumes, VolumeNode node) {
        this(volumes, node, List.of());
    }

    private VolumeWorkflow(CsiVolumes volumes, VolumeNode node, List<Consumer<? super WorkflowEvent>> observers) {
        this.volumes = volumes;
        this.node = node;
        this.observers = observers;
    }

    /** The same, telling {@code observer} of each step before and after it; what that throws ends the way. */
    public VolumeWorkflow onStep(Consumer<? super WorkflowEvent> observer) {
        var all = new ArrayList<>(observers);
        all.add(observer);
        return new VolumeWorkflow(volumes, node, List.copyOf(all));
    }

    /**
     * Brings a volume to its user: {@code CreateVolume}, {@code ControllerPublish}, {@code NodeStage}, {@code NodePublish}.
     *
     * @throws CsiException as the steps do; see {@link CsiVolumes#create(VolumeSpec)} and {@link CsiVolumes#publish}
     */
    public CsiVolume up(VolumeSpec spec, VolumeUse use) {
        var volume = step(WorkflowStep.CREATE_VOLUME, null, () -> volumes.create(spec), CsiVolume::getId);
        bring(volume.getId(), use);
        return volumes.get(volume.getId());
    }

    /** Brings a volume that is there to its user: all but the first step of {@link #up}. */
    public Publication bring(String volumeId, VolumeUse use) {
        var publication = step(
                WorkflowStep.CONTROLLER_PUBLISH,
                volumeId,
                () -> volumes.publish(volumeId, use.getNodeId()),
                Publication::getNodeId);
        var staging = staging(publication, use);
        step(WorkflowStep.NODE_STAGE, volumeId, use.getStagingPath(), () -> node.stage(staging));
        var target = new VolumeNode.Target(use.getTargetPath(), use.isReadOnly());
        step(WorkflowStep.NODE_PUBLISH, volumeId, use.getTargetPath(), () -> node.publish(staging, target));
        return publication;
    }

    /** Takes a volume from its user and from the node: all but the last step of {@link #down}. */
    public void takeBack(String volumeId, VolumeUse use) {
        step(
                WorkflowStep.NODE_UNPUBLISH,
                volumeId,
                use.getTargetPath(),
                () -> node.unpublish(volumeId, use.getTargetPath()));
        step(
                WorkflowStep.NODE_UNSTAGE,
                volumeId,
                use.getStagingPath(),
                () -> node.unstage(volumeId, use.getStagingPath()));
        step(
                WorkflowStep.CONTROLLER_UNPUBLISH,
                volumeId,
                use.getNodeId(),
                () -> volumes.unpublish(volumeId, use.getNodeId()));
    }

    /**
     * Takes a volume from its user and deletes it: {@code NodeUnpublish}, {@code NodeUnstage}, {@code ControllerUnpublish},
     * {@code DeleteVolume}.
     *
     * @throws CsiException as the steps do; see {@link CsiVolumes#unpublish(String, String)} and {@link CsiVolumes#delete}
     */
    public void down(String volumeId, VolumeUse use) {
        takeBack(volumeId, use);
        step(WorkflowStep.DELETE_VOLUME, volumeId, volumeId, () -> volumes.delete(volumeId));
    }

    private static VolumeNode.Staging staging(Publication publication, VolumeUse use) {
        var capability = use.getCapability();
        return new VolumeNode.Staging(
                publication.getVolumeId(),
                publication.getContext(),
                use.getStagingPath(),
                capability.isBlock(),
                capability.isBlock()
                        ? null
                        : Objects.requireNonNullElse(capability.getFileSystem(), VolumeCapability.DEFAULT_FILE_SYSTEM),
                capability.getMountFlags());
    }

    private void step(WorkflowStep step, String volumeId, String detail, Runnable work) {
        step(
                step,
                volumeId,
                () -> {
                    work.run();
                    return detail;
                },
                Function.identity());
    }

    private <R> R step(WorkflowStep step, @Nullable String volumeId, Supplier<R> work, Function<R, String> detail) {
        tell(new WorkflowEvent(step, Phase.BEGUN, volumeId, ""));
        R result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            tell(new WorkflowEvent(step, Phase.FAILED, volumeId, Objects.requireNonNullElse(e.getMessage(), "")));
            throw e;
        }
        tell(new WorkflowEvent(step, Phase.DONE, volumeId, detail.apply(result)));
        return result;
    }

    private void tell(WorkflowEvent event) {
        observers.forEach(observer -> observer.accept(event));
    }
}

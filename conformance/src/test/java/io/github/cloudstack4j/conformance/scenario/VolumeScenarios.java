// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.spi.VolumeNode;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import io.github.cloudstack4j.csi.model.VolumeUse;
import io.github.cloudstack4j.csi.model.WorkflowEvent;
import io.github.cloudstack4j.csi.model.WorkflowStep;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The life of volumes with the semantics of CSI. */
final class VolumeScenarios {
    private static final long GIB = 1L << 30;

    private VolumeScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a volume is made once for its name, and deleted once", VolumeScenarios::oneForAName),
                new Scenario("a volume is on one machine at a time", VolumeScenarios::oneMachine),
                new Scenario("a volume grows and never shrinks", VolumeScenarios::grows),
                new Scenario("a volume's tags change, and its owner's stay", VolumeScenarios::tags),
                new Scenario("a protected volume goes only when its owner deletes it", VolumeScenarios::protection),
                new Scenario("a deleted volume comes back where that is wanted", VolumeScenarios::recovery),
                new Scenario("a volume goes all the way to its user and back", VolumeScenarios::wholeWay));
    }

    private static void oneForAName(Stage stage) {
        var storage = StorageStage.on(stage);
        var name = stage.newName("volume");
        var made = storage.volume(name, 2);
        assertThat(made.getCapacityBytes()).isEqualTo(2 * GIB);
        assertThat(storage.volume(name, 2)).isEqualTo(made);
        assertThat(storage.volume(name, 1)).isEqualTo(made);
        assertFails(CsiCode.ALREADY_EXISTS, () -> storage.volume(name, 3));
        var volumes = storage.csi().volumes();
        assertThat(volumes.list()).extracting(CsiVolume::getId).containsExactly(made.getId());

        volumes.delete(made.getId());
        volumes.delete(made.getId());
        assertThat(volumes.find(made.getId())).isEmpty();
    }

    private static void oneMachine(Stage stage) {
        var storage = StorageStage.on(stage);
        var volumes = storage.csi().volumes();
        var here = storage.machine();
        var there = storage.machine();
        var volume = storage.volume(stage.newName("volume"), 1).getId();

        var publication = volumes.publish(volume, here);
        assertThat(publication.getDeviceId()).isPositive().isNotEqualTo(3L);
        assertThat(volumes.publish(volume, here)).isEqualTo(publication);
        assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.publish(volume, there));
        assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.delete(volume));
        volumes.unpublish(volume, there);
        assertThat(volumes.get(volume).getNodeId()).isEqualTo(here);

        volumes.unpublish(volume, here);
        volumes.unpublish(volume, here);
        assertThat(volumes.publish(volume, there).getNodeId()).isEqualTo(there);
    }

    private static void grows(Stage stage) {
        var storage = StorageStage.on(stage);
        var volumes = storage.csi().volumes();
        var volume = storage.volume(stage.newName("volume"), 1).getId();

        assertThat(volumes.expand(volume, 2).getCapacityBytes()).isEqualTo(2 * GIB);
        volumes.publish(volume, storage.machine());
        assertThat(volumes.expand(volume, 3).getCapacityBytes()).isEqualTo(3 * GIB);
        assertThat(volumes.expand(volume, 1).getCapacityBytes()).isEqualTo(3 * GIB);
        assertFails(CsiCode.OUT_OF_RANGE, () -> volumes.expand(volume, CapacityRange.between(1, 2 * GIB)));
    }

    private static void tags(Stage stage) {
        var storage = StorageStage.on(stage);
        var volumes = storage.csi().volumes();
        var volume = storage.volume(stage.newName("volume"), 1);

        assertThat(volumes.modify(volume.getId(), change -> change.tag("team", "orders"))
                        .getTags())
                .containsEntry("team", "orders")
                .containsAllEntriesOf(volume.getTags());
        assertThat(volumes.modify(volume.getId(), change -> change.removedTag("team"))
                        .getTags())
                .isEqualTo(volume.getTags());
    }

    private static void protection(Stage stage) {
        var storage = StorageStage.on(stage);
        if (!stage.cloud().capabilities().offers("updateVolume", "deleteprotection")) {
            throw new NotPossibleHere("volumes cannot be protected from deletion before CloudStack 4.20");
        }
        var owner = storage.csi().getConfig().getOwner();
        var protecting = Csi.on(stage.cloud(), config -> config.owner(owner).deletionProtected(true))
                .volumes();
        var volume = protecting.create(v -> v.name(stage.newName("volume"))
                .diskOffering(storage.offering().getId())
                .sizeGiB(1)
                .zone(stage.props().zone().getId()));
        stage.afterwards(() -> protecting.delete(volume.getId()));

        assertFails(CsiCode.FAILED_PRECONDITION, () -> storage.csi().volumes().delete(volume.getId()));
        protecting.delete(volume.getId());
        assertThat(protecting.find(volume.getId())).isEmpty();
    }

    private static void recovery(Stage stage) {
        var storage = StorageStage.on(stage);
        var owner = storage.csi().getConfig().getOwner();
        var keeping = Csi.on(stage.cloud(), config -> config.owner(owner).deletedRecoverable(true))
                .volumes();
        var machine = storage.machine();
        var volume = storage.volume(stage.newName("volume"), 1).getId();
        keeping.publish(volume, machine);
        keeping.unpublish(volume, machine);

        keeping.delete(volume);
        assertThat(keeping.find(volume)).isEmpty();
        assertThat(keeping.recover(volume).getId()).isEqualTo(volume);
        assertThat(keeping.find(volume)).isPresent();
    }

    private static void wholeWay(Stage stage) {
        var storage = StorageStage.on(stage);
        var machine = storage.machine();
        var asked = new ArrayList<String>();
        var events = new ArrayList<WorkflowEvent>();
        var workflow = storage.csi().workflow(remembering(asked)).onStep(events::add);
        var spec = VolumeSpec.builder()
                .name(stage.newName("volume"))
                .diskOffering(storage.offering().getId())
                .sizeGiB(1)
                .zone(stage.props().zone().getId())
                .build();
        var use = VolumeUse.builder()
                .nodeId(machine)
                .stagingPath("/staging")
                .targetPath("/target")
                .build();

        var volume = workflow.up(spec, use);
        assertThat(volume.getNodeId()).isEqualTo(machine);
        assertThat(workflow.up(spec, use)).isEqualTo(volume);
        workflow.down(volume.getId(), use);
        assertThat(asked).containsExactly("stage", "publish", "stage", "publish", "unpublish", "unstage");
        assertThat(events)
                .filteredOn(event -> event.phase() == WorkflowEvent.Phase.DONE)
                .extracting(WorkflowEvent::step)
                .endsWith(
                        WorkflowStep.NODE_UNPUBLISH,
                        WorkflowStep.NODE_UNSTAGE,
                        WorkflowStep.CONTROLLER_UNPUBLISH,
                        WorkflowStep.DELETE_VOLUME);
        assertThat(storage.csi().volumes().find(volume.getId())).isEmpty();
    }

    /** What a node does is a driver's: this one only says what it was asked. */
    private static VolumeNode remembering(List<String> asked) {
        return new VolumeNode() {
            @Override
            public void stage(Staging staging) {
                asked.add("stage");
            }

            @Override
            public void publish(Staging staging, Target target) {
                asked.add("publish");
            }

            @Override
            public void unpublish(String volumeId, String targetPath) {
                asked.add("unpublish");
            }

            @Override
            public void unstage(String volumeId, String stagingPath) {
                asked.add("unstage");
            }
        };
    }

    static void assertFails(CsiCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CsiException.class, e -> assertThat(e.getCode()).isEqualTo(code));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeCapability;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import io.github.cloudstack4j.csi.model.VolumeUse;
import io.github.cloudstack4j.csi.model.WorkflowEvent;
import io.github.cloudstack4j.csi.model.WorkflowEvent.Phase;
import io.github.cloudstack4j.csi.model.WorkflowStep;
import io.github.cloudstack4j.testkit.InMemoryVolumeNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolumeWorkflowTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = Csi.on(cloud.user(), config -> config.owner("cluster-a"));
    private final String machine = cloud.machine("node-1");
    private final InMemoryVolumeNode node = InMemoryVolumeNode.on(cloud.emulator(), machine);
    private final VolumeSpec spec = VolumeSpec.builder()
            .name("db")
            .diskOffering("Custom")
            .sizeGiB(5)
            .zone("zone-1")
            .build();
    private final VolumeUse use = VolumeUse.builder()
            .nodeId(machine)
            .stagingPath("/staging/db")
            .targetPath("/pods/1/db")
            .capability(VolumeCapability.mount("xfs"))
            .build();

    /** Kills whoever comes to a step's begin or end. */
    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aVolumeGoesAllTheWayToItsUserAndBack() {
        var events = new ArrayList<WorkflowEvent>();
        var workflow = csi.workflow(node).onStep(events::add);

        var volume = workflow.up(spec, use);
        assertThat(volume.getNodeId()).isEqualTo(machine);
        assertThat(node.getPublished()).containsEntry("/pods/1/db", volume.getId());
        assertThat(node.getStaged().get(volume.getId()))
                .satisfies(staging -> assertThat(staging.fileSystem()).isEqualTo("xfs"))
                .satisfies(staging -> assertThat(staging.publishContext()).containsEntry("deviceID", "1"));

        workflow.down(volume.getId(), use);
        assertThat(node.getStaged()).isEmpty();
        assertThat(node.getPublished()).isEmpty();
        assertThat(cloud.volumes()).isEmpty();
        assertThat(events)
                .filteredOn(event -> event.phase() == Phase.DONE)
                .extracting(WorkflowEvent::step)
                .containsExactly(WorkflowStep.values());
        assertThat(events).filteredOn(event -> event.phase() == Phase.BEGUN).hasSize(8);
    }

    @Test
    void whatIsUpStaysUp() {
        var workflow = csi.workflow(node);
        var volume = workflow.up(spec, use);

        assertThat(workflow.up(spec, use)).isEqualTo(volume);
        assertThat(cloud.sent("attachVolume")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(WorkflowStep.class)
    void aWayThatWasCutShortBeforeOrAfterAnyStepIsTakenUpThere(WorkflowStep step) {
        for (var phase : List.of(Phase.BEGUN, Phase.DONE)) {
            var mortal = csi.workflow(node).onStep(event -> {
                if (event.step() == step && event.phase() == phase) {
                    throw new Death();
                }
            });
            var isUpwards = step.compareTo(WorkflowStep.NODE_PUBLISH) <= 0;
            if (isUpwards) {
                assertThatThrownBy(() -> mortal.up(spec, use)).isInstanceOf(Death.class);
            }
            // Another process, which knows nothing of the first.
            var other = Csi.on(cloud.connect(cloud.emulator().user()), config -> config.owner("cluster-a"))
                    .workflow(node);
            var volume = other.up(spec, use);
            assertThat(cloud.volumes()).hasSize(1);
            if (!isUpwards) {
                assertThatThrownBy(() -> mortal.down(volume.getId(), use)).isInstanceOf(Death.class);
            }
            other.down(volume.getId(), use);
            assertThat(cloud.volumes()).isEmpty();
            assertThat(node.getPublished()).isEmpty();
            assertThat(node.getStaged()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(InMemoryVolumeNode.Call.class)
    void aNodeThatFailsIsToldAndAskedAgain(InMemoryVolumeNode.Call call) {
        var events = new ArrayList<WorkflowEvent>();
        var workflow = csi.workflow(node).onStep(events::add);
        node.failNext(call, new IllegalStateException("no such device"));

        CsiVolume volume;
        if (call.compareTo(InMemoryVolumeNode.Call.PUBLISH) <= 0) {
            assertThatThrownBy(() -> workflow.up(spec, use)).hasMessage("no such device");
            volume = workflow.up(spec, use);
        } else {
            volume = workflow.up(spec, use);
            assertThatThrownBy(() -> workflow.down(volume.getId(), use)).hasMessage("no such device");
            assertThat(csi.volumes().get(volume.getId()).getNodeId())
                    .as("what a node holds is not taken from it")
                    .isEqualTo(machine);
        }
        assertThat(events)
                .filteredOn(event -> event.phase() == Phase.FAILED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.step().name()).endsWith(call.name());
                    assertThat(event.detail()).isEqualTo("no such device");
                });
        workflow.down(volume.getId(), use);
        assertThat(cloud.volumes()).isEmpty();
    }
}

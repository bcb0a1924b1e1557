// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static io.github.cloudstack4j.csi.CsiFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.StorageNode;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.StorageFailure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = Csi.on(cloud.user(), config -> config.owner("cluster-a"));
    private final CsiVolumes volumes = csi.volumes();

    private CsiVolume make(String name) {
        return volumes.create(
                v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"));
    }

    @Nested
    class Publishing {
        @Test
        void publishedTwiceItIsAttachedOnce() {
            var node = cloud.machine("node-1");
            var volume = make("db");

            var publication = volumes.publish(volume.getId(), node);
            assertThat(volumes.publish(volume.getId(), node)).isEqualTo(publication);
            assertThat(cloud.sent("attachVolume")).hasSize(1);
            assertThat(volumes.get(volume.getId()).getState()).isEqualTo(VolumeState.READY);
        }

        @Test
        void theThirdPlaceIsLeftForTheDiscDrive() {
            var node = cloud.machine("node-1");

            assertThat(IntStream.range(0, 4)
                            .mapToObj(i -> volumes.publish(make("v" + i).getId(), node)
                                    .getContext()
                                    .get("deviceID")))
                    .containsExactly("1", "2", "4", "5");
        }

        @Test
        void aDiskIsKnownOnItsMachineByItsSerial() {
            var node = cloud.machine("node-1");
            var volume = make("db");

            assertThat(volumes.publish(volume.getId(), node).getSerial())
                    .hasSize(20)
                    .isEqualTo(volume.getId().replace("-", "").substring(0, 20));
        }

        @Test
        void aVolumeOnAnotherNodeStaysThereAndTheNodeIsNamed() {
            var one = cloud.machine("node-1");
            var two = cloud.machine("node-2");
            var volume = make("db");
            volumes.publish(volume.getId(), one);

            assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.publish(volume.getId(), two))
                    .contains(one, "Unpublish it there first");
            assertThat(volumes.get(volume.getId()).getNodeId()).isEqualTo(one);
        }

        @Test
        void aVolumeOfADestroyedNodeComesToAnother() {
            var one = cloud.machine("node-1");
            var two = cloud.machine("node-2");
            var volume = make("db");
            volumes.publish(volume.getId(), one);
            cloud.emulator().world().set("virtualmachine", one, "state", "Destroyed");

            assertThat(volumes.publish(volume.getId(), two).getNodeId()).isEqualTo(two);
        }

        @Test
        void whatDoesNotExistIsNotFound() {
            var node = cloud.machine("node-1");
            var volume = make("db");

            assertFails(CsiCode.NOT_FOUND, () -> volumes.publish(TestCloud.NOWHERE, node));
            assertFails(CsiCode.NOT_FOUND, () -> volumes.publish("7", node));
            assertFails(CsiCode.NOT_FOUND, () -> volumes.publish(volume.getId(), TestCloud.NOWHERE));
            assertThat(cloud.sent("attachVolume")).isEmpty();
        }

        @Test
        void aNodeThatIsFullIsToldByTheServer() {
            var node = cloud.machine("node-1");
            IntStream.range(0, 6).forEach(i -> volumes.publish(make("v" + i).getId(), node));
            var seventh = make("v6");

            assertFails(CsiCode.RESOURCE_EXHAUSTED, () -> volumes.publish(seventh.getId(), node))
                    .contains("maximum number of data disks (6)");
        }

        @Test
        void aNodeWhoseLimitIsKnownIsToldToBeFullBeforeAnythingIsSent() {
            var node = cloud.machine("node-1");
            var told = Csi.on(cloud.user(), config -> config.owner("cluster-a").attachLimit("simulator", 2))
                    .volumes();
            told.publish(make("v0").getId(), node);
            told.publish(make("v1").getId(), node);
            var third = make("v2");
            cloud.emulator().clearRequests();

            assertFails(CsiCode.RESOURCE_EXHAUSTED, () -> told.publish(third.getId(), node))
                    .contains("node-1", "2 data disks");
            assertThat(cloud.sent("attachVolume")).isEmpty();
            cloud.user()
                    .volumes()
                    .detach(told.list().findFirst().orElseThrow().getId())
                    .await();
            assertThat(told.publish(third.getId(), node).getNodeId()).isEqualTo(node);
        }

        @Test
        void anAdministratorIsToldTheLimit() {
            cloud.emulator().world().maxDataVolumes("Simulator", 1);
            var node = TestCloud.machine(cloud.admin(), "node-1");
            var admins = Csi.on(cloud.admin()).volumes();
            for (var name : List.of("v0", "v1")) {
                admins.create(
                        v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"));
            }
            var ids = admins.list().map(CsiVolume::getId).toList();
            admins.publish(ids.get(0), node);

            assertFails(CsiCode.RESOURCE_EXHAUSTED, () -> admins.publish(ids.get(1), node));
            assertThat(cloud.sent("attachVolume")).hasSize(1);
        }

        @Test
        void aLimitThatWasRaisedIsUsedByWhoIsNotToldOfIt() {
            cloud.emulator().world().maxDataVolumes("Simulator", 8);
            var node = cloud.machine("node-1");

            assertThat(IntStream.range(0, 8)
                            .mapToObj(i -> volumes.publish(make("v" + i).getId(), node)))
                    .hasSize(8);
        }

        @Test
        void aNodeInAnotherZoneIsRefusedBeforeAnythingIsSent() {
            var node = cloud.machine("node-1");
            var elsewhere = volumes.create(
                    v -> v.name("far").diskOffering("Custom").sizeGiB(5).zone("zone-2"));

            assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.publish(elsewhere.getId(), node))
                    .contains("zone-2", "zone-1");
            assertThat(cloud.sent("attachVolume")).isEmpty();
        }

        @Test
        void aNodeThatIsStartingIsToBeAskedAgain() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            cloud.emulator().world().set("virtualmachine", node, "state", "Starting");

            assertFails(CsiCode.ABORTED, () -> volumes.publish(volume.getId(), node))
                    .contains("Starting");
            cloud.emulator().world().set("virtualmachine", node, "state", "Error");
            assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.publish(volume.getId(), node))
                    .contains("Error");
            assertThat(cloud.sent("attachVolume")).isEmpty();
        }

        @Test
        void aStoppedNodeTakesVolumes() {
            var node = cloud.machine("node-1");
            cloud.user().virtualMachines().stop(node).await();

            assertThat(volumes.publish(make("db").getId(), node).getNodeId()).isEqualTo(node);
        }

        @Test
        void anAttachmentWhoseReplyWasLostIsNotMadeTwice() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            cloud.emulator().faults().next("attachVolume", Fault.lostReply());

            assertThat(volumes.publish(volume.getId(), node).getNodeId()).isEqualTo(node);
            assertThat(cloud.sent("attachVolume")).hasSize(1);
        }

        @Test
        void anAttachmentWhoseJobIsForgottenIsSeen() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            cloud.emulator().faults().next("attachVolume", Fault.jobVanished());

            assertThat(volumes.publish(volume.getId(), node).getNodeId()).isEqualTo(node);
        }

        @Test
        void anAttachmentThatFailsIsToldAndCanBeMadeAgain() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            cloud.emulator().storageFailures().next(StorageFailure.VOLUME_ATTACH);
            cloud.emulator().storageFailures().next(StorageFailure.VOLUME_CREATE);

            assertFails(CsiCode.INTERNAL, () -> volumes.publish(volume.getId(), node));
            assertThat(volumes.get(volume.getId()).getNodeId()).isNull();
            assertFails(CsiCode.INTERNAL, () -> volumes.publish(volume.getId(), node));
            assertThat(volumes.publish(volume.getId(), node).getNodeId()).isEqualTo(node);
        }
    }

    @Nested
    class Unpublishing {
        @Test
        void unpublishedTwiceItIsDetachedOnce() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            volumes.publish(volume.getId(), node);

            volumes.unpublish(volume.getId(), node);
            volumes.unpublish(volume.getId(), node);
            assertThat(cloud.sent("detachVolume")).hasSize(1);
        }

        @Test
        void aVolumeOnAnotherNodeStaysThere() {
            var one = cloud.machine("node-1");
            var two = cloud.machine("node-2");
            var volume = make("db");
            volumes.publish(volume.getId(), one);

            volumes.unpublish(volume.getId(), two);
            assertThat(volumes.get(volume.getId()).getNodeId()).isEqualTo(one);
            assertThat(cloud.sent("detachVolume")).isEmpty();
        }

        @Test
        void withoutANodeItLeavesWhicheverItIsOn() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            volumes.publish(volume.getId(), node);

            volumes.unpublish(volume.getId());
            volumes.unpublish(volume.getId());
            assertThat(volumes.get(volume.getId()).getNodeId()).isNull();
        }

        @Test
        void whatDoesNotExistIsNowhere() {
            var node = cloud.machine("node-1");
            var volume = make("db");

            volumes.unpublish(TestCloud.NOWHERE, node);
            volumes.unpublish(volume.getId(), TestCloud.NOWHERE);
            volumes.unpublish("no id at all", node);
            assertThat(cloud.sent("detachVolume")).isEmpty();
        }

        @Test
        void aDetachmentThatFailsIsTold() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            volumes.publish(volume.getId(), node);
            cloud.emulator().storageFailures().next(StorageFailure.VOLUME_DETACH);

            assertFails(CsiCode.INTERNAL, () -> volumes.unpublish(volume.getId(), node))
                    .contains("Failed to detach");
            assertThat(volumes.get(volume.getId()).getNodeId()).isEqualTo(node);
            volumes.unpublish(volume.getId(), node);
            assertThat(volumes.get(volume.getId()).getNodeId()).isNull();
        }

        @Test
        void aDetachmentWhoseReplyWasLostIsSeen() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            volumes.publish(volume.getId(), node);
            cloud.emulator().faults().next("detachVolume", Fault.jobVanished());

            volumes.unpublish(volume.getId(), node);
            assertThat(volumes.get(volume.getId()).getNodeId()).isNull();
        }
    }

    @Nested
    class Nodes {
        @Test
        void aNodeTellsItsZoneAndHowManyVolumesItHolds() {
            var id = cloud.machine("node-1");

            assertThat(csi.nodes().get("node-1"))
                    .isEqualTo(csi.nodes().get(id))
                    .returns(id, StorageNode::getId)
                    .returns("zone-1", StorageNode::getZoneName)
                    .returns(6, StorageNode::getMaxVolumes);
            assertFails(CsiCode.NOT_FOUND, () -> csi.nodes().get("node-9")).contains("node-9");
        }

        @Test
        void aLimitThatAnAdministratorChangedCanBeTold() {
            cloud.machine("node-1");
            var told = Csi.on(cloud.user(), config -> config.attachLimit("Simulator", 3));

            assertThat(told.nodes().get("node-1").getMaxVolumes()).isEqualTo(3);
        }

        @Test
        void headroomIsWhatIsLeftOfTheQuotas() {
            cloud.emulator().world().setting("max.account.volumes", "4");
            cloud.emulator().world().setting("max.account.primary.storage", "100");
            make("db");

            var headroom = csi.nodes().headroom();
            assertThat(headroom.getVolumes()).isEqualTo(3);
            assertThat(headroom.getAvailableBytes()).isEqualTo(95 * TestCloud.GIB);
            assertThat(headroom.getMaximumVolumeBytes()).isEqualTo(1024 * TestCloud.GIB);
        }

        @Test
        void withoutQuotasThereIsNoEnd() {
            var headroom = csi.nodes().headroom();

            assertThat(headroom.getVolumes()).isNull();
            assertThat(headroom.getAvailableBytes()).isNull();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static io.github.cloudstack4j.csi.CsiFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.csi.model.AccessMode;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeCapability;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.StorageFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final CsiVolumes volumes =
            Csi.on(cloud.user(), config -> config.owner("cluster-a")).volumes();

    private CsiVolume make(String name) {
        return volumes.create(
                v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"));
    }

    @Nested
    class Expanding {
        @Test
        void aVolumeThatIsLargeEnoughStaysAsItIs() {
            var volume = make("db");

            assertThat(volumes.expand(volume.getId(), 5)).isEqualTo(volume);
            assertThat(volumes.expand(volume.getId(), 3)).isEqualTo(volume);
            assertThat(cloud.sent("resizeVolume")).isEmpty();
        }

        @Test
        void aPublishedVolumeGrowsToo() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            volumes.publish(volume.getId(), node);

            assertThat(volumes.expand(volume.getId(), 9).getCapacityBytes()).isEqualTo(9 * TestCloud.GIB);
        }

        @Test
        void whatCannotBeIsRefusedBeforeItIsSent() {
            var volume = make("db");

            assertFails(CsiCode.OUT_OF_RANGE, () -> volumes.expand(volume.getId(), 2000))
                    .contains("1024 GiB at most");
            assertFails(
                            CsiCode.OUT_OF_RANGE,
                            () -> volumes.expand(volume.getId(), CapacityRange.between(0, 4 * TestCloud.GIB)))
                    .contains("do not shrink");
            assertFails(CsiCode.NOT_FOUND, () -> volumes.expand(TestCloud.NOWHERE, 9));
            assertThat(cloud.sent("resizeVolume")).isEmpty();
        }

        @Test
        void anOfferingThatIsStrictAboutItsSizeIsTold() {
            var offering = cloud.admin()
                    .diskOfferings()
                    .create(o -> o.name("strict").diskSize(5L).sizeStrict(true));
            var volume = volumes.create(v -> v.name("db").diskOffering(offering.getId()));

            assertFails(CsiCode.OUT_OF_RANGE, () -> volumes.expand(volume.getId(), 6))
                    .contains("strict");
            assertThat(cloud.sent("resizeVolume")).isEmpty();
        }

        @Test
        void aResizeWhoseReplyWasLostIsSeen() {
            var volume = make("db");
            cloud.emulator().faults().next("resizeVolume", Fault.jobVanished());

            assertThat(volumes.expand(volume.getId(), 6).getCapacityBytes()).isEqualTo(6 * TestCloud.GIB);
            assertThat(cloud.sent("resizeVolume")).hasSize(1);
        }

        @Test
        void aResizeThatFailsIsTold() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            volumes.publish(volume.getId(), node);
            cloud.emulator().storageFailures().next(StorageFailure.VOLUME_RESIZE);

            assertFails(CsiCode.INTERNAL, () -> volumes.expand(volume.getId(), 6));
            assertThat(volumes.expand(volume.getId(), 6).getCapacityBytes()).isEqualTo(6 * TestCloud.GIB);
        }
    }

    @Nested
    class Modifying {
        @Test
        void aVolumeGetsAnotherOffering() {
            cloud.emulator().world().addDiskOffering("ten", 10);
            var volume = make("db");

            var modified = volumes.modify(volume.getId(), change -> change.diskOffering("ten"));
            assertThat(modified.getCapacityBytes()).isEqualTo(10 * TestCloud.GIB);
            assertThat(cloud.row(volume.getId())).containsEntry("diskofferingname", "ten");
            assertThat(volumes.modify(volume.getId(), change -> change.diskOffering("ten")))
                    .isEqualTo(modified);
            assertThat(cloud.sent("changeOfferingForVolume")).hasSize(1);
        }

        @Test
        void anOfferingThatIsTooSmallIsRefusedBeforeItIsSent() {
            cloud.emulator().world().addDiskOffering("two", 2);
            var volume = make("db");

            assertFails(
                            CsiCode.OUT_OF_RANGE,
                            () -> volumes.modify(volume.getId(), change -> change.diskOffering("two")))
                    .contains("\"two\"");
            assertThat(cloud.sent("changeOfferingForVolume")).isEmpty();
        }

        @Test
        void ratesChangeWhereTheOfferingLetsThem() {
            var volume = volumes.create(v -> v.name("db")
                    .diskOffering("Custom IOPS")
                    .sizeGiB(5)
                    .minIops(100L)
                    .maxIops(200L));

            volumes.modify(volume.getId(), change -> change.minIops(300L).maxIops(400L));
            assertThat(cloud.row(volume.getId())).containsEntry("miniops", 300).containsEntry("maxiops", 400);
            var plain = make("plain");
            assertFails(
                    CsiCode.INVALID_ARGUMENT,
                    () -> volumes.modify(
                            plain.getId(), change -> change.minIops(300L).maxIops(400L)));
        }

        @Test
        void tagsAreSetReplacedAndRemoved() {
            var volume = make("db");

            volumes.modify(
                    volume.getId(), change -> change.tag("team", "billing").tag("tier", "gold"));
            var modified = volumes.modify(
                    volume.getId(), change -> change.tag("team", "shop").removedTag("tier"));
            assertThat(modified.getTags())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("team", "shop", "csi.cloudstack4j.io/owner", "cluster-a"));
            assertFails(
                            CsiCode.INVALID_ARGUMENT,
                            () -> volumes.modify(
                                    volume.getId(), change -> change.tag("csi.cloudstack4j.io/owner", "me")))
                    .contains("whose");
        }
    }

    @Nested
    class Migrating {
        @Test
        void anAdministratorMovesAVolume() {
            var admins = Csi.on(cloud.admin()).volumes();
            var node = TestCloud.machine(cloud.admin(), "node-1");
            var volume = admins.create(
                    v -> v.name("db").diskOffering("Custom").sizeGiB(5).zone("zone-1"));
            admins.publish(volume.getId(), node);
            admins.unpublish(volume.getId(), node);
            var from = cloud.row(volume.getId()).get("storage");
            var to = cloud.admin().storagePools().list().stream()
                    .filter(pool -> "zone-1".equals(pool.getZoneName())
                            && !pool.getName().equals(from))
                    .findFirst()
                    .orElseThrow();

            assertThat(admins.migrate(volume.getId(), to.getId()).getId()).isEqualTo(volume.getId());
            assertThat(cloud.row(volume.getId())).containsEntry("storage", to.getName());
            admins.migrate(volume.getId(), to.getName());
            assertThat(cloud.sent("migrateVolume")).hasSize(1);
        }
    }

    @Test
    void capabilitiesAreJudged() {
        var volume = make("db");

        assertThat(volumes.objection(volume.getId(), List.of(VolumeCapability.mount("xfs"), VolumeCapability.block())))
                .isEmpty();
        assertThat(volumes.objection(
                        volume.getId(),
                        List.of(VolumeCapability.builder()
                                .accessMode(AccessMode.MULTI_NODE_MULTI_WRITER)
                                .build())))
                .hasValueSatisfying(why -> assertThat(why).contains("one machine at a time"));
        assertFails(CsiCode.NOT_FOUND, () -> volumes.objection(TestCloud.NOWHERE, List.of()));
    }
}

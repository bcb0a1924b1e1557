// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static io.github.cloudstack4j.csi.CsiFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.Publication;
import io.github.cloudstack4j.csi.model.VolumeSource;
import io.github.cloudstack4j.testkit.Fault;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the drivers in Go leak, double or lose, and this does not. */
class DriverDefectsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = process();
    private final CsiVolumes volumes = csi.volumes();
    private final CsiSnapshots snapshots = csi.snapshots();

    private Csi process() {
        return Csi.on(cloud.connect(cloud.emulator().user()), config -> config.owner("cluster-a"));
    }

    private CsiVolume make(String name) {
        return volumes.create(
                v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"));
    }

    private CsiVolume used(String name, String node) {
        var volume = make(name);
        volumes.publish(volume.getId(), node);
        volumes.unpublish(volume.getId(), node);
        return volumes.get(volume.getId());
    }

    /** They take error 4350, which the server gives for any invalid parameter, for "already deleted". */
    @Nested
    class ADeletionThatIsRefusedIsNoSuccess {
        @Test
        void ofAnAttachedVolume() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            volumes.publish(volume.getId(), node);

            assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.delete(volume.getId()));
            assertThat(volumes.find(volume.getId())).isPresent();
        }

        @Test
        void ofAVolumeThatBecameAttachedSinceItWasLookedAt() {
            var node = cloud.machine("node-1");
            var volume = make("db");
            // Between the look and the deletion: the answer is the server's own 4350.
            cloud.before("deleteVolume", () -> process().volumes().publish(volume.getId(), node));

            assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.delete(volume.getId()))
                    .contains("not attached to any VM");
            assertThat(volumes.get(volume.getId()).getNodeId()).isEqualTo(node);
        }

        @Test
        void ofAProtectedVolume() {
            var volume = make("db");
            cloud.admin()
                    .volumes()
                    .update(volume.getId(), change -> change.deleteProtected(true))
                    .await();

            assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.delete(volume.getId()));
            assertThat(volumes.find(volume.getId())).isPresent();
        }

        @Test
        void thatMayOrMayNotHaveBeen() {
            var volume = make("db");
            cloud.emulator().faults().always("deleteVolume", Fault.badGateway());

            assertFails(CsiCode.ABORTED, () -> volumes.delete(volume.getId()));
            cloud.emulator().faults().clear();
            assertThat(volumes.find(volume.getId())).isPresent();
        }
    }

    /** They answer the retry of a restore without its source; the provisioner then deletes the volume. */
    @Test
    void theRetryOfARestoreTellsItsSource() {
        var snapshot =
                snapshots.create("monday", used("db", cloud.machine("node-1")).getId());

        var made = Stream.of(process(), process(), csi)
                .map(process -> process.volumes()
                        .create(v ->
                                v.name("copy").diskOffering("Custom").sizeGiB(5).fromSnapshot(snapshot.getId())))
                .toList();
        assertThat(made).extracting(CsiVolume::getSource).containsOnly(VolumeSource.snapshot(snapshot.getId()));
        assertThat(made).extracting(CsiVolume::getId).containsOnly(made.get(0).getId());
    }

    /** They compare the class's offering with the one the server gave the restored volume, and refuse it for ever. */
    @Test
    void theRetryOfARestoreWithAnotherOfferingIsNoConflict() {
        var other = cloud.emulator().world().addCustomDiskOffering("Other");
        var snapshot =
                snapshots.create("monday", used("db", cloud.machine("node-1")).getId());

        for (int i = 0; i < 2; i++) {
            assertThat(volumes.create(
                            v -> v.name("copy").diskOffering("Other").sizeGiB(5).fromSnapshot(snapshot.getId())))
                    .returns(other, CsiVolume::getDiskOfferingId);
        }
    }

    /** The server ignores a size beside a snapshot, and they never look. */
    @Test
    void aRestoreToALargerVolumeIsLarger() {
        var snapshot =
                snapshots.create("monday", used("db", cloud.machine("node-1")).getId());

        var restored = volumes.create(
                v -> v.name("copy").diskOffering("Custom").sizeGiB(12).fromSnapshot(snapshot.getId()));
        assertThat(restored.getCapacityBytes()).isEqualTo(12 * TestCloud.GIB);
        assertThat(cloud.row(restored.getId())).containsEntry("size", 12 * TestCloud.GIB);
    }

    /** They take another snapshot with each retry. */
    @Test
    void theRetryOfASnapshotTakesNoOther() {
        var volume = used("db", cloud.machine("node-1")).getId();

        assertThat(Stream.of(csi, process(), csi)
                        .map(process -> process.snapshots().create("monday", volume)))
                .extracting(CsiSnapshot::getId)
                .containsOnly(snapshots.list().findFirst().orElseThrow().getId());
        assertThat(cloud.emulator().world().all("snapshot")).hasSize(1);
    }

    /** They look a volume up by name without the project, and make another with each retry; and they cannot expand it. */
    @Test
    void aProjectsVolumeIsMadeOnceAndExpanded() {
        cloud.emulator().world().addProject("shop", cloud.emulator().user());
        for (int i = 0; i < 3; i++) {
            var inProject = Csi.on(
                            cloud.connect(cloud.emulator().user()).inProject("shop"),
                            config -> config.owner("cluster-a"))
                    .volumes();
            var size = 5 + i;
            var made = inProject.create(
                    v -> v.name("db").diskOffering("Custom").capacity(CapacityRange.atLeast(5 * TestCloud.GIB)));
            assertThat(inProject.expand(made.getId(), size).getCapacityBytes()).isEqualTo(size * TestCloud.GIB);
        }
        assertThat(cloud.emulator().world().all("volume")).hasSize(1);
    }

    /** They take the first disk that looks free for the volume's. */
    @Test
    void eachAttachedDiskIsKnownByItself() {
        var node = cloud.machine("node-1");

        var publications = IntStream.range(0, 5)
                .mapToObj(i -> volumes.publish(make("v" + i).getId(), node))
                .toList();
        assertThat(publications).extracting(Publication::getSerial).doesNotHaveDuplicates();
        assertThat(publications)
                .extracting(Publication::getDeviceId)
                .doesNotHaveDuplicates()
                .doesNotContain(0, 3);
        assertThat(publications)
                .allSatisfy(publication -> assertThat(volumes.publish(publication.getVolumeId(), node))
                        .isEqualTo(publication));
    }

    /** One of them refuses the retry of a volume that may be in certain zones only. */
    @Test
    void theRetryOfAVolumeForAZoneIsNoConflict() {
        var made = IntStream.range(0, 3)
                .mapToObj(i -> process()
                        .volumes()
                        .create(v -> v.name("db")
                                .diskOffering("Custom")
                                .sizeGiB(5)
                                .zone("zone-1")
                                .zone("zone-2")
                                .preferredZone(Ref.of("zone-2"))))
                .toList();

        assertThat(made).extracting(CsiVolume::getZoneName).containsOnly("zone-2");
        assertThat(made).extracting(CsiVolume::getId).containsOnly(made.get(0).getId());
    }

    /** The server answers an id that it never saw with an error, which they pass on as an internal one. */
    @Test
    void anIdThatNeverWasIsNotFoundAndIsNowhere() {
        var node = cloud.machine("node-1");

        assertThat(volumes.find(TestCloud.NOWHERE)).isEmpty();
        assertThat(snapshots.find(TestCloud.NOWHERE)).isEmpty();
        assertFails(CsiCode.NOT_FOUND, () -> volumes.expand(TestCloud.NOWHERE, 9));
        assertFails(CsiCode.NOT_FOUND, () -> volumes.publish(TestCloud.NOWHERE, node));
        assertFails(CsiCode.NOT_FOUND, () -> snapshots.create("monday", TestCloud.NOWHERE));
        volumes.unpublish(TestCloud.NOWHERE, node);
        volumes.delete(TestCloud.NOWHERE);
        snapshots.delete(TestCloud.NOWHERE);
    }

    /** Their locks are in one process, and two processes share the work. */
    @Test
    void twoProcessesOnOneVolumeComeToOneOutcome() {
        var nodes = List.of(cloud.machine("node-1"), cloud.machine("node-2"));
        var volume = make("db").getId();

        for (int i = 0; i < 4; i++) {
            var outcomes = nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> {
                        try {
                            return process().volumes().publish(volume, node).getNodeId();
                        } catch (CsiException e) {
                            assertThat(e.getCode())
                                    .as(e.getMessage())
                                    .isIn(CsiCode.FAILED_PRECONDITION, CsiCode.INTERNAL, CsiCode.ABORTED);
                            return "";
                        }
                    }))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(node -> !node.isEmpty())
                    .toList();
            assertThat(outcomes).hasSize(1);
            assertThat(volumes.get(volume).getNodeId()).isEqualTo(outcomes.get(0));
            volumes.unpublish(volume);
        }
    }
}

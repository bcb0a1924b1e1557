// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static io.github.cloudstack4j.conformance.scenario.VolumeScenarios.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeSource;
import java.util.List;

/** Snapshots of volumes, and what is made of them. */
final class SnapshotScenarios {
    private static final long GIB = 1L << 30;

    private SnapshotScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a snapshot is taken once for its name, and deleted once", SnapshotScenarios::once),
                new Scenario(
                        "a volume is restored larger, copied, and put back where that can be",
                        SnapshotScenarios::restored),
                new Scenario(
                        "volumes of one machine are taken at one moment, or not at all", SnapshotScenarios::group));
    }

    private static void once(Stage stage) {
        var storage = StorageStage.on(stage);
        var snapshots = storage.csi().snapshots();
        var volume = storage.volume(stage.newName("volume"), 1).getId();
        var other = storage.volume(stage.newName("volume"), 1).getId();
        var name = stage.newName("snapshot");
        assertFails(CsiCode.FAILED_PRECONDITION, () -> snapshots.create(name, volume));
        var machine = storage.machine();
        storage.csi().volumes().publish(volume, machine);
        storage.csi().volumes().publish(other, machine);

        var taken = snapshots.create(name, volume);
        assertThat(snapshots.create(name, volume).getId()).isEqualTo(taken.getId());
        assertFails(CsiCode.ALREADY_EXISTS, () -> snapshots.create(name, other));
        assertThat(snapshots.awaitReady(taken.getId()).isReadyToUse()).isTrue();
        assertThat(snapshots.list()).extracting(CsiSnapshot::getId).containsExactly(taken.getId());

        snapshots.delete(taken.getId());
        snapshots.delete(taken.getId());
        assertThat(snapshots.find(taken.getId())).isEmpty();
    }

    private static void restored(Stage stage) {
        var storage = StorageStage.on(stage);
        var volumes = storage.csi().volumes();
        var machine = storage.machine();
        var volume = storage.volume(stage.newName("volume"), 1).getId();
        volumes.publish(volume, machine);
        var snapshot = storage.csi().snapshots().create(stage.newName("snapshot"), volume);
        storage.csi().snapshots().awaitReady(snapshot.getId());

        var name = stage.newName("restored");
        var restored =
                volumes.create(v -> v.name(name).fromSnapshot(snapshot.getId()).sizeGiB(3));
        assertThat(restored.getCapacityBytes()).isEqualTo(3 * GIB);
        assertThat(volumes.create(
                        v -> v.name(name).fromSnapshot(snapshot.getId()).sizeGiB(3)))
                .returns(restored.getId(), CsiVolume::getId)
                .returns(VolumeSource.snapshot(snapshot.getId()), CsiVolume::getSource);
        var copy = volumes.create(v -> v.name(stage.newName("copy")).cloneOf(volume));
        assertThat(copy.getSource()).isEqualTo(VolumeSource.volume(volume));
        assertThat(storage.csi().snapshots().list())
                .as("what a copy was made by is gone")
                .hasSize(1);

        volumes.unpublish(volume, machine);
        whereTheHypervisorCan(() -> storage.csi().snapshots().revert(snapshot.getId()));
        assertThat(volumes.get(volume).getCapacityBytes()).isEqualTo(GIB);
    }

    private static void group(Stage stage) {
        var storage = StorageStage.on(stage);
        var machine = storage.machine();
        var both = List.of(
                storage.volume(stage.newName("volume"), 1).getId(),
                storage.volume(stage.newName("volume"), 1).getId());
        both.forEach(volume -> storage.csi().volumes().publish(volume, machine));
        var groups = storage.csi().groupSnapshots();
        var name = stage.newName("group");
        stage.afterwards(() -> groups.delete(name));
        var isTaken = whereTheHypervisorCan(() -> assertThat(
                        groups.create(g -> g.name(name).volumes(both)).getSnapshots())
                .extracting(CsiSnapshot::getVolumeId)
                .containsExactlyInAnyOrderElementsOf(both));
        assertThat(storage.csi().snapshots().list()).hasSize(isTaken ? 2 : 0);
    }

    private static boolean whereTheHypervisorCan(Runnable steps) {
        try {
            steps.run();
            return true;
        } catch (CsiException e) {
            assertThat(e.getCode()).as(e.getMessage()).isEqualTo(CsiCode.UNIMPLEMENTED);
            return false;
        }
    }
}

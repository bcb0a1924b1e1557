// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static io.github.cloudstack4j.csi.CsiFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.SnapshotState;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeSource;
import io.github.cloudstack4j.testkit.Fault;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static final String OWNER = "csi.cloudstack4j.io/owner";
    private static final String SIZE = "csi.cloudstack4j.io/size";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = Csi.on(cloud.user(), config -> config.owner("cluster-a"));
    private final CsiVolumes volumes = csi.volumes();
    private final CsiSnapshots snapshots = csi.snapshots();

    /** A volume that has been in use, and is free. */
    private CsiVolume used(String name) {
        var volume = volumes.create(
                v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"));
        var node = cloud.emulator().world().find("virtualmachine", "node-1").isPresent()
                ? cloud.emulator().world().id("virtualmachine", "node-1")
                : cloud.machine("node-1");
        volumes.publish(volume.getId(), node);
        volumes.unpublish(volume.getId(), node);
        return volumes.get(volume.getId());
    }

    @Nested
    class Taking {
        @Test
        void aSnapshotIsTakenOnceForEachName() {
            var volume = used("db");

            var taken = snapshots.create(
                    s -> s.name("monday").volumeId(volume.getId()).tag("team", "billing"));
            assertThat(taken.isReadyToUse()).isTrue();
            assertThat(taken.getState()).isEqualTo(SnapshotState.BACKED_UP);
            assertThat(taken.getSizeBytes()).isEqualTo(5 * TestCloud.GIB);
            assertThat(taken.getTags()).containsAllEntriesOf(Map.of(OWNER, "cluster-a", "team", "billing"));
            assertThat(snapshots.create("monday", volume.getId())).isEqualTo(taken);
            assertThat(snapshots.list()).containsExactly(taken);
            assertThat(snapshots.awaitReady(taken.getId())).isEqualTo(taken);
            assertThat(cloud.sent("createSnapshot")).hasSize(1);
        }

        @Test
        void aSnapshotOfAnotherVolumeIsInTheWay() {
            var one = used("one");
            var two = used("two");
            snapshots.create("monday", one.getId());

            assertFails(CsiCode.ALREADY_EXISTS, () -> snapshots.create("monday", two.getId()))
                    .contains(one.getId(), two.getId());
        }

        @Test
        void aVolumeThatWasNeverInUseHasNothingToTake() {
            var volume = volumes.create(v -> v.name("db").diskOffering("Custom").sizeGiB(5));

            assertFails(CsiCode.FAILED_PRECONDITION, () -> snapshots.create("monday", volume.getId()))
                    .contains("never been published");
            assertThat(cloud.sent("createSnapshot")).isEmpty();
        }

        @Test
        void whatDoesNotExistIsNotFound() {
            assertFails(CsiCode.NOT_FOUND, () -> snapshots.create("monday", TestCloud.NOWHERE));
            assertFails(CsiCode.NOT_FOUND, () -> snapshots.get(TestCloud.NOWHERE));
        }

        @Test
        void aSnapshotWhoseReplyWasLostIsNotTakenTwice() {
            var volume = used("db");
            cloud.emulator().faults().next("createSnapshot", Fault.lostReply());

            snapshots.create("monday", volume.getId());
            assertThat(cloud.emulator().world().all("snapshot")).hasSize(1);
        }

        @Test
        void aSnapshotWhoseJobIsForgottenIsFound() {
            var volume = used("db");
            cloud.emulator().faults().next("createSnapshot", Fault.jobVanished());

            snapshots.create("monday", volume.getId());
            assertThat(cloud.emulator().world().all("snapshot")).hasSize(1);
        }
    }

    @Nested
    class Removing {
        @Test
        void whatIsGoneIsGone() {
            var volume = used("db");
            var taken = snapshots.create("monday", volume.getId());

            snapshots.delete(taken.getId());
            snapshots.delete(taken.getId());
            snapshots.delete(TestCloud.NOWHERE);
            assertThat(snapshots.find(taken.getId())).isEmpty();
            assertThat(cloud.sent("deleteSnapshot")).hasSize(1);
        }

        @Test
        void anotherOwnersSnapshotIsLeftAlone() {
            var volume = used("db");
            var taken = snapshots.create("monday", volume.getId());

            assertFails(
                            CsiCode.FAILED_PRECONDITION,
                            () -> Csi.on(cloud.user(), c -> c.owner("cluster-b"))
                                    .snapshots()
                                    .delete(taken.getId()))
                    .contains("cluster-a", "cluster-b");
            assertThat(snapshots.find(taken.getId())).isPresent();
        }

        @Test
        void aSnapshotOutlivesItsVolume() {
            var volume = used("db");
            var taken = snapshots.create("monday", volume.getId());
            volumes.delete(volume.getId());

            assertThat(snapshots.get(taken.getId())).returns(volume.getId(), CsiSnapshot::getVolumeId);
            assertThat(volumes.create(v -> v.name("again").fromSnapshot(taken.getId()))
                            .getState())
                    .isEqualTo(VolumeState.READY);
        }
    }

    @Nested
    class Restoring {
        private final CsiVolume volume = used("db");
        private final CsiSnapshot taken = snapshots.create("monday", volume.getId());

        private CsiVolume restore(String name, long gib) {
            return volumes.create(
                    v -> v.name(name).diskOffering("Custom").sizeGiB(gib).fromSnapshot(taken.getId()));
        }

        @Test
        void aRestoredVolumeTellsItsSourceEachTime() {
            var restored = restore("copy", 5);

            assertThat(restored.getSource()).isEqualTo(VolumeSource.snapshot(taken.getId()));
            assertThat(restore("copy", 5)).isEqualTo(restored);
            assertThat(volumes.get(restored.getId()).getSource()).isEqualTo(restored.getSource());
            assertThat(cloud.volumes()).hasSize(2);
        }

        @Test
        void aRestoredVolumeIsAsLargeAsAsked() {
            assertThat(restore("copy", 9).getCapacityBytes()).isEqualTo(9 * TestCloud.GIB);
        }

        @Test
        void aRestoredVolumeHasTheOfferingThatIsAskedFor() {
            var other = cloud.emulator().world().addCustomDiskOffering("Other");

            var restored = volumes.create(
                    v -> v.name("copy").diskOffering("Other").sizeGiB(6).fromSnapshot(taken.getId()));
            assertThat(restored.getDiskOfferingId()).isEqualTo(other);
            assertThat(restored.getCapacityBytes()).isEqualTo(6 * TestCloud.GIB);
        }

        @Test
        void withoutAnOfferingItHasThatOfItsSource() {
            assertThat(volumes.create(v -> v.name("copy").fromSnapshot(taken.getId()))
                            .getDiskOfferingId())
                    .isEqualTo(volume.getDiskOfferingId());
        }

        @Test
        void aSnapshotIsAsLargeAsItsVolumeWasAndNotAsItIs() {
            volumes.expand(volume.getId(), 20);

            assertThat(snapshots.get(taken.getId()).getSizeBytes()).isEqualTo(5 * TestCloud.GIB);
            assertThat(restore("copy", 5).getCapacityBytes()).isEqualTo(5 * TestCloud.GIB);
            assertThat(volumes.create(v -> v.name("limited")
                                    .diskOffering("Custom")
                                    .capacity(CapacityRange.between(0, 6 * TestCloud.GIB))
                                    .fromSnapshot(taken.getId()))
                            .getCapacityBytes())
                    .isEqualTo(5 * TestCloud.GIB);
        }

        @Test
        void nothingOfTheIntentIsLeftOnTheSnapshot() {
            restore("copy", 9);

            assertThat(snapshots.get(taken.getId()).getTags()).containsOnlyKeys(OWNER, SIZE);
        }

        @Test
        void aRestoreThatWasCutShortIsTakenUpWhereItIs() {
            cloud.emulator().faults().next("resizeVolume", Fault.jobFailure(530, "Something broke"));

            assertFails(CsiCode.INTERNAL, () -> restore("copy", 9)).contains("Something broke");
            assertThat(restore("copy", 9))
                    .returns(9 * TestCloud.GIB, CsiVolume::getCapacityBytes)
                    .returns(VolumeSource.snapshot(taken.getId()), CsiVolume::getSource);
            assertThat(cloud.volumes()).hasSize(2);
        }

        @Test
        void whatIsTooSmallIsRefusedBeforeItIsSent() {
            assertFails(
                            CsiCode.OUT_OF_RANGE,
                            () -> volumes.create(v -> v.name("copy")
                                    .diskOffering("Custom")
                                    .capacity(CapacityRange.between(0, 4 * TestCloud.GIB))
                                    .fromSnapshot(taken.getId())))
                    .contains("limit");
            assertThat(cloud.sent("createVolume")).hasSize(1);
        }

        @Test
        void aVolumeOfAnotherSourceIsInTheWay() {
            restore("copy", 5);
            var second = snapshots.create("tuesday", volume.getId());

            assertFails(
                            CsiCode.ALREADY_EXISTS,
                            () -> volumes.create(v -> v.name("copy")
                                    .diskOffering("Custom")
                                    .sizeGiB(5)
                                    .fromSnapshot(second.getId())))
                    .contains(taken.getId(), second.getId());
            assertFails(
                    CsiCode.ALREADY_EXISTS,
                    () -> volumes.create(
                            v -> v.name("copy").diskOffering("Custom").sizeGiB(5)));
        }

        @Test
        void aSnapshotThatIsGoneIsNotFound() {
            snapshots.delete(taken.getId());

            assertFails(CsiCode.NOT_FOUND, () -> restore("copy", 5)).contains(taken.getId());
        }

        @Test
        void aZoneThatTheSnapshotIsNotInIsRefused() {
            assertFails(
                            CsiCode.RESOURCE_EXHAUSTED,
                            () -> volumes.create(v -> v.name("copy")
                                    .diskOffering("Custom")
                                    .sizeGiB(5)
                                    .zone("zone-2")
                                    .fromSnapshot(taken.getId())))
                    .contains("where its snapshot is");
        }
    }

    @Nested
    class Cloning {
        @Test
        void aCloneIsMadeAndNothingElseIsLeft() {
            var volume = used("db");

            var clone = volumes.create(
                    v -> v.name("copy").diskOffering("Custom").sizeGiB(7).cloneOf(volume.getId()));
            assertThat(clone.getSource()).isEqualTo(VolumeSource.volume(volume.getId()));
            assertThat(clone.getCapacityBytes()).isEqualTo(7 * TestCloud.GIB);
            assertThat(volumes.create(v ->
                            v.name("copy").diskOffering("Custom").sizeGiB(7).cloneOf(volume.getId())))
                    .isEqualTo(clone);
            assertThat(cloud.sent("createSnapshot")).hasSize(1);
            assertThat(snapshots.list()).isEmpty();
        }

        @Test
        void aCloneThatWasCutShortIsTakenUp() {
            var volume = used("db");
            cloud.emulator().faults().next("createTags", Fault.jobFailure(530, "Something broke"));

            for (int i = 0; i < 2; i++) {
                try {
                    volumes.create(v ->
                            v.name("copy").diskOffering("Custom").sizeGiB(5).cloneOf(volume.getId()));
                } catch (CsiException e) {
                    assertThat(e.getCode()).isEqualTo(CsiCode.INTERNAL);
                }
            }
            assertThat(volumes.list()).extracting(CsiVolume::getName).containsExactlyInAnyOrder("db", "copy");
            assertThat(snapshots.list()).isEmpty();
        }

        @Test
        void aVolumeThatWasNeverInUseCannotBeCloned() {
            var volume = volumes.create(v -> v.name("db").diskOffering("Custom").sizeGiB(5));

            assertFails(
                    CsiCode.FAILED_PRECONDITION,
                    () -> volumes.create(v -> v.name("copy")
                            .diskOffering("Custom")
                            .sizeGiB(5)
                            .cloneOf(Objects.requireNonNull(volume.getId()))));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.Snapshots;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.SnapshotInterval;
import io.github.cloudstack4j.core.model.SnapshotState;
import io.github.cloudstack4j.core.model.Tag;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.testkit.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static final String NO_SNAPSHOT = "11111111-2222-4333-8444-555555555555";
    private static final long GIB = 1L << 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Snapshots snapshots = cloud.admin().snapshots();

    @Nested
    class Life {
        @Test
        void aSnapshotIsTakenUsedAndDeleted() {
            var volume = onStorage("data");

            var taken = snapshots
                    .create(snapshot -> snapshot.volume("data")
                            .name("s1")
                            .tag("env", "test")
                            .tag("team", "blue"))
                    .await();

            assertThat(cloud.sent("createSnapshot"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "volumeid", volume,
                            "name", "s1",
                            "tags[0].key", "env",
                            "tags[0].value", "test",
                            "tags[1].key", "team",
                            "tags[1].value", "blue"));
            assertThat(snapshots.get("s1")).satisfies(snapshot -> {
                assertThat(snapshot.getId()).isEqualTo(taken.getId());
                assertThat(snapshot.getAdditionalProperties()).isEmpty();
                assertThat(snapshot.getState()).isEqualTo(SnapshotState.BACKED_UP);
                assertThat(snapshot.getVolumeId()).isEqualTo(volume);
                assertThat(snapshot.getVolumeName()).isEqualTo("data");
                assertThat(snapshot.getVirtualSizeBytes()).isEqualTo(5 * GIB);
                assertThat(snapshot.getInterval()).isEqualTo(SnapshotInterval.MANUAL);
                assertThat(snapshot.getZoneName()).isEqualTo("zone-1");
                assertThat(snapshot.getAccount()).isEqualTo("admin");
            });

            var restored = cloud.admin()
                    .volumes()
                    .create(copy -> copy.name("copy").snapshot("s1").zone("zone-1"))
                    .await();
            assertThat(restored.getState()).isEqualTo(VolumeState.READY);
            assertThat(restored.getSizeBytes()).isEqualTo(5 * GIB);

            assertThat(snapshots.delete("s1").await().isSuccess()).isTrue();
            assertThat(snapshots.find(taken.getId())).isEmpty();
            assertThat(cloud.admin().volumes().get("copy").getState()).isEqualTo(VolumeState.READY);
        }

        @Test
        void theResultOfADetachedVolumesSnapshotSaysLessThanTheListDoes() {
            onStorage("data");

            var taken = take("s1");

            assertThat(taken.getState()).isEqualTo(SnapshotState.ALLOCATED);
            assertThat(snapshots.awaitReady("s1", Duration.ZERO).getState()).isEqualTo(SnapshotState.BACKED_UP);
        }

        @Test
        void theResultOfAnAttachedVolumesSnapshotIsReady() {
            attached("data");

            assertThat(take("s1").getState()).isEqualTo(SnapshotState.BACKED_UP);
        }

        @Test
        void aSnapshotWithoutANameGetsOneOfItsVolume() {
            onStorage("data");

            var taken = snapshots.create(snapshot -> snapshot.volume("data")).await();

            assertThat(taken.getName()).contains("data");
        }

        @Test
        void whoeverNeedsItWaitsUntilItIsReady() {
            onStorage("data");
            var operation = snapshots.create(snapshot -> snapshot.volume("data").name("s1"));
            var id = operation.getToken().getResourceId();

            assertThat(snapshots.awaitReady(id, MINUTE).getState()).isEqualTo(SnapshotState.BACKED_UP);
            assertThat(operation.await().getId()).isEqualTo(id);
        }

        @Test
        void aSnapshotOutlivesItsVolume() {
            var volume = onStorage("data");
            take("s1");

            cloud.admin().volumes().delete(volume);

            assertThat(snapshots.get("s1").getVolumeState()).isEqualTo(VolumeState.EXPUNGED);
            assertThat(snapshots.get("s1").getState()).isEqualTo(SnapshotState.BACKED_UP);
        }

        @Test
        void aSnapshotOfAProjectsVolumeIsTheProjects() {
            var user = cloud.emulator().user();
            cloud.emulator().world().addProject("apollo", user);
            var client = cloud.connect(user);
            var project = client.inProject("apollo");
            project.virtualMachines()
                    .deploy(machine -> machine.name("vm2")
                            .zone("zone-1")
                            .serviceOffering("small")
                            .template("ubuntu-24.04"))
                    .await();
            project.volumes()
                    .create(volume -> volume.name("data").zone("zone-1").diskOffering("Small"))
                    .await();
            project.volumes().attach("data", "vm2").await();

            var taken = project.snapshots()
                    .create(snapshot -> snapshot.volume("data").name("s1"))
                    .await();

            assertThat(taken.getProject()).isEqualTo("apollo");
            assertThat(client.snapshots().list()).isEmpty();
            assertThat(project.snapshots().list()).extracting(Snapshot::getName).containsExactly("s1");
            assertThat(client.snapshots().get(taken.getId()))
                    .isEqualTo(project.snapshots().get("s1"));
            assertThat(client.snapshots().awaitReady(taken.getId(), MINUTE).getId())
                    .isEqualTo(taken.getId());
            assertThat(client.snapshots().delete(taken.getId()).await().isSuccess())
                    .isTrue();
        }
    }

    @Nested
    class Finding {
        @Test
        void ofSeveralWithOneNameTheIdSaysWhich() {
            onStorage("data");
            var one = take("same");
            take("same");

            assertThatThrownBy(() -> snapshots.delete("same")).isInstanceOf(AmbiguousNameException.class);
            assertThat(cloud.emulator().requests("deleteSnapshot")).isEmpty();
            assertThat(snapshots.get(one.getId()).getName()).isEqualTo("same");
        }

        @Test
        void listsByVolumeIdsAndTags() {
            onStorage("data");
            onStorage("other");
            var one = snapshots
                    .create(snapshot -> snapshot.volume("data").name("one").tag("env", "test"))
                    .await();
            var two = snapshots
                    .create(snapshot -> snapshot.volume("other").name("two"))
                    .await();

            assertThat(snapshots.list(filter -> filter.volume("other")))
                    .extracting(Snapshot::getName)
                    .containsExactly("two");
            assertThat(snapshots.list(filter -> filter.ids(one.getId(), two.getId())))
                    .extracting(Snapshot::getName)
                    .containsExactlyInAnyOrder("one", "two");
            assertThat(snapshots.list(filter -> filter.tag("env", "test")))
                    .extracting(Snapshot::getName)
                    .containsExactly("one");
        }

        @Test
        void ofSeveralTagsAListShowsOneAndTheListOfTagsAll() {
            onStorage("data");
            var taken = snapshots
                    .create(snapshot -> snapshot.volume("data")
                            .name("s1")
                            .tag("env", "test")
                            .tag("team", "blue"))
                    .await();

            assertThat(snapshots.get("s1").getTags()).extracting(Tag::getKey).containsExactly("env");
            assertThat(snapshots.list(filter -> filter.tag("env", "test")))
                    .singleElement()
                    .satisfies(snapshot -> assertThat(snapshot.getTags())
                            .extracting(Tag::getKey)
                            .containsExactly("team"));
            assertThat(cloud.admin()
                            .tags()
                            .list(filter -> filter.resourceType("Snapshot").resourceId(taken.getId())))
                    .extracting(Tag::getKey)
                    .containsExactlyInAnyOrder("env", "team");
        }

        @Test
        void anIdThatNeverWasIsNotFound() {
            assertThat(snapshots.find(NO_SNAPSHOT)).isEmpty();
            assertThatThrownBy(() -> snapshots.get(NO_SNAPSHOT)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> snapshots.delete(NO_SNAPSHOT)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> snapshots.revert(NO_SNAPSHOT)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> snapshots.create(snapshot -> snapshot.volume(NO_SNAPSHOT)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() ->
                            snapshots.list(filter -> filter.ids(NO_SNAPSHOT)).toList())
                    .isInstanceOf(NotFoundException.class);
        }

        @Test
        void aNameThatNoneHasIsNotSent() {
            onStorage("data");
            take("s1");

            assertThatThrownBy(() -> snapshots.delete("s2"))
                    .isInstanceOf(UnknownNameException.class)
                    .hasMessageContaining("s1");
            assertThat(cloud.emulator().requests("deleteSnapshot")).isEmpty();
        }
    }

    @Nested
    class Refusals {
        @Test
        void aVolumeThatWasNeverAttached() {
            make("data");

            assertThatThrownBy(() -> take("s1"))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageContaining("is not in Ready state but Allocated");
            assertThat(snapshots.list()).isEmpty();
        }

        @Test
        void aVolumeOfSomebodyElse() {
            var volume = onStorage("data");
            var stranger = cloud.connect(cloud.emulator().user()).snapshots();

            assertThatThrownBy(() -> stranger.create(snapshot -> snapshot.volume(volume)))
                    .isInstanceOf(PermissionDeniedException.class);
            var id = take("s1").getId();
            assertThat(stranger.find(id)).isEmpty();
            assertThatThrownBy(() -> stranger.delete(id)).isInstanceOf(PermissionDeniedException.class);
        }

        @Test
        void whatWasDeletedBefore() {
            onStorage("data");
            var id = take("s1").getId();
            snapshots.delete(id).await();

            assertFails(InvalidStateException.class, "is already destroyed", () -> snapshots.delete(id));
        }

        @Test
        void aZoneToBeCopiedToThatItIsInAlready() {
            onStorage("data");
            take("s1");

            assertFails(
                    InvalidParameterException.class,
                    "different source and destination zones",
                    () -> snapshots.copy("s1", copy -> copy.sourceZone("zone-1").targetZone("zone-1")));
        }

        @Test
        void hypervisorsThatCannotGoBack() {
            onStorage("data");
            take("s1");

            assertFails(UnsupportedException.class, "supported only for KVM", () -> snapshots.revert("s1"));
        }

        @Test
        void aSnapshotThatIsArchivedAlready() {
            onStorage("data");
            take("s1");

            assertFails(InvalidStateException.class, "present on primary storage", () -> snapshots.archive("s1"));
        }

        @Test
        void commandsThatTheRoleDoesNotAllow() {
            var user = cloud.connect(cloud.emulator().user()).snapshots();

            assertThatThrownBy(() -> user.archive(NO_SNAPSHOT)).isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Nested
    class Failures {
        @Test
        void ofASnapshotThatCouldNotBeTakenARowIsLeftThatIsNeverReady() {
            onStorage("data");

            assertFails(
                    InternalErrorException.class,
                    "internal error creating Snapshot",
                    () -> snapshots.create(
                            snapshot -> snapshot.volume("data").name("s1").quiesced(true)));

            assertThat(snapshots.get("s1").getState()).isEqualTo(SnapshotState.ALLOCATED);
            assertThatThrownBy(() -> snapshots.awaitReady("s1", MINUTE))
                    .isInstanceOf(CloudStackException.class)
                    .hasMessageContaining("was not ready within 60 s");
            assertThat(snapshots.delete("s1").await().isSuccess()).isTrue();
            assertThat(snapshots.find("s1")).isEmpty();
        }

        @Test
        void aReplyThatIsLostCostsNoSecondSnapshot() {
            onStorage("data");
            cloud.emulator().faults().next("createSnapshot", Fault.lostReply());

            var taken = take("s1");

            assertThat(snapshots.list()).extracting(Snapshot::getId).containsExactly(taken.getId());
            assertThat(cloud.emulator().requests("createSnapshot")).hasSize(1);
        }

        @Test
        void aCommandThatNeverArrivedIsNotSentAgain() {
            onStorage("data");
            cloud.emulator().faults().next("createSnapshot", Fault.resetAfterRead());

            assertThatThrownBy(() -> take("s1"))
                    .isInstanceOfSatisfying(
                            AmbiguousOutcomeException.class,
                            e -> assertThat(e.getFound()).isEmpty());
            assertThat(cloud.emulator().requests("createSnapshot")).hasSize(1);
        }

        @Test
        void aReplyThatIsLostOfADeletionIsMadeUpByItsJob() {
            onStorage("data");
            take("s1");
            cloud.emulator().faults().next("deleteSnapshot", Fault.lostReply());

            assertThat(snapshots.delete("s1").await().isSuccess()).isTrue();
            assertThat(cloud.emulator().requests("deleteSnapshot")).hasSize(1);
        }
    }

    private static void assertFails(Class<? extends Throwable> meaning, String words, Supplier<Operation<?>> call) {
        var operation = call.get();
        var failure = catchThrowableOfType(OperationFailedException.class, operation::await);
        assertThat(failure.getFailure()).isInstanceOf(meaning).hasMessageContaining(words);
    }

    private Snapshot take(String name) {
        return snapshots.create(snapshot -> snapshot.volume("data").name(name)).await();
    }

    private String make(String name) {
        return cloud.admin()
                .volumes()
                .create(volume -> volume.name(name).zone("zone-1").diskOffering("Small"))
                .await()
                .getId();
    }

    private String attached(String name) {
        var id = make(name);
        if (cloud.admin().virtualMachines().find("vm1").isEmpty()) {
            cloud.admin()
                    .virtualMachines()
                    .deploy(machine -> machine.name("vm1")
                            .zone("zone-1")
                            .serviceOffering("small")
                            .template("ubuntu-24.04"))
                    .await();
        }
        cloud.admin().volumes().attach(id, "vm1").await();
        return id;
    }

    private String onStorage(String name) {
        var id = attached(name);
        cloud.admin().volumes().detach(id).await();
        return id;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.Volumes;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.core.model.VolumeType;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.StorageFailure;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final String NO_VOLUME = "11111111-2222-4333-8444-555555555555";
    private static final long GIB = 1L << 30;

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Volumes volumes = cloud.admin().volumes();

    @Nested
    class Life {
        @Test
        void aVolumeIsMadeAttachedDetachedAndDeleted() {
            var made = make("data");
            assertThat(made.getState()).isEqualTo(VolumeState.ALLOCATED);
            assertThat(made.getType()).isEqualTo(VolumeType.DATADISK);
            assertThat(made.getSizeBytes()).isEqualTo(5 * GIB);
            assertThat(made.getStorageId()).isNull();

            var machine = machine("vm1");
            var attached = volumes.attach("data", "vm1").await();
            assertThat(attached.getState()).isEqualTo(VolumeState.READY);
            assertThat(attached.getVirtualMachineId()).isEqualTo(machine);
            assertThat(attached.getDeviceId()).isEqualTo(1);
            assertThat(volumes.list(filter -> filter.virtualMachine("vm1").type(VolumeType.DATADISK)))
                    .extracting(Volume::getId)
                    .containsExactly(made.getId());

            var detached = volumes.detach("data").await();
            assertThat(detached.getVirtualMachineId()).isNull();
            assertThat(detached.getDeviceId()).isNull();
            assertThat(cloud.sent("detachVolume")).containsExactly(Map.entry("id", made.getId()));

            assertThat(volumes.delete("data").isSuccess()).isTrue();
            assertThat(volumes.find(made.getId())).isEmpty();
        }

        @Test
        void whoeverMakesAVolumeChoosesItsSizeAndSpeed() {
            var made = volumes.create(volume -> volume.name("data")
                            .zone("zone-1")
                            .diskOffering("Custom IOPS")
                            .sizeGiB(7L)
                            .minIops(100L)
                            .maxIops(200L))
                    .await();

            assertThat(cloud.sent("createVolume"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "name", "data",
                            "zoneid", cloud.id("zone", "zone-1"),
                            "diskofferingid", cloud.id("diskoffering", "Custom IOPS"),
                            "size", "7",
                            "miniops", "100",
                            "maxiops", "200"));
            assertThat(volumes.get("data").getSizeBytes()).isEqualTo(7 * GIB);
            assertThat(made.getMinIops()).isEqualTo(100);
            assertThat(made.getMaxIops()).isEqualTo(200);
        }

        @Test
        void attachesToAPlaceOfChoice() {
            make("data");
            machine("vm1");

            var attached = volumes.attach(
                            "data",
                            attachment -> attachment.virtualMachine("vm1").deviceId(5))
                    .await();

            assertThat(attached.getDeviceId()).isEqualTo(5);
        }

        @Test
        void growsAndTakesAnotherOffering() {
            var id = make("data").getId();

            assertThat(volumes.resize("data", change -> change.sizeGiB(8L))
                            .await()
                            .getSizeBytes())
                    .isEqualTo(8 * GIB);
            var changed = volumes.changeOffering("data", change -> change.diskOffering("Medium"))
                    .await();
            assertThat(changed.getDiskOfferingName()).isEqualTo("Medium");
            assertThat(changed.getSizeBytes()).isEqualTo(20 * GIB);
            assertThat(cloud.sent("changeOfferingForVolume"))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("id", id, "diskofferingid", cloud.id("diskoffering", "Medium")));
        }

        @Test
        void shrinksOnlyWhereThatIsSaid() {
            make("data");
            volumes.resize("data", change -> change.sizeGiB(8L)).await();

            assertFails(
                    InvalidParameterException.class,
                    "shrink",
                    () -> volumes.resize("data", change -> change.sizeGiB(6L)));
            assertThat(volumes.resize("data", change -> change.sizeGiB(6L).shrinkAllowed(true))
                            .await()
                            .getSizeBytes())
                    .isEqualTo(6 * GIB);
        }

        @Test
        void movesToOtherStorage() {
            make("data");
            var pool = cloud.admin().storagePools().list().first().orElseThrow();

            var moved = volumes.migrate("data", move -> move.storagePool(String.valueOf(pool.getName())))
                    .await();

            assertThat(moved.getStorageId()).isEqualTo(pool.getId());
            assertFails(
                    ConflictException.class,
                    "already on the destination",
                    () -> volumes.migrate("data", move -> move.storagePool(pool.getId())));
        }

        @Test
        void whatIsSaidOfAVolumeChanges() {
            var id = make("data").getId();

            volumes.update(id, change -> change.name("precious").deleteProtected(true))
                    .await();

            assertThat(volumes.get("precious").isDeleteProtected()).isTrue();
            assertThatThrownBy(() -> volumes.delete("precious"))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageContaining("delete protection");
            assertFails(InvalidStateException.class, "delete protection", () -> volumes.destroy("precious"));

            volumes.update("precious", change -> change.deleteProtected(false)).await();
            assertThat(volumes.delete("precious").isSuccess()).isTrue();
        }

        @Test
        void aDestroyedVolumeComesBack() {
            var id = onStorage("data");

            assertThat(volumes.destroy("data").await().getState()).isEqualTo(VolumeState.DESTROY);
            assertThat(volumes.get(id).isDestroyed()).isTrue();
            assertThat(volumes.recover("data").getState()).isEqualTo(VolumeState.READY);
            assertThatThrownBy(() -> volumes.recover(id)).isInstanceOf(InvalidStateException.class);

            assertThat(volumes.destroy(id, how -> how.expunge(true)).await().getState())
                    .isEqualTo(VolumeState.EXPUNGED);
            assertThatThrownBy(() -> volumes.recover(id)).isInstanceOf(NotFoundException.class);
        }

        @Test
        void aVolumeGoesToAProjectAndBack() {
            var id = make("data").getId();
            var project = cloud.emulator()
                    .world()
                    .addProject("apollo", cloud.emulator().admin());

            var given = volumes.assign("data", owner -> owner.project("apollo"));

            assertThat(given.getProjectId()).isEqualTo(project);
            assertThat(volumes.list()).isEmpty();
            assertThat(cloud.admin().inProject("apollo").volumes().get("data").getId())
                    .isEqualTo(id);

            volumes.assign(id, owner -> owner.accountId(cloud.id("account", "admin")));

            assertThat(volumes.get("data").getAccount()).isEqualTo("admin");
        }

        @Test
        void volumesOfAProjectAreMadeAndFoundThere() {
            var user = cloud.emulator().user();
            cloud.emulator().world().addProject("apollo", user);
            var client = cloud.connect(user);
            var ofProject = client.inProject("apollo").volumes();

            var made = ofProject
                    .create(volume -> volume.name("data").zone("zone-1").diskOffering("Small"))
                    .await();

            assertThat(made.getAccount()).isNull();
            assertThat(made.getProject()).isEqualTo("apollo");
            assertThat(client.volumes().find("data")).isEmpty();
            assertThat(client.volumes().get(made.getId())).isEqualTo(ofProject.get("data"));
        }
    }

    @Nested
    class Finding {
        @Test
        void namesAreExactThoughTheServerTakesNoNoticeOfCase() {
            make("data");
            var other = make("Data");

            assertThat(volumes.get("Data").getId()).isEqualTo(other.getId());
            assertThatThrownBy(() -> volumes.get("dato"))
                    .isInstanceOf(UnknownNameException.class)
                    .hasMessageContaining("data");
        }

        @Test
        void ofSeveralWithOneNameTheIdSaysWhich() {
            make("data");
            make("data");

            assertThatThrownBy(() -> volumes.delete("data")).isInstanceOf(AmbiguousNameException.class);
            assertThat(cloud.emulator().requests("deleteVolume")).isEmpty();
        }

        @Test
        void listsByStateIdsAndTagsEachVolumeOnce() {
            var one = make("one");
            var two = make("two");
            cloud.admin()
                    .tags()
                    .create(tags -> tags.resourceType("Volume")
                            .resourceId(one.getId())
                            .tag("env", "test")
                            .tag("team", "blue"))
                    .await();

            assertThat(volumes.list(filter -> filter.ids(one.getId(), two.getId())))
                    .extracting(Volume::getName)
                    .containsExactlyInAnyOrder("one", "two");
            assertThat(volumes.list(filter ->
                            filter.tag("env", "test").tag("team", "blue").pageSize(1)))
                    .extracting(Volume::getName)
                    .containsExactly("one");
            assertThat(volumes.list(filter -> filter.state(VolumeState.READY))).isEmpty();
        }

        @Test
        void anIdThatNeverWasIsNotFound() {
            assertThat(volumes.find(NO_VOLUME)).isEmpty();
            assertThatThrownBy(() -> volumes.get(NO_VOLUME)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> volumes.delete(NO_VOLUME)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> volumes.resize(NO_VOLUME, change -> change.sizeGiB(8L)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(
                            () -> volumes.list(filter -> filter.ids(NO_VOLUME)).toList())
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class BadInput {
        @Test
        void isRefusedBeforeItIsSent() {
            refused(
                    "name is blank",
                    () -> volumes.create(volume -> volume.name(" ").zone("z").diskOffering("d")));
            refused("Neither a disk offering nor a snapshot", () -> volumes.create(volume -> volume.zone("zone-1")));
            refused("made in a zone", () -> volumes.create(volume -> volume.diskOffering("Small")));
            refused(
                    "sizeGiB is 0",
                    () -> volumes.create(
                            volume -> volume.zone("z").diskOffering("d").sizeGiB(0L)));
            refused(
                    "only minIops is given",
                    () -> volumes.create(
                            volume -> volume.zone("z").diskOffering("d").minIops(5L)));
            refused(
                    "minIops is 9 and maxIops 5",
                    () -> volumes.create(volume ->
                            volume.zone("z").diskOffering("d").minIops(9L).maxIops(5L)));
            refused(
                    "attach the volume when it is made",
                    () -> volumes.create(
                            volume -> volume.zone("z").diskOffering("d").virtualMachine("vm1")));
            refused(
                    "deviceId is 3",
                    () -> volumes.attach("data", at -> at.virtualMachine("vm1").deviceId(3)));
            refused(
                    "deviceId is -1",
                    () -> volumes.attach("data", at -> at.virtualMachine("vm1").deviceId(-1)));
            refused("nothing says to what", () -> volumes.resize("data", change -> {}));
            refused("sizeGiB is -2", () -> volumes.resize("data", change -> change.sizeGiB(-2L)));
            refused("Nothing is given", () -> volumes.update("data", change -> {}));
            refused("name is blank", () -> volumes.update("data", change -> change.name("")));
            refused("none would get", () -> volumes.assign("data", owner -> {}));
            refused(
                    "two would get",
                    () -> volumes.assign("data", owner -> owner.accountId("a").project("p")));
            refused(
                    "Both id and ids",
                    () -> volumes.list(filter -> filter.id("a").ids("b")));
            refused(
                    "url is blank",
                    () -> volumes.upload(
                            volume -> volume.name("v").zone("z").format("RAW").url("")));
            assertThat(cloud.emulator().requests()).isEmpty();
        }

        private void refused(String words, Supplier<?> call) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(words);
        }
    }

    @Nested
    class Refusals {
        @Test
        void sizesThatAnOfferingDoesNotHave() {
            assertThatThrownBy(() -> volumes.create(volume -> volume.name("data")
                            .zone("zone-1")
                            .diskOffering("Small")
                            .sizeGiB(6L)))
                    .isInstanceOf(InvalidParameterException.class);
            assertThatThrownBy(() -> volumes.create(
                            volume -> volume.name("data").zone("zone-1").diskOffering("Custom")))
                    .isInstanceOf(InvalidParameterException.class);
            assertThatThrownBy(() -> volumes.create(volume -> volume.name("data")
                            .zone("zone-1")
                            .diskOffering("Custom")
                            .sizeGiB(5000L)))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("out of allowed range");
            assertThat(volumes.list()).isEmpty();
        }

        @Test
        void moreThanTheAccountMayHave() {
            cloud.admin()
                    .resourceLimits()
                    .update(limit -> limit.account("admin")
                            .domain(cloud.id("domain", "ROOT"))
                            .resourceType(2)
                            .max(1L));
            make("one");

            assertThatThrownBy(() -> make("two")).isInstanceOf(LimitExceededException.class);
        }

        @Test
        void aVolumeThatAMachineHas() {
            var id = attached("data");

            assertFails(ResourceInUseException.class, "not attached to any VM", () -> volumes.attach(id, "vm1"));
            assertThatThrownBy(() -> volumes.delete(id)).isInstanceOf(ResourceInUseException.class);
            assertFails(ResourceInUseException.class, "not attached to any VM", () -> volumes.destroy(id));
            var pool = cloud.admin().storagePools().list().toList().stream()
                    .filter(some -> !some.getId().equals(volumes.get(id).getStorageId()))
                    .findFirst()
                    .orElseThrow();
            assertFails(
                    ResourceInUseException.class,
                    "needs to be detached",
                    () -> volumes.migrate(id, move -> move.storagePool(pool.getId())));
            assertThatThrownBy(() -> volumes.assign(
                            id,
                            owner -> owner.project(cloud.emulator()
                                    .world()
                                    .addProject("apollo", cloud.emulator().admin()))))
                    .isInstanceOf(ResourceInUseException.class);
        }

        @Test
        void aVolumeThatNoMachineHas() {
            make("data");

            assertFails(InvalidStateException.class, "is not attached to a VM", () -> volumes.detach("data"));
        }

        @Test
        void aPlaceThatIsTaken() {
            attached("data");
            make("other");

            assertFails(
                    ResourceInUseException.class,
                    "is used by",
                    () -> volumes.attach("other", at -> at.virtualMachine("vm1").deviceId(1)));
        }

        @Test
        void moreVolumesThanAMachineCanHave() {
            cloud.emulator().world().maxDataVolumes("Simulator", 1);
            attached("data");
            make("other");

            assertFails(
                    LimitExceededException.class, "maximum number of data disks", () -> volumes.attach("other", "vm1"));
        }

        @Test
        void anOfferingThatNoStorageSuits() {
            cloud.admin()
                    .diskOfferings()
                    .create(offering -> offering.name("Fast").diskSize(5L).storageTags("nvme"));
            volumes.create(volume -> volume.name("data").zone("zone-1").diskOffering("Fast"))
                    .await();
            machine("vm1");

            assertFails(
                    InsufficientCapacityException.class,
                    "suitable primary storage",
                    () -> volumes.attach("data", "vm1"));
        }

        @Test
        void theOfferingAVolumeHasAlready() {
            make("data");

            assertFails(
                    ConflictException.class,
                    "already having",
                    () -> volumes.changeOffering("data", change -> change.diskOffering("Small")));
        }

        @Test
        void destroyingWhatIsOnNoStorage() {
            make("data");

            assertFails(InvalidStateException.class, "can only be expunged", () -> volumes.destroy("data"));
            volumes.destroy("data", how -> how.expunge(true)).await();
            assertThat(volumes.list()).isEmpty();
        }

        @Test
        void aVolumeOfSomebodyElse() {
            var id = make("data").getId();
            var others = cloud.connect(cloud.emulator().user()).volumes();

            assertThat(others.find(id)).isEmpty();
            assertThatThrownBy(() -> others.delete(id)).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> others.resize(id, change -> change.sizeGiB(8L)))
                    .isInstanceOf(PermissionDeniedException.class);
            assertFails(PermissionDeniedException.class, "permission", () -> others.detach(id));
        }

        @Test
        void whatIsForAdministrators() {
            var own = cloud.connect(cloud.emulator().user()).volumes();
            var id = own.create(volume -> volume.name("data").zone("zone-1").diskOffering("Small"))
                    .await()
                    .getId();
            var pool = cloud.admin().storagePools().list().first().orElseThrow().getId();

            assertThatThrownBy(() -> own.update(id, change -> change.name("other")))
                    .isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> own.migrate(id, move -> move.storagePool(pool)))
                    .isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> own.assign(id, owner -> owner.accountId("a")))
                    .isInstanceOf(PermissionDeniedException.class);
        }

        @Test
        void aCheckWhereTheHypervisorHasNone() {
            make("data");

            assertFails(UnsupportedException.class, "only for KVM", () -> volumes.check("data"));
        }
    }

    @Nested
    class Failures {
        @Test
        void aFirstAttachmentThatFailsLeavesTheVolumeWhereItWas() {
            make("data");
            machine("vm1");
            cloud.emulator().storageFailures().next(StorageFailure.VOLUME_CREATE);

            assertThatThrownBy(() -> volumes.attach("data", "vm1").await())
                    .isInstanceOf(OperationFailedException.class);

            assertThat(volumes.get("data").getState()).isEqualTo(VolumeState.ALLOCATED);
            assertThat(volumes.attach("data", "vm1").await().getState()).isEqualTo(VolumeState.READY);
        }

        @Test
        void aDetachmentThatFailsLeavesTheVolumeAttached() {
            var id = attached("data");
            cloud.emulator().storageFailures().next(StorageFailure.VOLUME_DETACH);

            assertFails(InternalErrorException.class, "Failed to detach volume", () -> volumes.detach(id));

            assertThat(volumes.get(id).getVirtualMachineName()).isEqualTo("vm1");
        }

        @Test
        void aResizeThatFailsLeavesTheSize() {
            onStorage("data");
            cloud.emulator().storageFailures().next(StorageFailure.VOLUME_RESIZE);

            assertThatThrownBy(() ->
                            volumes.resize("data", change -> change.sizeGiB(8L)).await())
                    .isInstanceOf(OperationFailedException.class);

            assertThat(volumes.get("data").getSizeBytes()).isEqualTo(5 * GIB);
        }

        @Test
        void aJobGoesOnWithAnotherClient() {
            make("data");
            machine("vm1");
            var token = volumes.attach("data", "vm1").getToken();

            var attached = cloud.connect(cloud.emulator().admin())
                    .operations()
                    .resume(token)
                    .await();

            assertThat(attached.getVirtualMachineName()).isEqualTo("vm1");
        }
    }

    @Nested
    class LostReplies {
        @Test
        void aCreationIsFoundByItsJobAmongOthersOfItsName() {
            var first = make("data");
            lose("createVolume");

            var second = make("data");

            assertThat(second.getId()).isNotEqualTo(first.getId());
            assertThat(cloud.emulator().requests("createVolume")).hasSize(2);
            assertThat(volumes.list()).hasSize(2);
        }

        @Test
        void aCreationThatNeverArrivedMadeNothing() {
            cloud.emulator().faults().next("createVolume", Fault.resetAfterRead());

            assertThatThrownBy(() -> make("data"))
                    .isInstanceOfSatisfying(
                            AmbiguousOutcomeException.class,
                            lost -> assertThat(lost.getFound()).isEmpty());
            assertThat(volumes.list()).isEmpty();
        }

        @Test
        void anAttachmentIsFoundByItsJob() {
            make("data");
            machine("vm1");
            lose("attachVolume");

            assertThat(volumes.attach("data", "vm1").await().getVirtualMachineName())
                    .isEqualTo("vm1");
            assertThat(cloud.emulator().requests("attachVolume")).hasSize(1);
        }

        @Test
        void aDeletionIsSeenFromTheVolumesAbsence() {
            var id = make("data").getId();
            lose("deleteVolume");

            assertThat(volumes.delete(id).isSuccess()).isTrue();
            assertThat(cloud.emulator().requests("deleteVolume")).hasSize(1);
        }

        @Test
        void aDeletionThatNeverArrivedIsNotTakenForDone() {
            var id = make("data").getId();
            cloud.emulator().faults().next("deleteVolume", Fault.resetAfterRead());

            assertThatThrownBy(() -> volumes.delete(id)).isInstanceOf(AmbiguousOutcomeException.class);
            assertThat(volumes.find(id)).isPresent();
        }

        @Test
        void absenceProvesNothingOfAVolumeThatCouldNotBeSeen() {
            var id = make("data").getId();
            cloud.emulator().world().addProject("apollo", cloud.emulator().admin());
            var elsewhere = cloud.admin().inProject("apollo").volumes();
            cloud.emulator().faults().next("deleteVolume", Fault.resetAfterRead());

            assertThatThrownBy(() -> elsewhere.delete(id)).isInstanceOf(AmbiguousOutcomeException.class);
            assertThat(volumes.find(id)).isPresent();
            assertThat(elsewhere.delete(id).isSuccess()).isTrue();
            assertThat(volumes.find(id)).isEmpty();
        }

        @Test
        void aRecoveryIsSeenFromTheVolumesState() {
            var id = onStorage("data");
            volumes.destroy(id).await();
            lose("recoverVolume");

            assertThat(volumes.recover(id).getState()).isEqualTo(VolumeState.READY);
            assertThat(cloud.emulator().requests("recoverVolume")).hasSize(1);
        }

        @Test
        void aNewOwnerIsSeenOnTheVolume() {
            make("data");
            var project = cloud.emulator()
                    .world()
                    .addProject("apollo", cloud.emulator().admin());
            lose("assignVolume");

            assertThat(volumes.assign("data", owner -> owner.project(project)).getProjectId())
                    .isEqualTo(project);
            assertThat(cloud.emulator().requests("assignVolume")).hasSize(1);
        }

        private void lose(String command) {
            cloud.emulator().faults().next(command, Fault.lostReply());
        }
    }

    private Volume make(String name) {
        return volumes.create(volume -> volume.name(name).zone("zone-1").diskOffering("Small"))
                .await();
    }

    private String machine(String name) {
        return cloud.admin()
                .virtualMachines()
                .deploy(machine -> machine.name(name)
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04"))
                .await()
                .getId();
    }

    /** The id of a volume that the machine vm1 has. */
    private String attached(String name) {
        var id = make(name).getId();
        machine("vm1");
        volumes.attach(id, "vm1").await();
        return id;
    }

    /** The id of a volume that was attached once, and is not any more. */
    private String onStorage(String name) {
        var id = attached(name);
        volumes.detach(id).await();
        return id;
    }

    private static void assertFails(
            Class<? extends ApiException> meaning, String words, Supplier<? extends Operation<?>> call) {
        var failed = catchThrowableOfType(
                OperationFailedException.class, () -> call.get().await());
        assertThat(failed).isNotNull();
        assertThat(failed.getFailure()).isInstanceOf(meaning).hasMessageContaining(words);
    }
}

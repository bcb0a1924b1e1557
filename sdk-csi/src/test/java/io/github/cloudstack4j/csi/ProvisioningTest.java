// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static io.github.cloudstack4j.csi.CsiFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.model.AccessMode;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeCapability;
import io.github.cloudstack4j.testkit.Fault;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvisioningTest {
    private static final String OWNER = "csi.cloudstack4j.io/owner";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = Csi.on(cloud.user(), config -> config.owner("cluster-a"));
    private final CsiVolumes volumes = csi.volumes();

    private CsiVolume make(String name) {
        return volumes.create(v -> v.name(name).diskOffering("Custom").sizeGiB(5));
    }

    @Nested
    class OneForEachName {
        @Test
        void aVolumeThatIsThereIsReturned() {
            var made = make("db");

            assertThat(make("db")).isEqualTo(made);
            assertThat(cloud.sent("createVolume")).hasSize(1);
        }

        @Test
        void anotherProcessFindsItToo() {
            var made = make("db");
            var other = Csi.on(cloud.connect(cloud.emulator().user()), config -> config.owner("cluster-a"));

            assertThat(other.volumes()
                            .create(v -> v.name("db").diskOffering("Custom").sizeGiB(5)))
                    .isEqualTo(made);
        }

        @Test
        void aRangeThatTheVolumeFitsIsCompatible() {
            var made = make("db");

            assertThat(volumes.create(v -> v.name("db")
                            .diskOffering("Custom")
                            .capacity(CapacityRange.between(3 * TestCloud.GIB, 6 * TestCloud.GIB))))
                    .isEqualTo(made);
        }

        @Test
        void aVolumeOfAnotherSizeOfferingOrZoneIsInTheWay() {
            make("db");

            assertFails(
                            CsiCode.ALREADY_EXISTS,
                            () -> volumes.create(
                                    v -> v.name("db").diskOffering("Custom").sizeGiB(6)))
                    .contains("\"db\"", "5368709120 bytes", "6442450944");
            assertFails(
                            CsiCode.ALREADY_EXISTS,
                            () -> volumes.create(
                                    v -> v.name("db").diskOffering("Large").sizeGiB(5)))
                    .contains("disk offering");
            var zone = volumes.list().findFirst().orElseThrow().getZoneName();
            var other = "zone-1".equals(zone) ? "zone-2" : "zone-1";
            assertFails(
                            CsiCode.ALREADY_EXISTS,
                            () -> volumes.create(v -> v.name("db")
                                    .diskOffering("Custom")
                                    .sizeGiB(5)
                                    .zone(other)))
                    .contains("zone " + zone);
            assertThat(cloud.sent("createVolume")).hasSize(1);
        }

        @Test
        void anotherOwnersVolumeOfTheNameIsNone() {
            var others = Csi.on(cloud.user(), config -> config.owner("cluster-b"));
            var theirs = others.volumes()
                    .create(v -> v.name("db").diskOffering("Custom").sizeGiB(5));

            assertThat(make("db").getId()).isNotEqualTo(theirs.getId());
            assertThat(volumes.list()).extracting(CsiVolume::getId).doesNotContain(theirs.getId());
        }

        @Test
        void aVolumeWithoutOwnerThatFitsIsAdopted() {
            var untagged = cloud.user()
                    .volumes()
                    .create(v -> v.name("db").diskOffering("Custom").sizeGiB(5L).zone("zone-1"))
                    .await();

            var adopted = make("db");
            assertThat(adopted.getId()).isEqualTo(untagged.getId());
            assertThat(adopted.getTags()).containsEntry(OWNER, "cluster-a");
            assertThat(cloud.sent("createVolume")).hasSize(1);
        }

        @Test
        void aVolumeWithoutOwnerIsLeftAloneIfThatIsWanted() {
            var untagged = cloud.user()
                    .volumes()
                    .create(v -> v.name("db").diskOffering("Custom").sizeGiB(5L).zone("zone-1"))
                    .await();
            var strict =
                    Csi.on(cloud.user(), config -> config.owner("cluster-a").untaggedAdopted(false));

            var made = strict.volumes()
                    .create(v -> v.name("db").diskOffering("Custom").sizeGiB(5));
            assertThat(made.getId()).isNotEqualTo(untagged.getId());
        }

        @Test
        void aNameIsNotAnotherInUpperCase() {
            var made = make("db");

            assertThat(make("DB").getId()).isNotEqualTo(made.getId());
        }

        @Test
        void aDestroyedVolumeIsNone() {
            var recoverable =
                    Csi.on(cloud.user(), config -> config.owner("cluster-a").deletedRecoverable(true));
            var node = cloud.machine("node-1");
            var made = make("db");
            csi.volumes().publish(made.getId(), node);
            csi.volumes().unpublish(made.getId(), node);
            recoverable.volumes().delete(made.getId());
            assertThat(cloud.row(made.getId())).containsEntry("state", "Destroy");

            assertThat(make("db").getId()).isNotEqualTo(made.getId());
        }
    }

    /** What other processes made under the name at the same time, or were stopped in the middle of. */
    @Nested
    class LeftBehind {
        private String madeByAnother(long sizeGiB) {
            return cloud.user()
                    .volumes()
                    .create(v ->
                            v.name("db").diskOffering("Custom").sizeGiB(sizeGiB).zone("zone-1"))
                    .await()
                    .getId();
        }

        private void tagged(String volumeId) {
            cloud.user()
                    .tags()
                    .create(t -> t.resourceType("Volume").resourceId(volumeId).tag(OWNER, "cluster-a"))
                    .await();
        }

        @Test
        void ofTwoThatWereMadeAtOnceTheFirstStays() {
            var made = make("db");
            var second = madeByAnother(5);
            tagged(second);

            assertThat(make("db").getId()).isEqualTo(made.getId());
            assertThat(cloud.user().volumes().find(second)).isEmpty();
        }

        @Test
        void oneThatGotNoTagsGoesToo() {
            var made = make("db");
            var second = madeByAnother(5);

            assertThat(make("db").getId()).isEqualTo(made.getId());
            assertThat(cloud.user().volumes().find(second)).isEmpty();
        }

        @Test
        void whatIsNotWhatWasAskedForIsNobodysToDelete() {
            var made = make("db");
            var other = madeByAnother(3);

            assertThat(make("db").getId()).isEqualTo(made.getId());
            assertThat(cloud.user().volumes().find(other)).isPresent();
        }

        @Test
        void oneThatIsInUseStays() {
            var node = cloud.machine("node-1");
            var first = make("db");
            var second = madeByAnother(5);
            tagged(second);
            volumes.publish(second, node);

            assertThat(make("db").getId()).isEqualTo(second);
            assertThat(cloud.user().volumes().find(first.getId())).isEmpty();
        }

        @Test
        void whoComesSecondReturnsTheFirst() {
            var first = new AtomicReference<String>();
            cloud.before("createVolume", () -> {
                first.set(madeByAnother(5));
                tagged(first.get());
            });

            assertThat(make("db").getId()).isEqualTo(first.get());
            assertThat(cloud.volumes()).extracting(Volume::getId).containsExactly(first.get());
        }

        @Test
        void whoComesSecondToSomethingElseIsToldSo() {
            cloud.before("createVolume", () -> tagged(madeByAnother(3)));

            assertFails(CsiCode.ALREADY_EXISTS, () -> make("db")).contains("bytes");
        }

        @Test
        void oneThatIsGoneBeforeItIsToldIsNotTold() {
            cloud.before(
                    "createTags",
                    () -> cloud.volumes()
                            .forEach(volume -> cloud.user().volumes().delete(volume)));

            assertFails(CsiCode.ABORTED, () -> make("db")).contains("Ask again");
            assertThat(make("db").getTags()).containsEntry(OWNER, "cluster-a");
        }
    }

    @Nested
    class CutShort {
        @Test
        void aVolumeWhoseReplyWasLostIsNotMadeAgain() {
            cloud.emulator().faults().next("createVolume", Fault.lostReply());

            var made = make("db");
            assertThat(cloud.volumes()).hasSize(1);
            assertThat(made.getTags()).containsEntry(OWNER, "cluster-a");
        }

        @Test
        void aVolumeWhoseJobVanishedIsFound() {
            cloud.emulator().faults().next("createVolume", Fault.jobVanished());

            make("db");
            assertThat(cloud.volumes()).hasSize(1);
        }

        @Test
        void tagsWhoseReplyWasLostAreNotTakenForAFailure() {
            cloud.emulator().faults().next("createTags", Fault.lostReply());

            assertThat(make("db").getTags()).containsEntry(OWNER, "cluster-a");
            assertThat(cloud.volumes()).hasSize(1);
        }

        @Test
        void tagsThatFailAreGivenAgain() {
            cloud.emulator().faults().next("createTags", Fault.jobFailure(530, "Something broke"));

            assertThat(make("db").getTags()).containsEntry(OWNER, "cluster-a");
            assertThat(cloud.volumes()).hasSize(1);
        }

        @Test
        void aVolumeThatWasLeftWithoutTagsIsTakenUp() {
            cloud.emulator().faults().always("createTags", Fault.jobFailure(530, "Something broke"));

            assertFails(CsiCode.INTERNAL, () -> make("db")).contains("Something broke");
            cloud.emulator().faults().clear();
            assertThat(make("db").getTags()).containsEntry(OWNER, "cluster-a");
            assertThat(cloud.volumes()).hasSize(1);
        }

        @Test
        void whyAVolumeCannotBeMadeIsTold() {
            cloud.emulator().faults().next("createVolume", Fault.jobFailure(533, "No pool has room"));
            cloud.before(
                    "createTags",
                    () -> cloud.volumes()
                            .forEach(volume -> cloud.emulator().world().remove("volume", volume.getId())));

            assertFails(CsiCode.RESOURCE_EXHAUSTED, () -> make("db")).contains("No pool has room");
        }

        @Test
        void aServerThatRestartsMidwayLosesNothing() {
            cloud.emulator().faults().next("createVolume", Fault.serverRestart());

            try {
                make("db");
            } catch (CsiException e) {
                assertThat(e.getCode().isWorthRepeating()).isTrue();
                make("db");
            }
            assertThat(cloud.volumes()).hasSize(1);
        }
    }

    @Nested
    class Sizes {
        @Test
        void bytesAreRoundedUpToGiB() {
            var made = volumes.create(
                    v -> v.name("db").diskOffering("Custom").capacity(CapacityRange.atLeast(2 * TestCloud.GIB + 1)));

            assertThat(made.getCapacityBytes()).isEqualTo(3 * TestCloud.GIB);
        }

        @Test
        void aFixedOfferingGivesItsSizeToWhoNeedsLess() {
            var id = cloud.emulator().world().addDiskOffering("ten", 10);

            var made = volumes.create(v -> v.name("db").diskOffering("ten").sizeGiB(3));
            assertThat(made.getCapacityBytes()).isEqualTo(10 * TestCloud.GIB);
            assertThat(made.getDiskOfferingId()).isEqualTo(id);
            assertThat(cloud.sent("createVolume").get(0).getParameters()).doesNotContainKey("size");
        }

        @Test
        void whatNoOfferingGivesIsRefusedBeforeItIsSent() {
            cloud.emulator().world().addDiskOffering("ten", 10);

            assertFails(
                            CsiCode.OUT_OF_RANGE,
                            () -> volumes.create(
                                    v -> v.name("db").diskOffering("ten").sizeGiB(11)))
                    .contains("\"ten\"", "10 GiB");
            assertFails(
                            CsiCode.OUT_OF_RANGE,
                            () -> volumes.create(v -> v.name("db")
                                    .diskOffering("ten")
                                    .capacity(CapacityRange.between(1, 9 * TestCloud.GIB))))
                    .contains("limit");
            assertFails(
                            CsiCode.OUT_OF_RANGE,
                            () -> volumes.create(
                                    v -> v.name("db").diskOffering("Custom").sizeGiB(5000)))
                    .contains("1024 GiB at most");
            assertFails(
                            CsiCode.OUT_OF_RANGE,
                            () -> volumes.create(v -> v.name("db")
                                    .diskOffering("Custom")
                                    .capacity(CapacityRange.between(1, TestCloud.GIB - 1))))
                    .contains("whole GiB");
            assertThat(cloud.sent("createVolume")).isEmpty();
        }

        @Test
        void ratesGoToOfferingsThatLetOneChoose() {
            var made = volumes.create(v -> v.name("db")
                    .diskOffering("Custom IOPS")
                    .sizeGiB(5)
                    .minIops(100L)
                    .maxIops(200L));

            assertThat(cloud.row(made.getId())).containsEntry("miniops", 100).containsEntry("maxiops", 200);
            assertFails(
                            CsiCode.INVALID_ARGUMENT,
                            () -> volumes.create(v -> v.name("other")
                                    .diskOffering("Custom")
                                    .sizeGiB(5)
                                    .minIops(100L)
                                    .maxIops(200L)))
                    .contains("minIops");
        }
    }

    @Nested
    class Zones {
        @Test
        void aVolumeGoesToTheZoneThatIsAskedFor() {
            var made = volumes.create(
                    v -> v.name("db").diskOffering("Custom").sizeGiB(5).zone("zone-2"));

            assertThat(made.getZoneName()).isEqualTo("zone-2");
        }

        @Test
        void thePreferredZoneComesFirst() {
            var made = volumes.create(v -> v.name("db")
                    .diskOffering("Custom")
                    .sizeGiB(5)
                    .zone("zone-1")
                    .zone("zone-2")
                    .preferredZone(Ref.of("zone-2")));

            assertThat(made.getZoneName()).isEqualTo("zone-2");
        }

        @Test
        void unknownZonesAreToldWithWhatThereIs() {
            assertFails(
                            CsiCode.INVALID_ARGUMENT,
                            () -> volumes.create(v -> v.name("db")
                                    .diskOffering("Custom")
                                    .sizeGiB(5)
                                    .zone("zone-9")))
                    .contains("zone-9", "zone-1", "zone-2");
            assertThat(cloud.sent("createVolume")).isEmpty();
        }

        @Test
        void aDisabledZoneIsNotTaken() {
            cloud.emulator().world().set("zone", "zone-2", "allocationstate", "Disabled");

            assertThat(make("db").getZoneName()).isEqualTo("zone-1");
            assertFails(
                            CsiCode.RESOURCE_EXHAUSTED,
                            () -> volumes.create(v -> v.name("other")
                                    .diskOffering("Custom")
                                    .sizeGiB(5)
                                    .zone("zone-2")))
                    .contains("zone-2", "disabled");
        }
    }

    @Nested
    class Refusals {
        @Test
        void badSpecsAreRefusedWithoutAnyCall() {
            assertThatThrownBy(() -> volumes.create(v -> v.name(" ").diskOffering("Custom")))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> volumes.create(v -> v.name("x".repeat(256)).diskOffering("Custom")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("256");
            assertThatThrownBy(() -> volumes.create(v -> v.name("db")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("offering");
            assertThatThrownBy(() -> volumes.create(
                            v -> v.name("db").diskOffering("Custom").minIops(5L)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("go together");
            assertThat(cloud.emulator().requests()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "MULTI_NODE_.*")
        void accessFromSeveralNodesIsRefused(AccessMode mode) {
            var capability = VolumeCapability.builder().accessMode(mode).build();

            assertThatThrownBy(() -> volumes.create(
                            v -> v.name("db").diskOffering("Custom").capability(capability)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("one machine at a time");
        }

        @Test
        void anUnknownOfferingIsAnInvalidArgument() {
            assertFails(
                            CsiCode.INVALID_ARGUMENT,
                            () -> volumes.create(
                                    v -> v.name("db").diskOffering("Custum").sizeGiB(5)))
                    .contains("Custum");
            assertFails(
                            CsiCode.INVALID_ARGUMENT,
                            () -> volumes.create(v ->
                                    v.name("db").diskOffering(TestCloud.NOWHERE).sizeGiB(5)))
                    .contains(TestCloud.NOWHERE);
            assertThat(cloud.sent("createVolume")).isEmpty();
        }

        @Test
        void aQuotaThatIsUsedUpIsToldAsSuch() {
            cloud.emulator().world().setting("max.account.volumes", "0");

            assertFails(CsiCode.RESOURCE_EXHAUSTED, () -> make("db")).contains("Maximum amount of resources");
        }
    }

    @Nested
    class InAProject {
        @Test
        void aVolumeOfAProjectIsFoundAgain() {
            cloud.emulator().world().addProject("shop", cloud.emulator().user());
            var inProject = Csi.on(cloud.user().inProject("shop"), config -> config.owner("cluster-a"))
                    .volumes();

            var made = inProject.create(v -> v.name("db").diskOffering("Custom").sizeGiB(5));
            assertThat(inProject.create(v -> v.name("db").diskOffering("Custom").sizeGiB(5)))
                    .isEqualTo(made);
            assertThat(cloud.row(made.getId())).containsEntry("project", "shop");
            assertThat(inProject.expand(made.getId(), 7).getCapacityBytes()).isEqualTo(7 * TestCloud.GIB);
            assertThat(volumes.list()).isEmpty();
        }
    }

    @Nested
    class Protection {
        @Test
        void aProtectedVolumeIsDeletedByItsOwnerOnly() {
            var protecting = Csi.on(
                            cloud.admin(), config -> config.owner("cluster-a").deletionProtected(true))
                    .volumes();

            var made =
                    protecting.create(v -> v.name("db").diskOffering("Custom").sizeGiB(5));
            assertThat(made.isDeletionProtected()).isTrue();
            assertFails(
                            CsiCode.FAILED_PRECONDITION,
                            () -> Csi.on(cloud.admin(), c -> c.owner("cluster-a"))
                                    .volumes()
                                    .delete(made.getId()))
                    .contains("protected");
            protecting.delete(made.getId());
            assertThat(protecting.find(made.getId())).isEmpty();
        }
    }

    @Test
    void tagsOfTheCallerAreKept() {
        var made = volumes.create(v -> v.name("db")
                .diskOffering("Custom")
                .sizeGiB(5)
                .putAllTags(
                        Map.of("csi.storage.k8s.io/pvc/name", "claim", "csi.storage.k8s.io/pvc/namespace", "shop")));

        assertThat(made.getTags())
                .containsEntry("csi.storage.k8s.io/pvc/name", "claim")
                .containsEntry("csi.storage.k8s.io/pvc/namespace", "shop");
        assertThat(made.getState()).isEqualTo(VolumeState.ALLOCATED);
    }
}

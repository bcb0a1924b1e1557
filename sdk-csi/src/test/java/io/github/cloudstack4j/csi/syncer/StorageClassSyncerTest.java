// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.csi.kubernetes.BindingMode;
import io.github.cloudstack4j.csi.kubernetes.CsiNames;
import io.github.cloudstack4j.csi.kubernetes.ReclaimPolicy;
import io.github.cloudstack4j.csi.kubernetes.StorageClassView;
import io.github.cloudstack4j.csi.syncer.SyncAction.Conflict;
import io.github.cloudstack4j.csi.syncer.SyncAction.Create;
import io.github.cloudstack4j.csi.syncer.SyncAction.Delete;
import io.github.cloudstack4j.csi.syncer.SyncAction.Keep;
import io.github.cloudstack4j.csi.syncer.SyncAction.Recreate;
import io.github.cloudstack4j.csi.syncer.SyncAction.Update;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import io.github.cloudstack4j.testkit.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StorageClassSyncerTest {
    private static final String CUSTOM = "cloudstack-custom";
    private static final String CUSTOM_IOPS = "cloudstack-custom-iops";
    private static final String GONE = "11111111-2222-3333-4444-555555555555";

    private final CloudStackEmulator emulator = CloudStackEmulator.start();
    private final CloudStack cloud = CloudStack.connect(CloudStackConfig.builder()
            .endpoint(emulator.endpoint())
            .apiKey(emulator.admin().getApiKey())
            .secretKey(emulator.admin().getSecretKey())
            .timeSource(EmulatorTime.of(emulator))
            .build());
    private final MemoryStorageClasses cluster = new MemoryStorageClasses();

    @AfterEach
    void close() {
        cloud.close();
        emulator.close();
    }

    // What is made of which offerings

    @Test
    void givesEachOfferingOfCustomSizeAClass() {
        var report = syncer(it -> it).sync(cluster);

        assertThat(report.isComplete()).isTrue();
        assertThat(cluster.names()).containsExactly(CUSTOM, CUSTOM_IOPS);
        var made = cluster.get(CUSTOM);
        assertThat(made.getProvisioner()).isEqualTo("csi.cloudstack.apache.org");
        assertThat(made.getParameters())
                .isEqualTo(Map.of("csi.cloudstack.apache.org/disk-offering-id", offeringId("Custom")));
        assertThat(made.getReclaimPolicy()).isEqualTo("Delete");
        assertThat(made.getVolumeBindingMode()).isEqualTo("WaitForFirstConsumer");
        assertThat(made.getAllowVolumeExpansion()).isTrue();
        assertThat(made.getAllowedTopologies()).isEmpty();
        assertThat(made.getMetadata().getLabels())
                .isEqualTo(Map.of("app.kubernetes.io/managed-by", "cloudstack-csi-sc-syncer"));
    }

    @Test
    void saysWhichOfferingsGetNoClassAndWhy() {
        var plan = syncer(it -> it.excludedOffering("Custom IOPS")).plan(cluster);

        assertThat(plan.skipped())
                .extracting(SkippedOffering::name, SkippedOffering::reason)
                .containsExactly(
                        tuple("Custom IOPS", "excluded"),
                        tuple("Large", "fixed size of 100 GiB"),
                        tuple("Medium", "fixed size of 20 GiB"),
                        tuple("Small", "fixed size of 5 GiB"));
    }

    @Test
    void seesTheOfferingsOfAllPages() {
        for (var i = 0; i < 520; i++) {
            emulator.world().addCustomDiskOffering("many " + i);
        }
        cluster.put(owned("cloudstack-many-519", emulator.world().id("diskoffering", "many 519")));

        var plan = syncer(it -> it.deletionAllowed(true)).plan(cluster);

        assertThat(plan.actions()).hasSize(522).noneMatch(Delete.class::isInstance);
        assertThat(plan.actions()).contains(new Keep("cloudstack-many-519"));
        assertThat(emulator.requests("listDiskOfferings")).hasSizeGreaterThan(1);
    }

    @Test
    void picksOfferingsByNameTagAndStorage() {
        var tagged = cloud.diskOfferings()
                .create(o -> o.name("Tagged").customized(true).storageTags("fast,ssd"));
        cloud.diskOfferings().create(o -> o.name("Local").customized(true).storageType("local"));

        assertThat(names(syncer(it -> it.offering(tagged.getId()).offering("Custom"))
                        .plan(cluster)))
                .containsExactly(CUSTOM, "cloudstack-tagged");
        assertThat(names(syncer(it -> it.storageTag("ssd")).plan(cluster))).containsExactly("cloudstack-tagged");
        assertThat(names(syncer(it -> it.storageType("local")).plan(cluster))).containsExactly("cloudstack-local");
    }

    @Test
    void letsClaimsBeEnlargedOnlyWhereCloudStackCanDoIt() {
        cloud.diskOfferings().create(o -> o.name("Strict").customized(true).sizeStrict(true));

        syncer(it -> it.fixedSizeIncluded(true)).sync(cluster);

        assertThat(cluster.get(CUSTOM).getAllowVolumeExpansion()).isTrue();
        assertThat(cluster.get("cloudstack-strict").getAllowVolumeExpansion()).isFalse();
        assertThat(cluster.get("cloudstack-small").getAllowVolumeExpansion()).isFalse();
    }

    @Test
    void keepsAClassToTheZonesOfItsOffering() {
        var zone = emulator.world().id("zone", "zone-1");
        cloud.diskOfferings().create(o -> o.name("Zoned").customized(true).zone("zone-1"));

        syncer(it -> it).sync(cluster);

        assertThat(view("cloudstack-zoned").zoneIds()).containsExactly(zone);
        assertThat(view(CUSTOM).zoneIds()).isEmpty();
    }

    @Test
    void leavesOutOfferingsOfOtherZonesAndKeepsTheRestToTheClusters() {
        var zone = emulator.world().id("zone", "zone-1");
        var elsewhere = emulator.world().addCustomDiskOffering("Elsewhere");
        emulator.world().set("diskoffering", elsewhere, "zoneid", "99999999-9999-4999-8999-999999999999");

        var plan = syncer(it -> it.zone("zone-1")).plan(cluster);

        assertThat(plan.skipped())
                .contains(new SkippedOffering(elsewhere, "Elsewhere", "in none of the cluster's zones"));
        syncer(it -> it.zone("zone-1")).apply(plan, cluster);
        assertThat(view(CUSTOM).zoneIds()).containsExactly(zone);
    }

    @Test
    void makesASecondClassWhoseVolumesStay() {
        syncer(it -> it.retainTwin(true)).sync(cluster);

        assertThat(cluster.names()).containsExactly(CUSTOM, CUSTOM_IOPS, CUSTOM_IOPS + "-retain", CUSTOM + "-retain");
        assertThat(cluster.get(CUSTOM).getReclaimPolicy()).isEqualTo("Delete");
        assertThat(cluster.get(CUSTOM + "-retain").getReclaimPolicy()).isEqualTo("Retain");
        assertThat(cluster.get(CUSTOM + "-retain").getParameters())
                .isEqualTo(cluster.get(CUSTOM).getParameters());
    }

    @Test
    void refusesASecondClassThatWouldBeTheSame() {
        assertThatThrownBy(() -> SyncOptions.builder()
                        .retainTwin(true)
                        .reclaimPolicy(ReclaimPolicy.RETAIN)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("retainTwin");
    }

    @Test
    void reportsAClassThatNoDriverCouldServe() {
        var plan = syncer(it -> it.bindingMode(BindingMode.IMMEDIATE)).plan(cluster);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.conflicts()).extracting(Conflict::reason).containsOnly(ConflictReason.INVALID_CLASS);
        assertThat(names(syncer(it -> it.bindingMode(BindingMode.IMMEDIATE).zone("zone-1"))
                        .plan(cluster)))
                .containsExactly(CUSTOM, CUSTOM_IOPS);
    }

    @Test
    void makesNoPlanOfAListThatBreaksOff() {
        for (var i = 0; i < 520; i++) {
            emulator.world().addCustomDiskOffering("many " + i);
        }
        emulator.faults()
                .when(
                        request -> request.getCommand().equals("listDiskOfferings")
                                && !"1".equals(request.getParameters().get("page")),
                        Fault.garbageBody());
        cluster.put(owned("cloudstack-old", GONE));

        assertThatThrownBy(() -> syncer(it -> it.deletionAllowed(true)).sync(cluster))
                .isInstanceOf(CloudStackException.class);
        assertThat(cluster.writes()).isEmpty();
    }

    // Names that collide

    @Test
    void givesNoneOfSeveralOfferingsANameThatAllLeadTo() {
        var first = emulator.world().addCustomDiskOffering("Gold!");
        var second = emulator.world().addCustomDiskOffering("gold");

        var plan = syncer(it -> it).plan(cluster);

        assertThat(plan.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.name()).isEqualTo("cloudstack-gold");
            assertThat(conflict.reason()).isEqualTo(ConflictReason.NAME_COLLISION);
            assertThat(conflict.message()).contains(first, second, "\"Gold!\"", "exclude");
        });
        assertThat(syncer(it -> it).sync(cluster).outcomes())
                .extracting(ClassOutcome::result)
                .contains(SyncResult.LEFT_IN_CONFLICT);
        assertThat(cluster.names()).containsExactly(CUSTOM, CUSTOM_IOPS);
    }

    @Test
    void leavesANameToTheOfferingThatHasItAlready() {
        emulator.world().addCustomDiskOffering("gold");
        syncer(it -> it).sync(cluster);
        var before = cluster.get("cloudstack-gold");
        var later = emulator.world().addCustomDiskOffering("GOLD");

        var plan =
                syncer(it -> it.deletionAllowed(true).recreationAllowed(true)).plan(cluster);

        assertThat(plan.actions()).contains(new Keep("cloudstack-gold"));
        assertThat(plan.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.message()).contains(later, "gets none"));
        syncer(it -> it).apply(plan, cluster);
        assertThat(cluster.get("cloudstack-gold")).isEqualTo(before);
    }

    @Test
    void seesThatASecondClassHasTheNameOfAnotherOfferingsFirst() {
        emulator.world().addCustomDiskOffering("Custom retain");

        assertThat(syncer(it -> it.retainTwin(true)).plan(cluster).conflicts())
                .extracting(Conflict::name)
                .containsExactly("cloudstack-custom-retain");
    }

    // Whose classes are touched

    @Test
    void leavesClassesOfOthersAlone() {
        var foreign = new StorageClassBuilder(owned(CUSTOM, offeringId("Custom")))
                .editMetadata()
                .withLabels(Map.of("app.kubernetes.io/managed-by", "Helm"))
                .endMetadata()
                .withAllowVolumeExpansion(false)
                .build();
        cluster.put(foreign);
        cluster.put(new StorageClassBuilder()
                .withNewMetadata()
                .withName("standard")
                .endMetadata()
                .withProvisioner("example.org/disk")
                .build());
        var before = cluster.get(CUSTOM);

        var plan =
                syncer(it -> it.deletionAllowed(true).recreationAllowed(true)).plan(cluster);
        syncer(it -> it).apply(plan, cluster);

        assertThat(plan.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(ConflictReason.FOREIGN_CLASS));
        assertThat(cluster.get(CUSTOM)).isEqualTo(before);
        assertThat(cluster.names()).containsExactly(CUSTOM, CUSTOM_IOPS, "standard");
    }

    @Test
    void takesOverTheClassesOfTheDriversSyncer() {
        cluster.put(owned(CUSTOM, offeringId("Custom")));

        assertThat(syncer(it -> it).plan(cluster).actions()).contains(new Keep(CUSTOM));
    }

    @Test
    void deletesAClassWithoutOfferingOnlyIfAllowed() {
        cluster.put(owned("cloudstack-old", GONE));

        var plan = syncer(it -> it).plan(cluster);
        syncer(it -> it).apply(plan, cluster);

        assertThat(plan.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.reason()).isEqualTo(ConflictReason.OBSOLETE);
            assertThat(conflict.message()).contains("lists its disk offering " + GONE + " no more", "deletionAllowed");
        });
        assertThat(cluster.names()).contains("cloudstack-old");

        syncer(it -> it.deletionAllowed(true)).sync(cluster);
        assertThat(cluster.names()).doesNotContain("cloudstack-old");
    }

    @Test
    void keepsAllClassesWhereTheCloudListsNoOfferingAtAll() {
        syncer(it -> it).sync(cluster);
        for (var name : List.of("Small", "Medium", "Large", "Custom", "Custom IOPS")) {
            emulator.world().remove("diskoffering", name);
        }

        var plan = syncer(it -> it.deletionAllowed(true)).plan(cluster);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.conflicts())
                .hasSize(2)
                .allSatisfy(conflict -> assertThat(conflict.reason()).isEqualTo(ConflictReason.DOUBTFUL));
    }

    @Test
    void neverDeletesAClassOfAnotherDriver() {
        cluster.put(new StorageClassBuilder(owned("labelled", GONE))
                .withProvisioner("example.org/disk")
                .build());

        syncer(it -> it.deletionAllowed(true)).sync(cluster);

        assertThat(cluster.names()).contains("labelled");
    }

    @Test
    void saysThatTheOfferingOfAnObsoleteClassHasAnotherName() {
        syncer(it -> it).sync(cluster);
        cloud.diskOfferings().update("Custom", change -> change.name("Bronze"));

        var plan = syncer(it -> it.deletionAllowed(true)).plan(cluster);

        assertThat(plan.changes()).hasExactlyElementsOfTypes(Create.class, Delete.class);
        assertThat(plan.describe())
                .contains("- cloudstack-custom: its disk offering \"Bronze\" has the class cloudstack-bronze");
    }

    // What changes

    @Test
    void changesInPlaceWhatKubernetesLetsOneChange() {
        syncer(it -> it).sync(cluster);
        cluster.edit(
                CUSTOM,
                it -> it.editMetadata()
                        .addToLabels("team", "storage")
                        .addToAnnotations("note", "ours")
                        .endMetadata());
        var uid = cluster.get(CUSTOM).getMetadata().getUid();

        var syncer = syncer(it -> it.expansionAllowed(false)
                .mountOption("noatime")
                .label("tier", "1")
                .zone("zone-1"));
        var plan = syncer.plan(cluster);
        var report = syncer.apply(plan, cluster);

        assertThat(report.isComplete()).isTrue();
        assertThat(plan.changes()).hasOnlyElementsOfType(Update.class);
        var changed = cluster.get(CUSTOM);
        assertThat(changed.getMetadata().getUid()).isEqualTo(uid);
        assertThat(changed.getAllowVolumeExpansion()).isFalse();
        assertThat(changed.getMountOptions()).containsExactly("noatime");
        assertThat(view(CUSTOM).zoneIds()).containsExactly(emulator.world().id("zone", "zone-1"));
        assertThat(changed.getMetadata().getLabels())
                .containsEntry("team", "storage")
                .containsEntry("tier", "1");
        assertThat(changed.getMetadata().getAnnotations()).containsEntry("note", "ours");
        assertThat(syncer.plan(cluster).isInStep()).isTrue();
    }

    @Test
    void makesAClassAnewOnlyIfAllowed() {
        syncer(it -> it).sync(cluster);
        cluster.edit(
                CUSTOM,
                it -> it.editMetadata()
                        .addToLabels("team", "storage")
                        .addToAnnotations("kubectl.kubernetes.io/last-applied-configuration", "{}")
                        .endMetadata());
        var uid = cluster.get(CUSTOM).getMetadata().getUid();

        var refused = syncer(it -> it.fileSystem("xfs")).plan(cluster);
        assertThat(refused.changes()).isEmpty();
        assertThat(refused.conflicts()).hasSize(2).allSatisfy(conflict -> {
            assertThat(conflict.reason()).isEqualTo(ConflictReason.FIXED_FIELD);
            assertThat(conflict.message())
                    .contains("parameters[csi.storage.k8s.io/fstype]: (none) -> xfs", "recreationAllowed");
        });

        var syncer = syncer(it -> it.fileSystem("xfs").recreationAllowed(true));
        var plan = syncer.plan(cluster);
        assertThat(plan.changes()).hasOnlyElementsOfType(Recreate.class);
        assertThat(syncer.apply(plan, cluster).isComplete()).isTrue();
        assertThat(cluster.get(CUSTOM).getMetadata().getUid()).isNotEqualTo(uid);
        assertThat(view(CUSTOM).fileSystem()).isEqualTo("xfs");
        assertThat(cluster.get(CUSTOM).getMetadata().getLabels()).containsEntry("team", "storage");
        assertThat(cluster.get(CUSTOM).getMetadata().getAnnotations()).isEmpty();
        assertThat(syncer.plan(cluster).isInStep()).isTrue();
    }

    @Test
    void movesTheDefaultClass() {
        syncer(it -> it.defaultOffering("Custom").retainTwin(true)).sync(cluster);
        assertThat(defaults()).containsExactly(CUSTOM);

        syncer(it -> it.defaultOffering("Custom IOPS").retainTwin(true)).sync(cluster);
        assertThat(defaults()).containsExactly(CUSTOM_IOPS);

        assertThat(syncer(it -> it.retainTwin(true)).plan(cluster).isInStep()).isTrue();
    }

    @Test
    void notesWhatSpeaksAgainstTheDefaultClass() {
        cluster.put(new StorageClassBuilder()
                .withNewMetadata()
                .withName("standard")
                .addToAnnotations(CsiNames.DEFAULT_CLASS, "true")
                .endMetadata()
                .withProvisioner("example.org/disk")
                .build());

        assertThat(syncer(it -> it.defaultOffering("Custom")).plan(cluster).notes())
                .containsExactly("class standard, which is not the syncer's, is a default class too");
        assertThat(syncer(it -> it.defaultOffering("Small")).plan(cluster).notes())
                .containsExactly(
                        "the default class stays as it is: no disk offering that gets a class is called \"Small\"");
    }

    // What a plan says

    @Test
    void describesAPlanForPeople() {
        var zone = emulator.world().id("zone", "zone-1");
        emulator.world().addCustomDiskOffering("Gold");
        emulator.world().addCustomDiskOffering("Silver");
        emulator.world().addCustomDiskOffering("Tin");
        cluster.put(new StorageClassBuilder(owned("cloudstack-gold", offeringId("Gold")))
                .withAllowVolumeExpansion(false)
                .build());
        cluster.put(owned("cloudstack-silver", GONE));
        cluster.put(owned("cloudstack-old", GONE));
        cluster.put(new StorageClassBuilder(owned("cloudstack-tin", offeringId("Tin")))
                .editMetadata()
                .withLabels(Map.of())
                .endMetadata()
                .build());

        var plan = syncer(it -> it.deletionAllowed(true)
                        .recreationAllowed(true)
                        .excludedOfferings(List.of("Custom IOPS", "Large", "Medium"))
                        .zone("zone-1"))
                .plan(cluster);

        var topology = "topology.csi.cloudstack.apache.org/zone in [" + zone + "]";
        assertThat(plan.describe())
                .isEqualTo(String.join(
                        "\n",
                        "Storage classes with app.kubernetes.io/managed-by=cloudstack-csi-sc-syncer: 1 to create, "
                                + "1 to change, 1 to make anew, 1 to delete, 0 in step, 1 in conflict",
                        "+ cloudstack-custom",
                        "    provisioner: csi.cloudstack.apache.org",
                        "    parameters[csi.cloudstack.apache.org/disk-offering-id]: " + offeringId("Custom"),
                        "    reclaimPolicy: Delete",
                        "    volumeBindingMode: WaitForFirstConsumer",
                        "    allowVolumeExpansion: true",
                        "    allowedTopologies: " + topology,
                        "    labels[app.kubernetes.io/managed-by]: cloudstack-csi-sc-syncer",
                        "~ cloudstack-gold",
                        "    allowVolumeExpansion: false -> true",
                        "    allowedTopologies: (none) -> " + topology,
                        "- cloudstack-old: CloudStack lists its disk offering " + GONE + " no more",
                        "-/+ cloudstack-silver",
                        "    parameters[csi.cloudstack.apache.org/disk-offering-id]: " + GONE + " -> "
                                + offeringId("Silver"),
                        "    allowedTopologies: (none) -> " + topology,
                        "! cloudstack-tin: there is a class of this name that is not the syncer's; delete it, or give "
                                + "it the label app.kubernetes.io/managed-by=cloudstack-csi-sc-syncer to hand it over",
                        "  no class for disk offering \"Custom IOPS\": excluded",
                        "  no class for disk offering \"Large\": excluded",
                        "  no class for disk offering \"Medium\": excluded",
                        "  no class for disk offering \"Small\": fixed size of 5 GiB",
                        ""));
        assertThat(cluster.writes()).isEmpty();
    }

    @Test
    void aPlanCanBeStoredAndAppliedLater() throws Exception {
        cluster.put(owned("cloudstack-old", GONE));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(syncer(it -> it.deletionAllowed(true)).plan(cluster));
        }

        SyncPlan read;
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            read = (SyncPlan) in.readObject();
        }

        assertThat(syncer(it -> it).apply(read, cluster).isComplete()).isTrue();
        assertThat(cluster.names()).containsExactly(CUSTOM, CUSTOM_IOPS);
    }

    @Test
    void aPlanDoesNotChangeWithWhatIsTakenFromIt() {
        var plan = syncer(it -> it).plan(cluster);
        var create = (Create) plan.actions().get(0);

        create.wanted().setProvisioner("example.org/other");
        create.wanted().getParameters().clear();
        create.wanted().getMetadata().setName("other");

        assertThat(create.wanted().getProvisioner()).isEqualTo(CsiNames.DRIVER);
        assertThat(create.wanted().getParameters()).isNotEmpty();
        assertThat(create.wanted().getMetadata().getName()).isEqualTo(create.name());
    }

    // Applying it

    @Test
    void doesNothingTheSecondTime() {
        var syncer = syncer(it -> it.retainTwin(true));
        syncer.sync(cluster);
        var writes = cluster.writes();

        assertThat(syncer.sync(cluster).outcomes())
                .hasSize(4)
                .extracting(ClassOutcome::result)
                .containsOnly(SyncResult.KEPT);
        assertThat(cluster.writes()).isEqualTo(writes);
    }

    @Test
    void goesOnAfterAFailure() {
        cluster.beforeWrite(write -> {
            if (write.equals("create " + CUSTOM)) {
                throw new IllegalStateException("admission webhook denied the request");
            }
        });

        var report = syncer(it -> it).sync(cluster);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.incomplete()).singleElement().satisfies(outcome -> {
            assertThat(outcome.name()).isEqualTo(CUSTOM);
            assertThat(outcome.result()).isEqualTo(SyncResult.FAILED);
            assertThat(outcome.message()).isEqualTo("admission webhook denied the request");
        });
        assertThat(report.describe())
                .isEqualTo(
                        "cloudstack-custom: FAILED: admission webhook denied the request\ncloudstack-custom-iops: DONE\n");
        assertThat(cluster.names()).containsExactly(CUSTOM_IOPS);
    }

    @Test
    void aWholePlanCanBeAppliedTwice() {
        cluster.put(owned("cloudstack-old", GONE));
        cluster.put(owned(CUSTOM, GONE));
        cluster.put(new StorageClassBuilder(owned(CUSTOM_IOPS, offeringId("Custom IOPS")))
                .withAllowVolumeExpansion(false)
                .build());
        emulator.world().addCustomDiskOffering("New");
        var syncer = syncer(it -> it.deletionAllowed(true).recreationAllowed(true));
        var plan = syncer.plan(cluster);
        assertThat(plan.changes()).hasExactlyElementsOfTypes(Recreate.class, Update.class, Create.class, Delete.class);
        assertThat(syncer.apply(plan, cluster).isComplete()).isTrue();
        var before = cluster.list();

        var again = syncer.apply(plan, cluster);

        assertThat(again.outcomes()).extracting(ClassOutcome::result).containsOnly(SyncResult.DONE_BEFORE);
        assertThat(cluster.list()).isEqualTo(before);
    }

    @Test
    void makesTheClassThatADeadProcessHasDeletedToMakeItAnew() {
        cluster.put(owned(CUSTOM, GONE));
        var syncer = syncer(it -> it.recreationAllowed(true));
        var plan = syncer.plan(cluster);
        cluster.afterWrite(write -> {
            if (write.equals("delete " + CUSTOM)) {
                throw new AssertionError("the process dies");
            }
        });
        assertThatThrownBy(() -> syncer.apply(plan, cluster)).hasMessage("the process dies");
        assertThat(cluster.names()).isEmpty();
        cluster.afterWrite(write -> {});

        assertThat(syncer.apply(plan, cluster).isComplete()).isTrue();
        assertThat(view(CUSTOM).diskOfferingId()).isEqualTo(offeringId("Custom"));
    }

    @Test
    void saysThatAClassIsGoneWhereMakingItAnewFailed() {
        cluster.put(owned(CUSTOM, GONE));
        var syncer = syncer(it -> it.recreationAllowed(true));
        var plan = syncer.plan(cluster);
        cluster.beforeWrite(write -> {
            if (write.equals("create " + CUSTOM)) {
                throw new IllegalStateException("connection reset");
            }
        });

        assertThat(syncer.apply(plan, cluster).incomplete()).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(SyncResult.FAILED);
            assertThat(outcome.message()).contains("was deleted", "apply the plan again", "connection reset");
        });
        cluster.beforeWrite(write -> {});
        assertThat(syncer.apply(plan, cluster).isComplete()).isTrue();
        assertThat(view(CUSTOM).diskOfferingId()).isEqualTo(offeringId("Custom"));
    }

    @Test
    void findsOutThatAClassWasMadeAlthoughTheReplyWasLost() {
        cluster.afterWrite(write -> {
            throw new IllegalStateException("connection reset");
        });
        var syncer = syncer(it -> it);
        var plan = syncer.plan(cluster);
        assertThat(syncer.apply(plan, cluster).incomplete()).hasSize(2);
        cluster.afterWrite(write -> {});

        assertThat(syncer.apply(plan, cluster).outcomes())
                .extracting(ClassOutcome::result)
                .containsOnly(SyncResult.DONE_BEFORE);
    }

    @Test
    void doesNotMindThatAnotherReplicaWasFaster() {
        var plan = syncer(it -> it).plan(cluster);
        syncer(it -> it).sync(cluster);

        assertThat(syncer(it -> it).apply(plan, cluster).outcomes())
                .extracting(ClassOutcome::result)
                .containsOnly(SyncResult.DONE_BEFORE);
    }

    @Test
    void changesAClassThatSomeoneElseHasChangedSinceThePlan() {
        syncer(it -> it).sync(cluster);
        var syncer = syncer(it -> it.expansionAllowed(false));
        var plan = syncer.plan(cluster);
        cluster.edit(
                CUSTOM, it -> it.editMetadata().addToLabels("team", "storage").endMetadata());

        var report = syncer.apply(plan, cluster);

        assertThat(report.outcomes()).extracting(ClassOutcome::result).containsOnly(SyncResult.DONE);
        assertThat(cluster.get(CUSTOM).getAllowVolumeExpansion()).isFalse();
        assertThat(cluster.get(CUSTOM).getMetadata().getLabels()).containsEntry("team", "storage");
    }

    @Test
    void givesUpOnAClassThatNeverStaysTheSame() {
        syncer(it -> it).sync(cluster);
        var syncer = syncer(it -> it.expansionAllowed(false));
        var plan = syncer.plan(cluster);
        var edits = new AtomicInteger();
        cluster.beforeWrite(write -> {
            if (write.equals("replace " + CUSTOM)) {
                cluster.edit(
                        CUSTOM,
                        it -> it.editMetadata()
                                .addToLabels("edit", String.valueOf(edits.incrementAndGet()))
                                .endMetadata());
            }
        });

        var report = syncer.apply(plan, cluster);

        assertThat(report.incomplete()).singleElement().satisfies(outcome -> {
            assertThat(outcome.name()).isEqualTo(CUSTOM);
            assertThat(outcome.result()).isEqualTo(SyncResult.CHANGED_MEANWHILE);
            assertThat(outcome.message()).contains("has been modified", "plan anew");
        });
        assertThat(edits).hasValue(3);
        assertThat(cluster.get(CUSTOM_IOPS).getAllowVolumeExpansion()).isFalse();
    }

    @Test
    void leavesAClassAloneThatWasHandedOverToSomeoneElseSinceThePlan() {
        syncer(it -> it).sync(cluster);
        cluster.put(owned("cloudstack-old", GONE));
        var syncer =
                syncer(it -> it.deletionAllowed(true).recreationAllowed(true).fileSystem("xfs"));
        var plan = syncer.plan(cluster);
        for (var name : List.of(CUSTOM, "cloudstack-old")) {
            cluster.edit(name, it -> it.editMetadata().withLabels(Map.of()).endMetadata());
        }

        var report = syncer.apply(plan, cluster);

        assertThat(report.incomplete())
                .hasSize(2)
                .extracting(ClassOutcome::result)
                .containsOnly(SyncResult.CHANGED_MEANWHILE);
        assertThat(cluster.names()).contains(CUSTOM, "cloudstack-old");
        assertThat(view(CUSTOM).fileSystem()).isNull();
    }

    @Test
    void doesNotTakeAForeignClassMadeSinceThePlanForItsOwn() {
        var plan = syncer(it -> it).plan(cluster);
        cluster.put(new StorageClassBuilder(owned(CUSTOM, GONE))
                .editMetadata()
                .withLabels(Map.of())
                .endMetadata()
                .build());

        assertThat(syncer(it -> it).apply(plan, cluster).incomplete())
                .extracting(ClassOutcome::name)
                .containsExactly(CUSTOM);
        assertThat(view(CUSTOM).diskOfferingId()).isEqualTo(GONE);
    }

    private StorageClassSyncer syncer(UnaryOperator<SyncOptions.Builder> options) {
        return StorageClassSyncer.on(cloud, options.apply(SyncOptions.builder()).build());
    }

    private static List<String> names(SyncPlan plan) {
        return plan.actions().stream().map(SyncAction::name).toList();
    }

    private String offeringId(String name) {
        return emulator.world().id("diskoffering", name);
    }

    private StorageClassView view(String name) {
        return StorageClassView.of(cluster.get(name));
    }

    private List<String> defaults() {
        return cluster.names().stream()
                .filter(name -> view(name).defaultClass())
                .toList();
    }

    /** A class as the drivers' own syncer makes it. */
    private static StorageClass owned(String name, String offeringId) {
        return new StorageClassBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("app.kubernetes.io/managed-by", "cloudstack-csi-sc-syncer")
                .endMetadata()
                .withProvisioner("csi.cloudstack.apache.org")
                .addToParameters("csi.cloudstack.apache.org/disk-offering-id", offeringId)
                .withReclaimPolicy("Delete")
                .withVolumeBindingMode("WaitForFirstConsumer")
                .withAllowVolumeExpansion(true)
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import io.fabric8.kubernetes.api.model.TopologySelectorTermBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.OfferingState;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StorageClassTest {
    private static final String OFFERING = "8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11";
    private static final String ZONE = "0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String OTHER_ZONE = "b6d1c1de-2f6c-4d55-a7c0-0f8d6a1b9e42";

    @Test
    void namesTheDriverAndTheOfferingAsTheDriversInGoReadThem() {
        var gold = StorageObjects.storageClass(c -> c.name("gold").diskOfferingId(OFFERING));

        assertThat(gold.getMetadata().getName()).isEqualTo("gold");
        assertThat(gold.getProvisioner()).isEqualTo("csi.cloudstack.apache.org");
        assertThat(gold.getParameters())
                .containsExactly(Map.entry("csi.cloudstack.apache.org/disk-offering-id", OFFERING));
        assertThat(gold.getVolumeBindingMode()).isEqualTo("WaitForFirstConsumer");
        assertThat(gold.getReclaimPolicy()).isEqualTo("Delete");
        assertThat(gold.getAllowVolumeExpansion()).isTrue();
        assertThat(gold.getAllowedTopologies()).isEmpty();
        assertThat(gold.getMetadata().getAnnotations()).isEmpty();
    }

    @Test
    void writesEachProperty() {
        var gold = StorageObjects.storageClass(c -> c.name("gold")
                .diskOfferingId(OFFERING)
                .fileSystem("xfs")
                .mountOption("noatime")
                .mountOption("discard")
                .reclaimPolicy(ReclaimPolicy.RETAIN)
                .bindingMode(BindingMode.IMMEDIATE)
                .expansionAllowed(false)
                .defaultClass(true)
                .zoneId(ZONE)
                .label(CsiNames.MANAGED_BY, "me")
                .annotation("example.org/owner", "a b c")
                .parameter("example.org/tier", "1"));

        assertThat(gold.getParameters())
                .containsEntry("csi.storage.k8s.io/fstype", "xfs")
                .containsEntry("example.org/tier", "1");
        assertThat(gold.getMountOptions()).containsExactly("noatime", "discard");
        assertThat(gold.getReclaimPolicy()).isEqualTo("Retain");
        assertThat(gold.getVolumeBindingMode()).isEqualTo("Immediate");
        assertThat(gold.getAllowVolumeExpansion()).isFalse();
        assertThat(gold.getMetadata().getAnnotations())
                .containsEntry("storageclass.kubernetes.io/is-default-class", "true")
                .containsEntry("example.org/owner", "a b c");
        assertThat(gold.getMetadata().getLabels()).containsEntry("app.kubernetes.io/managed-by", "me");
        var expression =
                gold.getAllowedTopologies().get(0).getMatchLabelExpressions().get(0);
        assertThat(expression.getKey()).isEqualTo("topology.csi.cloudstack.apache.org/zone");
        assertThat(expression.getValues()).containsExactly(ZONE);
    }

    @Test
    void takesTheOfferingAsCloudStackListsIt() {
        var offering = DiskOffering.builder()
                .id(OFFERING)
                .name("Gold")
                .customized(true)
                .build();

        var gold = StorageObjects.storageClass(c -> c.name("gold").diskOffering(offering));

        assertThat(gold.getParameters()).containsEntry(CsiNames.DISK_OFFERING_ID, OFFERING);
    }

    @Nested
    class Refuses {
        @Test
        void aNameThatKubernetesWouldNotTake() {
            for (var name : List.of("Gold", "gold_1", "-gold", "gold.", "", "a".repeat(254))) {
                refuses(c -> c.name(name), "name is \"" + name + "\"");
            }
        }

        @Test
        void anOfferingThatIsNoId() {
            refuses(c -> c.diskOfferingId("Gold"), "diskOfferingId is \"Gold\"", "give its UUID");
        }

        @Test
        void toBeMadeWithoutAnOffering() {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.storageClass(c -> c.name("gold")))
                    .withMessageContaining("diskOfferingId");
        }

        @Test
        void anOfferingOfAFixedSize() {
            var small = DiskOffering.builder()
                    .id(OFFERING)
                    .name("Small")
                    .diskSize(5L)
                    .build();

            refuses(c -> c.diskOffering(small), "\"Small\"", "fixed size of 5 GiB", "customised size");
        }

        @Test
        void anInactiveOffering() {
            var old = DiskOffering.builder()
                    .id(OFFERING)
                    .name("Old")
                    .customized(true)
                    .state(OfferingState.INACTIVE)
                    .build();

            refuses(c -> c.diskOffering(old), "\"Old\"", "Inactive");
        }

        @Test
        void aFileSystemNoDriverMakes() {
            refuses(c -> c.fileSystem("btrfs"), "fileSystem is \"btrfs\"", "ext4");
        }

        @Test
        void mountOptionsInOneText() {
            refuses(c -> c.mountOption("noatime,discard"), "noatime,discard", "not one option");
            refuses(c -> c.mountOption("noatime").mountOption("noatime"), "noatime twice");
        }

        @Test
        void toMakeVolumesAtOnceInOneOfSeveralZones() {
            refuses(c -> c.bindingMode(BindingMode.IMMEDIATE), "bindingMode is Immediate", "WaitForFirstConsumer");
            refuses(c -> c.bindingMode(BindingMode.IMMEDIATE).zoneIds(ZONE, OTHER_ZONE), "exactly one zone");
        }

        @Test
        void aZoneThatIsNoId() {
            refuses(c -> c.zoneId("zone-1"), "zoneIds is \"zone-1\"", "give its UUID");
            refuses(c -> c.zoneIds(ZONE, ZONE), "zoneIds has " + ZONE + " twice");
        }

        @Test
        void parametersThatHaveAPropertyOfTheirOwn() {
            refuses(c -> c.parameter(CsiNames.DISK_OFFERING_ID, OFFERING), "diskOfferingId stands for");
            refuses(c -> c.parameter("fstype", "xfs"), "fileSystem stands for");
            refuses(c -> c.annotation(CsiNames.DEFAULT_CLASS, "true"), "defaultClass stands for");
        }

        @Test
        void aReservedParameterThatTheProvisionerDoesNotKnow() {
            refuses(c -> c.parameter("csi.storage.k8s.io/fsType", "xfs"), "csi.storage.k8s.io/fsType", "leave it out");
        }

        @Test
        void moreParametersThanADriverIsSent() {
            refuses(c -> c.parameter("example.org/long", "x".repeat(5000)), "parameters takes", "4096");
        }

        @Test
        void labelsThatKubernetesWouldNotTake() {
            refuses(c -> c.label("not a key", "x"), "labels has the key \"not a key\"");
            refuses(c -> c.label("key", "not a value"), "the value \"not a value\" for key");
            refuses(c -> c.annotation("a/b/c", "x"), "annotations has the key \"a/b/c\"");
        }

        @Test
        void everythingWrongAtOnce() {
            refuses(c -> c.name("Gold").zoneId("zone-1").fileSystem("btrfs"), "name is", "zoneIds is", "fileSystem is");
        }

        private void refuses(Consumer<StorageClassDefinition.Builder> change, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.storageClass(
                            c -> change.accept(c.name("gold").diskOfferingId(OFFERING))))
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }

    @Nested
    class Reading {
        @Test
        void givesBackWhatWasBuilt() {
            var definition = StorageClassDefinition.builder()
                    .name("gold")
                    .diskOfferingId(OFFERING)
                    .fileSystem("xfs")
                    .mountOption("noatime")
                    .reclaimPolicy(ReclaimPolicy.RETAIN)
                    .defaultClass(true)
                    .zoneIds(ZONE, OTHER_ZONE)
                    .label("a", "b")
                    .annotation("c", "d")
                    .parameter("example.org/tier", "1")
                    .build();

            var view = StorageClassView.of(definition.toObject());

            assertThat(view.problems()).isEmpty();
            assertThat(view.toDefinition()).isEqualTo(definition);
        }

        @Test
        void takesWhatIsLeftOutAsKubernetesDoes() {
            var bare = new StorageClassBuilder()
                    .withNewMetadata()
                    .withName("bare")
                    .endMetadata()
                    .withProvisioner(CsiNames.DRIVER)
                    .build();

            var view = StorageClassView.of(bare);

            assertThat(view.reclaimPolicy()).isEqualTo(ReclaimPolicy.DELETE);
            assertThat(view.bindingMode()).isEqualTo(BindingMode.IMMEDIATE);
            assertThat(view.expansionAllowed()).isFalse();
            assertThat(view.diskOfferingId()).isNull();
            assertThat(view.problems())
                    .extracting(ObjectProblem::field)
                    .containsExactly("diskOfferingId", "bindingMode");
        }

        @Test
        void reportsWhatIsWrongInsteadOfThrowing() {
            var odd = new StorageClassBuilder()
                    .withNewMetadata()
                    .withName("odd")
                    .endMetadata()
                    .withProvisioner("ebs.csi.aws.com")
                    .addToParameters(CsiNames.DISK_OFFERING_ID, "Gold")
                    .addToParameters(CsiNames.FILE_SYSTEM, "xfs")
                    .addToParameters("fstype", "ext4")
                    .withReclaimPolicy("Recycle")
                    .withVolumeBindingMode("Later")
                    .addToAllowedTopologies(topology("example.org/rack", "1"))
                    .build();

            var view = StorageClassView.of(odd);

            assertThat(view.problems())
                    .extracting(ObjectProblem::field)
                    .containsExactly(
                            "driver", "diskOfferingId", "fileSystem", "reclaimPolicy", "bindingMode", "zoneIds");
            assertThat(view.reclaimPolicy()).isNull();
            assertThat(view.bindingMode()).isNull();
            assertThat(view.fileSystem()).isEqualTo("xfs");
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(view::toDefinition);
        }

        @Test
        void readsZonesByNameAsOneOfTheDriversDoes() {
            var named = new StorageClassBuilder(
                            StorageObjects.storageClass(c -> c.name("gold").diskOfferingId(OFFERING)))
                    .addToAllowedTopologies(topology("topology.kubernetes.io/zone", "zone-1"))
                    .build();

            var view = StorageClassView.of(named);

            assertThat(view.zoneNames()).containsExactly("zone-1");
            assertThat(view.problems()).isEmpty();
        }

        private static TopologySelectorTerm topology(String key, String value) {
            return new TopologySelectorTermBuilder()
                    .addNewMatchLabelExpression()
                    .withKey(key)
                    .withValues(value)
                    .endMatchLabelExpression()
                    .build();
        }

        @Test
        void survivesAnEmptyObject() {
            assertThat(StorageClassView.of(new StorageClass()).problems()).isNotEmpty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.core.model.VolumeType;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersistentVolumeTest {
    private static final String VOLUME = "5D0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String ZONE = "0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String OTHER_ZONE = "b6d1c1de-2f6c-4d55-a7c0-0f8d6a1b9e42";

    private static Volume.Builder existing() {
        return Volume.builder()
                .id(VOLUME)
                .name("data")
                .type(VolumeType.DATADISK)
                .state(VolumeState.READY)
                .sizeBytes(10L << 30)
                .zoneId(ZONE);
    }

    @Test
    void standsForAVolumeAsTheDriversInGoKnowIt() {
        var object = StorageObjects.persistentVolume(
                v -> v.name("data").volume(existing().build()));

        var spec = object.getSpec();
        assertThat(spec.getCsi().getDriver()).isEqualTo("csi.cloudstack.apache.org");
        assertThat(spec.getCsi().getVolumeHandle()).isEqualTo(VOLUME);
        assertThat(spec.getCapacity().get("storage")).hasToString("10Gi");
        assertThat(spec.getAccessModes()).containsExactly("ReadWriteOnce");
        assertThat(spec.getPersistentVolumeReclaimPolicy()).isEqualTo("Retain");
        assertThat(spec.getStorageClassName()).isEmpty();
        assertThat(spec.getVolumeMode()).isEqualTo("Filesystem");
        var expression = spec.getNodeAffinity()
                .getRequired()
                .getNodeSelectorTerms()
                .get(0)
                .getMatchExpressions()
                .get(0);
        assertThat(expression.getKey()).isEqualTo("topology.csi.cloudstack.apache.org/zone");
        assertThat(expression.getOperator()).isEqualTo("In");
        assertThat(expression.getValues()).containsExactly(ZONE);
    }

    @Test
    void isMarkedAsTheDriversIfItIsToBeDeletedWithItsClaim() {
        var object = StorageObjects.persistentVolume(
                v -> v.name("data").volume(existing().build()).reclaimPolicy(ReclaimPolicy.DELETE));

        assertThat(object.getMetadata().getAnnotations())
                .containsEntry("pv.kubernetes.io/provisioned-by", "csi.cloudstack.apache.org");
        assertThat(PersistentVolumeView.of(object).annotations()).isEmpty();
    }

    @Test
    void isKeptForTheClaimThatGetsIt() {
        var pair = StorageObjects.existingVolume(existing().build(), "shop", "data");

        var volume = pair.volume();
        assertThat(volume.getMetadata().getName()).isEqualTo("cloudstack-5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31");
        assertThat(volume.getSpec().getClaimRef().getNamespace()).isEqualTo("shop");
        assertThat(volume.getSpec().getClaimRef().getName()).isEqualTo("data");
        var claim = pair.claim();
        assertThat(claim.getMetadata().getNamespace()).isEqualTo("shop");
        assertThat(claim.getMetadata().getName()).isEqualTo("data");
        assertThat(claim.getSpec().getVolumeName())
                .isEqualTo(volume.getMetadata().getName());
        assertThat(claim.getSpec().getStorageClassName()).isEmpty();
        assertThat(claim.getSpec().getResources().getRequests().get("storage")).hasToString("10Gi");
    }

    @Nested
    class Refuses {
        @Test
        void aDiskThatAMachineStartsFrom() {
            refuses(v -> v.volume(existing().type(VolumeType.ROOT).build()), "\"data\"", "starts from it");
        }

        @Test
        void aVolumeThatIsGone() {
            refuses(v -> v.volume(existing().state(VolumeState.EXPUNGING).build()), "in state Expunging");
        }

        @Test
        void aVolumeOfUnknownSizeOrPlace() {
            refuses(v -> v.volume(existing().sizeBytes(null).build()), "its id, size or zone is missing");
            refuses(v -> v.volume(existing().zoneId(null).build()), "its id, size or zone is missing");
        }

        @Test
        void idsThatAreNone() {
            refuses(v -> v.volumeId("data"), "volumeId is \"data\"", "give its UUID");
            refuses(v -> v.zoneId("zone-1"), "zoneId is \"zone-1\"", "give its UUID");
        }

        @Test
        void toBeUsedOnSeveralNodes() {
            refuses(v -> v.accessMode(KubernetesAccessMode.READ_WRITE_MANY), "ReadWriteMany", "one machine at a time");
            refuses(v -> v.accessMode(KubernetesAccessMode.READ_ONLY_MANY), "ReadOnlyMany", "one machine at a time");
        }

        @Test
        void aBlockDeviceWithAFileSystem() {
            refuses(v -> v.block(true).fileSystem("xfs"), "fileSystem is given for a block device");
            refuses(v -> v.block(true).mountOption("noatime"), "mountOptions is given for a block device");
        }

        @Test
        void aFileSystemNoDriverMakes() {
            refuses(v -> v.fileSystem("zfs"), "fileSystem is \"zfs\"");
        }

        @Test
        void aClaimThatCannotExist() {
            refuses(v -> v.claim("Shop", "data"), "claim is \"Shop\"");
            refuses(v -> v.claim("shop", ""), "claim is \"\"");
        }

        @Test
        void toBeMarkedByHand() {
            refuses(v -> v.annotation(CsiNames.PROVISIONED_BY, "me"), "reclaimPolicy DELETE stands for");
        }

        private void refuses(Consumer<PersistentVolumeDefinition.Builder> change, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.persistentVolume(
                            v -> change.accept(v.name("data").volume(existing().build()))))
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }

    @Nested
    class Reading {
        @Test
        void givesBackWhatWasBuilt() {
            var definition = PersistentVolumeDefinition.builder()
                    .name("data")
                    .volumeId(VOLUME)
                    .zoneId(ZONE)
                    .capacity(StorageSize.parse("1500Mi"))
                    .accessMode(KubernetesAccessMode.READ_WRITE_ONCE_POD)
                    .reclaimPolicy(ReclaimPolicy.DELETE)
                    .storageClassName("gold")
                    .fileSystem("xfs")
                    .mountOption("noatime")
                    .readOnly(true)
                    .claim("shop", "data")
                    .attributesClassName("fast")
                    .attribute("example.org/tier", "1")
                    .label("a", "b")
                    .annotation("c", "d")
                    .build();

            var view = PersistentVolumeView.of(definition.toObject());

            assertThat(view.problems()).isEmpty();
            assertThat(view.toDefinition()).isEqualTo(definition);
        }

        @Test
        void givesBackABlockDevice() {
            var definition = PersistentVolumeDefinition.builder()
                    .name("raw")
                    .volumeId(VOLUME)
                    .zoneId(ZONE)
                    .capacityGiB(5)
                    .block(true)
                    .build();

            assertThat(PersistentVolumeView.of(definition.toObject()).toDefinition())
                    .isEqualTo(definition);
        }

        @Test
        void reportsWhatIsWrongInsteadOfThrowing() {
            var odd = new PersistentVolumeBuilder(StorageObjects.persistentVolume(
                            v -> v.name("data").volume(existing().build())))
                    .editSpec()
                    .withAccessModes("ReadWriteOncePod", "ReadWriteMany", "ReadSometimes")
                    .withPersistentVolumeReclaimPolicy("Delete")
                    .withVolumeMode("Tape")
                    .removeFromCapacity("storage")
                    .editNodeAffinity()
                    .editRequired()
                    .editFirstNodeSelectorTerm()
                    .editFirstMatchExpression()
                    .addToValues(OTHER_ZONE)
                    .endMatchExpression()
                    .endNodeSelectorTerm()
                    .endRequired()
                    .endNodeAffinity()
                    .endSpec()
                    .build();

            var view = PersistentVolumeView.of(odd);

            assertThat(view.problems())
                    .extracting(ObjectProblem::field)
                    .containsExactly(
                            "block", "reclaimPolicy", "capacity", "zoneId", "accessMode", "accessMode", "accessMode");
            assertThat(view.zoneIds()).containsExactly(ZONE, OTHER_ZONE);
            assertThat(view.accessModes())
                    .containsExactly(KubernetesAccessMode.READ_WRITE_ONCE_POD, KubernetesAccessMode.READ_WRITE_MANY);
        }

        @Test
        void reportsAVolumeOfAnotherKind() {
            var other = new PersistentVolumeBuilder(StorageObjects.persistentVolume(
                            v -> v.name("data").volume(existing().build())))
                    .editSpec()
                    .withCsi(null)
                    .endSpec()
                    .build();

            var view = PersistentVolumeView.of(other);

            assertThat(view.problems()).extracting(ObjectProblem::field).containsExactly("driver");
            assertThat(view.volumeId()).isEmpty();
        }

        @Test
        void reportsAVolumeOfAnotherDriver() {
            var object = StorageObjects.persistentVolume(
                    v -> v.name("data").volume(existing().build()).driver("csi.example.org"));

            assertThat(PersistentVolumeView.of(object).problems())
                    .singleElement()
                    .hasToString("driver is csi.example.org, not csi.cloudstack.apache.org; leave it to that driver.");
            assertThat(PersistentVolumeView.of(object, "csi.example.org").problems())
                    .isEmpty();
        }

        @Test
        void survivesAnEmptyObject() {
            assertThat(PersistentVolumeView.of(new PersistentVolume()).problems())
                    .extracting(ObjectProblem::field)
                    .contains("name", "driver", "capacity", "zoneId", "accessMode");
        }
    }
}

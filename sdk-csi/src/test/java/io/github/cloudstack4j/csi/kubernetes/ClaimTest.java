// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.DiskOffering;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final String VOLUME = "5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String ZONE = "0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31";

    @Test
    void asksForANewVolumeOfAClass() {
        var claim = StorageObjects.claim(
                c -> c.name("data").namespace("shop").storageClassName("gold").sizeGiB(10));

        assertThat(claim.getMetadata().getNamespace()).isEqualTo("shop");
        assertThat(claim.getSpec().getStorageClassName()).isEqualTo("gold");
        assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteOnce");
        assertThat(claim.getSpec().getVolumeMode()).isEqualTo("Filesystem");
        assertThat(claim.getSpec().getResources().getRequests().get("storage")).hasToString("10Gi");
        assertThat(claim.getSpec().getVolumeName()).isNull();
        assertThat(claim.getSpec().getDataSource()).isNull();
    }

    @Test
    void asksForTheDefaultClassByNamingNone() {
        var claim = StorageObjects.claim(c -> c.name("data").size("10Gi"));

        assertThat(claim.getSpec().getStorageClassName()).isNull();
        assertThat(claim.getMetadata().getNamespace()).isNull();
    }

    @Test
    void asksForTheContentsOfASnapshot() {
        var claim = StorageObjects.claim(
                c -> c.name("data").storageClassName("gold").size("10Gi").snapshotName("before"));

        assertThat(claim.getSpec().getDataSource().getApiGroup()).isEqualTo("snapshot.storage.k8s.io");
        assertThat(claim.getSpec().getDataSource().getKind()).isEqualTo("VolumeSnapshot");
        assertThat(claim.getSpec().getDataSource().getName()).isEqualTo("before");
    }

    @Test
    void asksForACopyOfAnotherClaim() {
        var claim = StorageObjects.claim(
                c -> c.name("data").storageClassName("gold").size("10Gi").cloneOf("other"));

        assertThat(claim.getSpec().getDataSource().getApiGroup()).isNull();
        assertThat(claim.getSpec().getDataSource().getKind()).isEqualTo("PersistentVolumeClaim");
        assertThat(claim.getSpec().getDataSource().getName()).isEqualTo("other");
    }

    @Test
    void asksForAVolumeThatIsThereWithoutAClass() {
        var claim = StorageObjects.claim(c -> c.name("data").size("10Gi").volumeName("pv-1"));

        assertThat(claim.getSpec().getVolumeName()).isEqualTo("pv-1");
        assertThat(claim.getSpec().getStorageClassName()).isEmpty();
    }

    @Test
    void takesFromAVolumeWhatHasToBeTheSame() {
        var volume = StorageObjects.persistentVolume(v -> v.name("pv-1")
                .volumeId(VOLUME)
                .zoneId(ZONE)
                .capacity(StorageSize.parse("1500Mi"))
                .storageClassName("gold")
                .block(true)
                .accessMode(KubernetesAccessMode.READ_WRITE_ONCE_POD));

        var claim = StorageObjects.claim(c -> c.name("data").of(volume));

        assertThat(claim.getSpec().getVolumeName()).isEqualTo("pv-1");
        assertThat(claim.getSpec().getStorageClassName()).isEqualTo("gold");
        assertThat(claim.getSpec().getVolumeMode()).isEqualTo("Block");
        assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteOncePod");
        assertThat(claim.getSpec().getResources().getRequests().get("storage")).hasToString("1500Mi");
    }

    @Test
    void takesTheSizeOfAFixedOffering() {
        var small = DiskOffering.builder().name("Small").diskSize(5L).build();

        var claim = StorageObjects.claim(c -> c.name("data").diskOffering(small));

        assertThat(claim.getSpec().getResources().getRequests().get("storage")).hasToString("5Gi");
    }

    @Nested
    class Refuses {
        @Test
        void toBeMadeWithoutASize() {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.claim(c -> c.name("data")))
                    .withMessage(
                            "PersistentVolumeClaim \"data\" cannot be made: size is missing; say how much is needed.");
        }

        @Test
        void moreThanAFixedOfferingGives() {
            var small = DiskOffering.builder().name("Small").diskSize(5L).build();

            refuses(c -> c.diskOffering(small).size("6Gi"), "size is 6Gi", "\"Small\" have 5Gi", "ask for no more");
        }

        @Test
        void anOfferingWithoutAnySize() {
            refuses(c -> c.diskOffering(DiskOffering.builder().name("Odd").build()), "neither a size nor a customised");
        }

        @Test
        void severalPlacesToComeFrom() {
            refuses(c -> c.snapshotName("a").cloneOf("b"), "volumeName, snapshotName and cloneOf", "give one");
            refuses(c -> c.volumeName("a").cloneOf("b"), "volumeName, snapshotName and cloneOf", "give one");
        }

        @Test
        void toBeFilledWithoutAClass() {
            refuses(c -> c.storageClassName("").snapshotName("a"), "storageClassName is empty", "name one");
        }

        @Test
        void toBeUsedOnSeveralNodes() {
            refuses(c -> c.accessMode(KubernetesAccessMode.READ_WRITE_MANY), "ReadWriteMany", "one machine at a time");
        }

        @Test
        void namesThatKubernetesWouldNotTake() {
            refuses(c -> c.name("My data"), "name is \"My data\"");
            refuses(c -> c.namespace("shop.eu"), "namespace is \"shop.eu\"");
            refuses(c -> c.storageClassName("Gold"), "storageClassName is \"Gold\"");
            refuses(c -> c.volumeName("PV"), "volumeName is \"PV\"");
            refuses(c -> c.snapshotName("Before"), "snapshotName is \"Before\"");
            refuses(c -> c.cloneOf("Other"), "cloneOf is \"Other\"");
            refuses(c -> c.attributesClassName("Fast"), "attributesClassName is \"Fast\"");
        }

        @Test
        void aVolumeThatCannotBeRead() {
            refuses(c -> c.of(new PersistentVolume()), "cannot be claimed", "capacity is missing");
        }

        private void refuses(Consumer<ClaimDefinition.Builder> change, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.claim(
                            c -> change.accept(c.name("data").size("1Gi"))))
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }

    @Nested
    class Reading {
        @Test
        void givesBackWhatWasBuilt() {
            var definition = ClaimDefinition.builder()
                    .name("data")
                    .namespace("shop")
                    .size("10G")
                    .accessMode(KubernetesAccessMode.READ_WRITE_ONCE_POD)
                    .storageClassName("gold")
                    .block(true)
                    .snapshotName("before")
                    .attributesClassName("fast")
                    .label("a", "b")
                    .annotation("c", "d")
                    .build();

            var view = ClaimView.of(definition.toObject());

            assertThat(view.problems()).isEmpty();
            assertThat(view.toDefinition()).isEqualTo(definition);
        }

        @Test
        void givesBackClones() {
            var definition = ClaimDefinition.builder()
                    .name("data")
                    .size("1Gi")
                    .cloneOf("other")
                    .build();

            assertThat(ClaimView.of(definition.toObject()).toDefinition()).isEqualTo(definition);
        }

        @Test
        void knowsSourcesByTheirNewerFieldToo() {
            var claim = edited(c -> c.withNewDataSourceRef("snapshot.storage.k8s.io", "VolumeSnapshot", "before", null)
                    .withNewDataSource("snapshot.storage.k8s.io", "VolumeSnapshot", "before"));

            assertThat(ClaimView.of(claim).snapshotName()).isEqualTo("before");
            assertThat(ClaimView.of(claim).problems()).isEmpty();
        }

        @Test
        void reportsSourcesThatContradictEachOther() {
            reports(
                    edited(c -> c.withNewDataSourceRef("snapshot.storage.k8s.io", "VolumeSnapshot", "before", null)
                            .withNewDataSource("snapshot.storage.k8s.io", "VolumeSnapshot", "after")),
                    "snapshotName is not the same in dataSource and dataSourceRef");
        }

        @Test
        void reportsSourcesInOtherNamespacesAndOfOtherKinds() {
            reports(
                    edited(c ->
                            c.withNewDataSourceRef("snapshot.storage.k8s.io", "VolumeSnapshot", "before", "elsewhere")),
                    "namespace elsewhere");
            reports(edited(c -> c.withNewDataSource("example.org", "Tape", "before")), "stands for a Tape");
        }

        @Test
        void reportsSizesThatCannotBe() {
            reports(
                    edited(c -> c.withNewResources()
                            .withRequests(Map.of("storage", new Quantity("many")))
                            .endResources()),
                    "size cannot be read: Size \"many\" is not possible");
            reports(
                    edited(c -> c.withNewResources()
                            .withRequests(Map.of("storage", new Quantity("1.5Gi")))
                            .withLimits(Map.of("storage", new Quantity("1.8Gi")))
                            .endResources()
                            .withAccessModes()),
                    "accessMode is missing");
            reports(
                    edited(c -> c.withNewResources()
                            .withRequests(Map.of("storage", new Quantity("2.5Gi")))
                            .withLimits(Map.of("storage", new Quantity("2Gi")))
                            .endResources()),
                    "whole GiB");
        }

        @Test
        void reportsASelectorForANewVolume() {
            reports(
                    edited(c -> c.withNewSelector().addToMatchLabels("a", "b").endSelector()),
                    "no selector is allowed");
        }

        @Test
        void survivesAnEmptyObject() {
            assertThat(ClaimView.of(new PersistentVolumeClaim()).problems())
                    .extracting(ObjectProblem::field)
                    .contains("name", "size", "accessMode");
        }

        private static PersistentVolumeClaim edited(
                Consumer<PersistentVolumeClaimBuilder.SpecNested<PersistentVolumeClaimBuilder>> change) {
            var builder = new PersistentVolumeClaimBuilder(
                    StorageObjects.claim(c -> c.name("data").size("1Gi")));
            var spec = builder.editSpec();
            change.accept(spec);
            return spec.endSpec().build();
        }

        private static void reports(PersistentVolumeClaim claim, String words) {
            assertThat(ClaimView.of(claim).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString()).contains(words));
        }
    }
}

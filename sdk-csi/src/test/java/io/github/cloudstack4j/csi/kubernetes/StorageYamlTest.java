// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Volume;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageYamlTest {
    private static final String OFFERING = "8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11";
    private static final String ZONE = "0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String VOLUME = "5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31";

    private static StorageClass gold() {
        return StorageObjects.storageClass(c -> c.name("gold")
                .diskOfferingId(OFFERING)
                .fileSystem("xfs")
                .mountOption("noatime")
                .defaultClass(true)
                .zoneId(ZONE)
                .label("b", "2")
                .label("a", "x"));
    }

    private static List<HasMetadata> everyKind() {
        var volume = StorageObjects.existingVolume(
                Volume.builder().id(VOLUME).sizeBytes(10L << 30).zoneId(ZONE).build(), "shop", "data");
        var snapshot = StorageObjects.existingSnapshot(VOLUME, "shop", "before", "cloudstack-snapshot");
        return List.of(
                gold(),
                volume.volume(),
                volume.claim(),
                StorageObjects.claim(c -> c.name("copy").size("1500m").cloneOf("data")),
                StorageObjects.snapshotClass(c -> {}),
                snapshot.content(),
                snapshot.snapshot(),
                StorageObjects.attributesClass(c -> c.name("fast").minIops(1L).maxIops(2L)),
                StorageObjects.driver(d -> {}));
    }

    @Nested
    class Writing {
        @Test
        void writesAStorageClass() {
            assertThat(StorageYaml.write(gold())).isEqualTo("""
                    apiVersion: storage.k8s.io/v1
                    kind: StorageClass
                    metadata:
                      annotations:
                        storageclass.kubernetes.io/is-default-class: "true"
                      labels:
                        a: x
                        b: "2"
                      name: gold
                    allowVolumeExpansion: true
                    allowedTopologies:
                    - matchLabelExpressions:
                      - key: topology.csi.cloudstack.apache.org/zone
                        values:
                        - 0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31
                    mountOptions:
                    - noatime
                    parameters:
                      csi.cloudstack.apache.org/disk-offering-id: 8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11
                      csi.storage.k8s.io/fstype: xfs
                    provisioner: csi.cloudstack.apache.org
                    reclaimPolicy: Delete
                    volumeBindingMode: WaitForFirstConsumer
                    """);
        }

        @Test
        void writesAVolumeAndItsClaimAsTwoDocuments() {
            var volume = everyKind();

            assertThat(StorageYaml.write(volume.subList(1, 3))).isEqualTo("""
                    apiVersion: v1
                    kind: PersistentVolume
                    metadata:
                      name: cloudstack-5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31
                    spec:
                      accessModes:
                      - ReadWriteOnce
                      capacity:
                        storage: 10Gi
                      claimRef:
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        name: data
                        namespace: shop
                      csi:
                        driver: csi.cloudstack.apache.org
                        volumeHandle: 5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31
                      nodeAffinity:
                        required:
                          nodeSelectorTerms:
                          - matchExpressions:
                            - key: topology.csi.cloudstack.apache.org/zone
                              operator: In
                              values:
                              - 0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31
                      persistentVolumeReclaimPolicy: Retain
                      storageClassName: ""
                      volumeMode: Filesystem
                    ---
                    apiVersion: v1
                    kind: PersistentVolumeClaim
                    metadata:
                      name: data
                      namespace: shop
                    spec:
                      accessModes:
                      - ReadWriteOnce
                      resources:
                        requests:
                          storage: 10Gi
                      storageClassName: ""
                      volumeMode: Filesystem
                      volumeName: cloudstack-5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31
                    """);
        }

        @Test
        void writesSizesAsTexts() {
            var claim = StorageObjects.claim(c -> c.name("data").size("1000"));

            assertThat(StorageYaml.write(claim)).contains("storage: \"1000\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "true",
                    "No",
                    "on",
                    "y",
                    "null",
                    "~",
                    "1",
                    "1.5",
                    "1e3",
                    "0x1f",
                    "0o7",
                    "1_000",
                    "2001-12-14",
                    "12:30",
                    "",
                    " x",
                    "a: b",
                    "a #b",
                    "- a",
                    "*a",
                    "&a",
                    "!a",
                    "@a",
                    "%a",
                    "'",
                    "\"",
                    "a\nb",
                    "ü",
                    ".5",
                    "-1",
                    "=",
                    ".inf",
                    "{a}",
                    "[a]",
                    "|"
                })
        void quotesWhatReadersTakeForSomethingElse(String text) {
            var written = StorageYaml.write(StorageObjects.storageClass(
                    c -> c.name("gold").diskOfferingId(OFFERING).annotation("a", text)));

            assertThat(written).containsPattern("\n    a: \".*\"\n");
            assertThat(StorageYaml.read(written, StorageClass.class)
                            .getMetadata()
                            .getAnnotations())
                    .containsEntry("a", text);
        }

        @Test
        void writesTheSameForTheSame() {
            assertThat(StorageYaml.write(everyKind())).isEqualTo(StorageYaml.write(everyKind()));
        }

        @Test
        void leavesOutWhatIsEmpty() {
            assertThat(StorageYaml.write(everyKind())).doesNotContain("null", "{}", "[]", "status");
        }

        @Test
        void refusesOtherKinds() {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageYaml.write(new ConfigMap()))
                    .withMessageContaining("v1/ConfigMap");
        }
    }

    @Nested
    class Reading {
        @Test
        void givesBackWhatWasWritten() {
            assertThat(StorageYaml.read(StorageYaml.write(everyKind()))).isEqualTo(everyKind());
        }

        @Test
        void takesSizesThatAreNumbers() {
            var claim = StorageYaml.read("""
                    apiVersion: v1
                    kind: PersistentVolumeClaim
                    metadata: {name: data}
                    spec:
                      accessModes: [ReadWriteOnce]
                      resources: {requests: {storage: 1073741824}}
                    """, PersistentVolumeClaim.class);

            assertThat(ClaimView.of(claim).size()).isEqualTo(StorageSize.ofGiB(1));
        }

        @Test
        void takesListsApart() {
            var list = """
                    apiVersion: v1
                    kind: List
                    items:
                    - {apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: a}}
                    - {apiVersion: v1, kind: PersistentVolume, metadata: {name: b}}
                    """;

            assertThat(StorageYaml.read(list))
                    .extracting(object -> object.getMetadata().getName())
                    .containsExactly("a", "b");
        }

        @Test
        void passesOverEmptyDocuments() {
            assertThat(StorageYaml.read("---\n---\n# nothing\n---\n")).isEmpty();
            assertThat(StorageYaml.read("")).isEmpty();
        }

        @Test
        void takesWhatClustersAdd() {
            var object = StorageYaml.read("""
                    apiVersion: storage.k8s.io/v1
                    kind: StorageClass
                    metadata:
                      name: gold
                      creationTimestamp: "2026-01-02T03:04:05Z"
                      resourceVersion: "12"
                      uid: 8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11
                      managedFields:
                      - apiVersion: storage.k8s.io/v1
                        fieldsType: FieldsV1
                        fieldsV1:
                          f:parameters: {.: {}}
                        manager: kubectl
                        operation: Update
                        time: "2026-01-02T03:04:05Z"
                    provisioner: csi.cloudstack.apache.org
                    """, StorageClass.class);

            assertThat(object.getMetadata().getResourceVersion()).isEqualTo("12");
            assertThat(object.getMetadata().getManagedFields().get(0).getManager())
                    .isEqualTo("kubectl");
        }
    }

    @Test
    void keepsWhatNewerClustersReport() {
        var yaml = """
                apiVersion: v1
                kind: PersistentVolume
                metadata:
                  name: data
                status:
                  mood: good
                  phase: Bound
                """;

        assertThat(StorageYaml.write(StorageYaml.read(yaml))).contains("mood: good", "phase: Bound");
    }

    @Nested
    class Refuses {
        @Test
        void kindsThatAreNoStorage() {
            refuses("{apiVersion: apps/v1, kind: Deployment}", "apps/v1/Deployment", "storage.k8s.io/v1/StorageClass");
            refuses("{apiVersion: storage.k8s.io/v1beta1, kind: StorageClass}", "storage.k8s.io/v1beta1/StorageClass");
            refuses("{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Pod}]}", "v1/Pod");
        }

        @Test
        void whatIsNoObject() {
            refuses("just text", "Document 1", "no object");
            refuses("kind: StorageClass", "Document 1", "no apiVersion");
            refuses("{apiVersion: v1, kind: List, items: [null]}", "Document 1 of the YAML, item 1, is no object");
        }

        @Test
        void fieldsThatTheKindDoesNotHave() {
            refuses(
                    "{apiVersion: v1, kind: PersistentVolume, spec: {csi: {volumeHandel: x}}}",
                    "a PersistentVolume, has the field spec.csi.volumeHandel");
            refuses(
                    "{apiVersion: v1, kind: PersistentVolume, spec: {nodeAffinity: {required: {nodeSelectorTerms: "
                            + "[{matchExpression: []}]}}}}",
                    "spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpression");
            refuses(
                    "{apiVersion: storage.k8s.io/v1, kind: StorageClass, paramters: {}}",
                    "a StorageClass, has the field paramters");
            refuses(
                    "{apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, spec: {sauce: {}}}",
                    "has the field spec.sauce");
        }

        @Test
        void valuesOfTheWrongType() {
            refuses("{apiVersion: v1, kind: PersistentVolume, spec: []}", "something in spec");
            refuses(
                    "{apiVersion: storage.k8s.io/v1, kind: StorageClass, parameters: {a: true}}",
                    "something in parameters.a");
            refuses(
                    "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: 1}}",
                    "something in metadata.name");
            refuses(
                    "{apiVersion: storage.k8s.io/v1, kind: StorageClass, allowVolumeExpansion: maybe}",
                    "something in allowVolumeExpansion");
        }

        @Test
        void whatIsNoYaml() {
            refuses("kind: StorageClass\nmetadata: {", "no valid YAML in line 2");
            refuses("a: 1\na: 2\n", "no valid YAML");
            refuses("a: !!java.net.URL [x]", "no valid YAML");
        }

        @Test
        void textsMadeToExhaust() {
            refuses("a".repeat((1 << 20) + 1), "longer than 1048576 characters");
            refuses("[".repeat(100_000), "");
            refuses("a: " + "[".repeat(60) + "]".repeat(60), "nested too deeply");
            refuses("&a [*a]", "");
            refuses("--- a\n".repeat(1002), "more than 1000 documents");
            var bomb = new StringBuilder("a0: &a0 [x, x]\n");
            for (var i = 1; i < 30; i++) {
                bomb.append("aI: &aI [*aH, *aH]\n".replace("I", "" + i).replace("H", "" + (i - 1)));
            }
            refuses(bomb.toString(), "no valid YAML");
        }

        @Test
        void saysNoWordOfWhatItRead() {
            for (var yaml : List.of(
                    "a: \"c4jSecret",
                    "c4jSecret",
                    "{apiVersion: v1, kind: PersistentVolume, spec: c4jSecret}",
                    "{apiVersion: storage.k8s.io/v1, kind: StorageClass, allowVolumeExpansion: c4jSecret}")) {
                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> StorageYaml.read(yaml))
                        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("c4jSecret"))
                        .withNoCause();
            }
        }

        @Test
        void moreOrLessThanTheOneThatIsAskedFor() {
            var driver = StorageYaml.write(StorageObjects.driver(d -> {}));

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageYaml.read("", StorageClass.class))
                    .withMessageContaining("0 objects instead of one StorageClass");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageYaml.read(driver + "---\n" + driver, StorageClass.class))
                    .withMessageContaining("2 objects");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageYaml.read(driver, StorageClass.class))
                    .withMessageContaining("a CSIDriver instead of a StorageClass");
        }

        private static void refuses(String yaml, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageYaml.read(yaml))
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }
}

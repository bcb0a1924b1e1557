// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PodVolumeTest {
    @Test
    void namesAClaim() {
        assertThat(StorageObjects.podVolume(v -> v.name("data").claim("shop-data")))
                .isEqualTo(new VolumeBuilder()
                        .withName("data")
                        .withNewPersistentVolumeClaim("shop-data", null)
                        .build());
        assertThat(StorageObjects.podVolume(v -> v.name("data").readOnlyClaim("shop-data"))
                        .getPersistentVolumeClaim()
                        .getReadOnly())
                .isTrue();
    }

    @Test
    void bringsItsOwnClaim() {
        var volume = StorageObjects.podVolume(v -> v.name("scratch")
                .ephemeral(c -> c.storageClassName("gold").size("5Gi").label("a", "b")));

        var template = volume.getEphemeral().getVolumeClaimTemplate();
        assertThat(template.getMetadata().getName()).isNull();
        assertThat(template.getMetadata().getLabels()).containsEntry("a", "b");
        assertThat(template.getSpec().getStorageClassName()).isEqualTo("gold");
        assertThat(template.getSpec().getResources().getRequests().get("storage"))
                .hasToString("5Gi");
    }

    @Test
    void isAnEmptyDirectory() {
        var unlimited = StorageObjects.podVolume(v -> v.name("tmp").emptyDirectory());
        var limited = StorageObjects.podVolume(v -> v.name("tmp").emptyDirectory(StorageSize.ofGiB(1)));
        var memory = StorageObjects.podVolume(v -> v.name("tmp").memory(StorageSize.parse("64Mi")));

        assertThat(unlimited.getEmptyDir()).isNotNull();
        assertThat(unlimited.getEmptyDir().getSizeLimit()).isNull();
        assertThat(limited.getEmptyDir().getSizeLimit()).hasToString("1Gi");
        assertThat(limited.getEmptyDir().getMedium()).isNull();
        assertThat(memory.getEmptyDir().getMedium()).isEqualTo("Memory");
    }

    @Test
    void isAPathOfTheNode() {
        var any = StorageObjects.podVolume(v -> v.name("logs").hostPath("/var/log"));
        var directory = StorageObjects.podVolume(v -> v.name("logs").hostPath("/var/log", HostPathType.DIRECTORY));

        assertThat(any.getHostPath().getPath()).isEqualTo("/var/log");
        assertThat(any.getHostPath().getType()).isNull();
        assertThat(directory.getHostPath().getType()).isEqualTo("Directory");
    }

    @Test
    void isAConfigMapOrASecret() {
        var map = StorageObjects.podVolume(
                v -> v.name("conf").source(new PodVolumeSource.ConfigMap("settings", Map.of("a", "etc/a"), true)));
        var secret = StorageObjects.podVolume(v -> v.name("keys").secret("keys"));

        assertThat(map.getConfigMap().getName()).isEqualTo("settings");
        assertThat(map.getConfigMap().getItems().get(0).getPath()).isEqualTo("etc/a");
        assertThat(map.getConfigMap().getOptional()).isTrue();
        assertThat(secret.getSecret().getSecretName()).isEqualTo("keys");
        assertThat(secret.getSecret().getItems()).isEmpty();
    }

    @Test
    void givesBackWhatWasBuilt() {
        var sources = List.of(
                new PodVolumeSource.Claim("data", true),
                new PodVolumeSource.Ephemeral(ClaimDefinition.builder()
                        .name("ephemeral")
                        .size("5Gi")
                        .storageClassName("gold")
                        .label("a", "b")
                        .build()),
                new PodVolumeSource.EmptyDirectory(StorageSize.ofGiB(2), true),
                new PodVolumeSource.EmptyDirectory(null, false),
                new PodVolumeSource.HostPath("/var/log", HostPathType.DIRECTORY_OR_CREATE),
                new PodVolumeSource.HostPath("/", HostPathType.ANY),
                new PodVolumeSource.ConfigMap("settings", Map.of("a", "b", "c", "d"), false),
                new PodVolumeSource.Secret("keys", Map.of("a", "b"), true));

        for (var source : sources) {
            var definition =
                    PodVolumeDefinition.builder().name("v").source(source).build();

            var view = PodVolumeView.of(definition.toObject());

            assertThat(view.problems()).isEmpty();
            assertThat(view.toDefinition()).isEqualTo(definition);
        }
    }

    @Nested
    class Refuses {
        @Test
        void aVolumeOfADriverWithoutAClaim() {
            refuses(
                    v -> v.source(new PodVolumeSource.InlineCsi("csi.cloudstack.apache.org")),
                    "csi.cloudstack.apache.org without a claim",
                    "use ephemeral");
        }

        @Test
        void aVolumeOfCloudStackByItself() {
            var volume = io.github.cloudstack4j.core.model.Volume.builder()
                    .id("5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31")
                    .name("data")
                    .build();

            refuses(v -> v.volume(volume), "\"data\"", "StorageObjects.existingVolume");
        }

        @Test
        void names() {
            refuses(v -> v.name("my.data").claim("a"), "name is \"my.data\"");
            refuses(v -> v.claim("A"), "claim is \"A\"");
            refuses(v -> v.configMap("A"), "configMap is \"A\"");
            refuses(v -> v.secret(""), "secret is \"\"");
        }

        @Test
        void paths() {
            refuses(v -> v.hostPath("var/log"), "hostPath is \"var/log\"");
            refuses(v -> v.hostPath("/var/../etc"), "hostPath is \"/var/../etc\"");
            refuses(
                    v -> v.source(new PodVolumeSource.ConfigMap("a", Map.of("k", "../k"), false)),
                    "items has the path \"../k\" for k");
            refuses(
                    v -> v.source(new PodVolumeSource.Secret("a", Map.of("k", "/k"), false)),
                    "items has the path \"/k\" for k");
        }

        @Test
        void aClaimThatIsThereForAVolumeThatGoesWithThePod() {
            refuses(v -> v.ephemeral(c -> c.size("1Gi").volumeName("pv-1")), "use a claim that is there too");
        }

        @Test
        void aBadClaimOfItsOwn() {
            refuses(v -> v.ephemeral(c -> c.storageClassName("gold")), "size is missing");
        }

        private void refuses(Consumer<PodVolumeDefinition.Builder> change, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.podVolume(v -> change.accept(v.name("data"))))
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }

    @Nested
    class Reading {
        @Test
        void reportsNoSourceAndSeveral() {
            reports(new VolumeBuilder().withName("v").build(), "is given 0 times");
            reports(
                    new VolumeBuilder()
                            .withName("v")
                            .withNewHostPath("/", null)
                            .withNewPersistentVolumeClaim("a", null)
                            .build(),
                    "is given 2 times");
        }

        @Test
        void reportsWhatKubernetesDoesNotKnow() {
            reports(
                    new VolumeBuilder()
                            .withName("v")
                            .withNewHostPath("/", "Tape")
                            .build(),
                    "hostPath is \"Tape\", which is not known here");
            reports(
                    new VolumeBuilder()
                            .withName("v")
                            .withNewEmptyDir()
                            .withMedium("Tape")
                            .endEmptyDir()
                            .build(),
                    "\"Tape\", which Kubernetes does not know");
            reports(
                    new VolumeBuilder()
                            .withName("v")
                            .withNewEphemeral()
                            .endEphemeral()
                            .build(),
                    "has no claim to be made");
        }

        @Test
        void reportsAVolumeOfADriverWithoutAClaim() {
            var inline = new VolumeBuilder()
                    .withName("v")
                    .withNewCsi()
                    .withDriver("csi.cloudstack.apache.org")
                    .endCsi()
                    .build();

            reports(inline, "without a claim");
            assertThat(PodVolumeView.of(inline).source())
                    .isEqualTo(new PodVolumeSource.InlineCsi("csi.cloudstack.apache.org"));
        }

        @Test
        void makesNoneAgainThatItCouldNotRead() {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> PodVolumeView.of(new Volume()).toDefinition())
                    .withMessageContaining("cannot be made again");
        }

        private static void reports(Volume volume, String words) {
            assertThat(PodVolumeView.of(volume).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString()).contains(words));
        }
    }
}

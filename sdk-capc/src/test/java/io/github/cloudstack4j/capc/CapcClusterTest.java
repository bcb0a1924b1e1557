// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.capc.resource.Argument;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import io.github.cloudstack4j.capc.schema.CrdSchemas;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapcClusterTest {
    @ParameterizedTest
    @ValueSource(strings = {"v1beta1", "v1beta2"})
    void objectsAreWhatTheSchemasAskFor(String clusterApi) {
        var versions = new ApiVersions(clusterApi, "v1beta3");
        var schemas = CrdSchemas.read();

        assertThat(schemas.problems(Samples.small().build().manifest(), versions))
                .isEmpty();
        assertThat(schemas.problems(Samples.large().build().manifest(), versions))
                .isEmpty();
    }

    @Test
    void objectsComeBackFromYamlAsTheyWere() {
        var manifest = Samples.large().build().manifest();

        for (var clusterApi : List.of("v1beta1", "v1beta2")) {
            assertThat(Manifest.read(manifest.toYaml(new ApiVersions(clusterApi, "v1beta3"))))
                    .isEqualTo(manifest);
        }
    }

    @Test
    void theProviderIdKeepsItsQuotes() {
        var yaml = Samples.small().build().manifest().toYaml();

        assertThat(yaml).contains("provider-id: \"cloudstack:///'{{ ds.meta_data.instance_id }}'\"");
        assertThat(yaml).contains("name: \"{{ local_hostname }}\"");
    }

    @Test
    void cloudStackClusterHasTheNameOfItsCluster() {
        var manifest = Samples.small().build().manifest();

        assertThat(manifest.find(ResourceKind.CLOUD_STACK_CLUSTER, "ci-42")).isPresent();
        assertThat(manifest.find(ResourceKind.CLUSTER, "ci-42")).isPresent();
    }

    @Test
    void anotherImageMakesTemplatesOfOtherNamesAndNothingElseDoes() {
        var before = templates(Samples.small().build());
        var scaled = templates(Samples.small()
                .controlPlane(p -> p.replicas(3).offering("Large").image("kube-v1.31.4"))
                .build());
        var upgraded = templates(Samples.small()
                .controlPlane(p -> p.offering("Large").image("kube-v1.31.5"))
                .build());

        assertThat(scaled).isEqualTo(before);
        assertThat(upgraded).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(upgraded.get(1)).isEqualTo(before.get(1));
    }

    private static List<String> templates(CapcCluster cluster) {
        return cluster.manifest().all(ResourceKind.CLOUD_STACK_MACHINE_TEMPLATE).stream()
                .map(template -> template.getName())
                .toList();
    }

    @Test
    void poolsReferToTheirTemplates() {
        var manifest = Samples.large().build().manifest();
        var pool = manifest.find(ResourceKind.MACHINE_DEPLOYMENT, "prod-gpu").orElseThrow();
        var machine = pool.getSpec().getTemplate().getSpec();

        assertThat(manifest.find(
                        ResourceKind.CLOUD_STACK_MACHINE_TEMPLATE,
                        machine.getInfrastructureRef().getName()))
                .hasValueSatisfying(template -> assertThat(template.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getTemplate()
                                .getName())
                        .isEqualTo("kube-gpu"));
        assertThat(pool.getSpec().getReplicas())
                .as("an autoscaler says how many")
                .isNull();
        assertThat(pool.getMetadata().getAnnotations())
                .containsEntry("cluster.x-k8s.io/cluster-api-autoscaler-node-group-max-size", "4");
    }

    @Test
    void labelsReachTheNodesOneWayOrTheOther() {
        var manifest = Samples.large().build().manifest();
        var pool = manifest.find(ResourceKind.MACHINE_DEPLOYMENT, "prod-md-0").orElseThrow();
        var kubeadm = manifest.find(
                        ResourceKind.KUBEADM_CONFIG_TEMPLATE,
                        pool.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getBootstrap()
                                .getConfigRef()
                                .getName())
                .orElseThrow();

        assertThat(pool.getSpec().getTemplate().getMetadata().getLabels())
                .containsEntry("node-role.kubernetes.io/web", "");
        assertThat(kubeadm.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getJoinConfiguration()
                        .getNodeRegistration()
                        .getKubeletExtraArgs())
                .contains(
                        Argument.builder().name("node-labels").value("tier=web").build());
    }

    @Test
    void oldKubernetesHasNoSuperAdmin() {
        var old =
                Samples.large().kubernetesVersion("v1.28.9").build().manifest().toYaml();

        assertThat(old).doesNotContain("super-admin.conf");
        assertThat(Samples.large().build().manifest().toYaml()).contains("super-admin.conf");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var wrong = Samples.small()
                .kubernetesVersion("latest")
                .failureDomain("FD 2", "zone-1", CapcNetwork.shared("lan"))
                .controlPlane(p -> p.replicas(2).offering("Large").image("kube"));

        assertThatThrownBy(wrong::build)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("spec.failureDomains[1].name")
                .hasMessageContaining("spec.controlPlaneEndpoint.host")
                .hasMessageContaining("spec.replicas is 2")
                .hasMessageContaining("no Kubernetes version");
    }

    @Test
    void anExternalEtcdAllowsAnEvenControlPlane() {
        var cluster = Samples.small()
                .externalEtcd(List.of("https://10.0.0.9:2379"))
                .controlPlane(p -> p.replicas(2).offering("Large").image("kube"))
                .build();

        assertThat(cluster.manifest().toYaml()).contains("caFile: \"/etc/kubernetes/pki/etcd/ca.crt\"");
    }

    @Test
    void survivesJavaSerialization() throws Exception {
        var cluster = Samples.large().build();
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(List.of(cluster, cluster.manifest()));

        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(List.of(cluster, cluster.manifest()));
    }

    @Test
    void aClusterLikeAnotherDiffersInWhatIsSaid() {
        var cluster = CapcCluster.like(Samples.large().build()).name("stage").build();

        assertThat(cluster.manifest().find(ResourceKind.CLUSTER, "stage")).isPresent();
        assertThat(cluster.getWorkers()).hasSize(2);
    }
}

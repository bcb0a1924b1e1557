// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.capc.resource.CloudStackMachine;
import io.github.cloudstack4j.capc.resource.Cluster;
import io.github.cloudstack4j.capc.resource.FailureDomain;
import io.github.cloudstack4j.capc.resource.KubeadmControlPlane;
import io.github.cloudstack4j.capc.resource.Machine;
import io.github.cloudstack4j.capc.resource.MachineSpec;
import io.github.cloudstack4j.capc.resource.ObjectRef;
import io.github.cloudstack4j.capc.resource.OtherResource;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final ApiVersions OLDER = new ApiVersions("v1beta1", "v1beta3");
    private static final ApiVersions NEWER = new ApiVersions("v1beta2", "v1beta3");

    /** As a management cluster with Cluster API 1.9 answers. */
    private static final String OLDER_CLUSTER = """
            apiVersion: cluster.x-k8s.io/v1beta1
            kind: Cluster
            metadata:
              name: prod
              namespace: clusters
              uid: 5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31
              creationTimestamp: 2026-03-01T10:00:00Z
              managedFields: [{manager: clusterctl}]
            spec:
              controlPlaneEndpoint: {host: 10.0.0.5, port: 6443}
              infrastructureRef:
                apiVersion: infrastructure.cluster.x-k8s.io/v1beta3
                kind: CloudStackCluster
                name: prod
                namespace: clusters
              topologyOfTheFuture: {strategy: [1, 2]}
            status:
              phase: Provisioned
              infrastructureReady: true
              controlPlaneReady: false
              failureDomains:
                fd-1: {controlPlane: true, attributes: {MetaHashName: abc}}
              conditions:
              - {type: Ready, status: "False", severity: Info, reason: ScalingUp, lastTransitionTime: 2026-03-01T10:05:00Z}
              v1beta2:
                conditions:
                - {type: Available, status: "False", reason: NotAvailable, message: waiting, lastTransitionTime: 2026-03-01T10:05:00Z}
                controlPlane: {desiredReplicas: 3, replicas: 1}
            """;

    @Nested
    class OneModelForAllVersions {
        private final Cluster cluster =
                Manifest.read(OLDER_CLUSTER).all(ResourceKind.CLUSTER).get(0);

        @Test
        void olderStatesAreReadAsTheNewerSayThem() {
            var status = cluster.getStatus();

            assertThat(status.getInitialization().getInfrastructureProvisioned())
                    .isTrue();
            assertThat(status.getInitialization().getControlPlaneInitialized()).isFalse();
            assertThat(status.getControlPlane().getDesiredReplicas()).isEqualTo(3);
            assertThat(status.getFailureDomains()).singleElement().satisfies(domain -> {
                assertThat(domain.getName()).isEqualTo("fd-1");
                assertThat(domain.getAttributes()).containsEntry("MetaHashName", "abc");
            });
            assertThat(status.getConditions())
                    .singleElement()
                    .satisfies(condition -> assertThat(condition.getType()).isEqualTo("Available"));
            assertThat(status.getDeprecated().getV1beta1().getConditions())
                    .singleElement()
                    .satisfies(condition -> assertThat(condition.getSeverity()).isEqualTo("Info"));
            assertThat(cluster.getMetadata().getCreationTimestamp()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        }

        @Test
        void referencesSpeakOfGroups() {
            assertThat(cluster.getSpec().getInfrastructureRef().getApiGroup())
                    .isEqualTo("infrastructure.cluster.x-k8s.io");
        }

        @Test
        void unknownFieldsSurviveAChange() {
            var changed = Cluster.builder()
                    .from(cluster)
                    .spec(spec -> spec.from(cluster.getSpec()).paused(true))
                    .build();

            var yaml = Manifest.of(List.of(changed)).toYaml(OLDER);

            var expected = Manifest.read(OLDER_CLUSTER.replace("spec:\n", "spec:\n  paused: true\n"));
            assertThat(Manifest.read(yaml)).isEqualTo(expected);
            assertThat(yaml)
                    .contains("topologyOfTheFuture:\n    strategy:\n    - 1\n    - 2")
                    .contains("manager: \"clusterctl\"")
                    .contains("infrastructureReady: true")
                    .contains("apiVersion: \"infrastructure.cluster.x-k8s.io/v1beta3\"")
                    .contains("fd-1:\n      controlPlane: true");
        }

        @Test
        void whatOnlyTheOlderKnowsIsNotWrittenInTheNewer() {
            var yaml = Manifest.of(List.of(cluster)).toYaml(NEWER);

            assertThat(yaml)
                    .contains("apiGroup: \"infrastructure.cluster.x-k8s.io\"")
                    .contains("topologyOfTheFuture");
            assertThat(yaml.substring(yaml.indexOf("infrastructureRef:"), yaml.indexOf("status:")))
                    .doesNotContain("namespace")
                    .doesNotContain("apiVersion");
        }

        @Test
        void whatOnlyTheNewerKnowsIsRefusedInTheOlder() {
            var machine = Machine.builder()
                    .metadata(m -> m.name("m"))
                    .spec(MachineSpec.builder()
                            .clusterName("c")
                            .bootstrap(b -> b.dataSecretName("s"))
                            .infrastructureRef(r -> r.apiGroup("infrastructure.cluster.x-k8s.io")
                                    .kind("CloudStackMachine")
                                    .name("m"))
                            .taint(t -> t.key("a").effect("NoSchedule").propagation("Always"))
                            .build())
                    .build();

            assertThatThrownBy(() -> Manifest.of(List.of(machine)).toYaml(OLDER))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Cluster API v1beta1 has no taints");
            assertThat(Manifest.of(List.of(machine)).toYaml(NEWER)).contains("propagation");
        }

        @Test
        void referencesToForeignKindsKeepTheirVersion() {
            var text = OLDER_CLUSTER.replace("spec:\n  controlPlaneEndpoint", """
                    spec:
                      controlPlaneRef: {apiVersion: controlplane.example.org/v7, kind: Rke2ControlPlane, name: prod}
                      controlPlaneEndpoint""".strip());

            assertThat(Manifest.read(text).toYaml(OLDER)).contains("apiVersion: \"controlplane.example.org/v7\"");
            assertThat(Manifest.read(text).toYaml(NEWER))
                    .contains("apiGroup: \"controlplane.example.org\"")
                    .doesNotContain("v7");
        }

        @Test
        void theVersionOfAForeignKindThatIsNotKnownIsAskedFor() {
            var other = Cluster.builder()
                    .from(cluster)
                    .spec(spec -> spec.controlPlaneRef(ObjectRef.builder()
                            .apiGroup("controlplane.example.org")
                            .kind("Rke2ControlPlane")
                            .name("prod")
                            .build()))
                    .build();

            assertThatThrownBy(() -> Manifest.of(List.of(other)).toYaml(OLDER))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Rke2ControlPlane in group controlplane.example.org");
        }
    }

    @Nested
    class Durations {
        private KubeadmControlPlane plane(String drain) {
            return Manifest.read("""
                            apiVersion: controlplane.cluster.x-k8s.io/v1beta1
                            kind: KubeadmControlPlane
                            metadata: {name: p}
                            spec:
                              version: v1.31.4
                              machineTemplate:
                                infrastructureRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta3, kind: T, name: t}
                                nodeDrainTimeout: %s
                              kubeadmConfigSpec:
                                clusterConfiguration:
                                  apiServer: {extraArgs: {a: "1", b: "2"}, timeoutForControlPlane: 20m0s}
                            """.formatted(drain))
                    .all(ResourceKind.KUBEADM_CONTROL_PLANE)
                    .get(0);
        }

        private Integer seconds(String drain) {
            return plane(drain)
                    .getSpec()
                    .getMachineTemplate()
                    .getSpec()
                    .getDeletion()
                    .getNodeDrainTimeoutSeconds();
        }

        @Test
        void areSeconds() {
            assertThat(seconds("1h2m3s")).isEqualTo(3723);
            assertThat(seconds("1.5h")).isEqualTo(5400);
            assertThat(seconds("300ms")).isEqualTo(1);
            assertThat(seconds("0s")).isZero();
        }

        @Test
        void areWrittenAsKubernetesGivesThemBack() {
            assertThat(Manifest.of(List.of(plane("3723s"))).toYaml(OLDER))
                    .contains("nodeDrainTimeout: \"1h2m3s\"")
                    .contains("timeoutForControlPlane: \"20m0s\"");
            assertThat(Manifest.of(List.of(plane("45s"))).toYaml(NEWER))
                    .contains("nodeDrainTimeoutSeconds: 45")
                    .contains("controlPlaneComponentHealthCheckSeconds: 1200");
        }

        @Test
        void whatIsNoDurationIsSaidWithoutItsValue() {
            assertThatThrownBy(() -> plane("soon"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("KubeadmControlPlane \"p\"")
                    .hasMessageContaining("nodeDrainTimeoutSeconds")
                    .hasMessageNotContaining("soon");
        }
    }

    @Nested
    class OlderVersionsOfCapc {
        @Test
        void zonesBecomeFailureDomains() {
            var cluster =
                    Manifest.read("""
                            apiVersion: infrastructure.cluster.x-k8s.io/v1beta1
                            kind: CloudStackCluster
                            metadata: {name: old, namespace: ns}
                            spec:
                              account: dev
                              domain: ROOT/dev
                              identityRef: {kind: Secret, name: s}
                              controlPlaneEndpoint: {host: "", port: 6443}
                              zones:
                              - {id: z-1, network: {name: net}}
                              - {name: zone-2, network: {name: net-2}}
                            """).all(ResourceKind.CLOUD_STACK_CLUSTER).get(0);

            assertThat(cluster.getSpec().getFailureDomains())
                    .extracting(FailureDomain::getName)
                    .containsExactly("z-1", "zone-2");
            assertThat(cluster.getSpec().getFailureDomains()).allSatisfy(domain -> {
                assertThat(domain.getAccount()).isEqualTo("dev");
                assertThat(domain.getAcsEndpoint().getName()).isEqualTo("global");
                assertThat(domain.getAcsEndpoint().getNamespace()).isEqualTo("ns");
            });
            assertThat(Manifest.of(List.of(cluster)).toYaml())
                    .contains("infrastructure.cluster.x-k8s.io/v1beta3")
                    .doesNotContain("identityRef");
        }

        @Test
        void fieldsOfMachinesHaveTheirNewNames() {
            for (var version : List.of("v1beta1", "v1beta2")) {
                var groups = version.equals("v1beta1") ? "affinitygroupids" : "affinityGroupIDs";
                var machine = (CloudStackMachine) Manifest.read("""
                                apiVersion: infrastructure.cluster.x-k8s.io/%s
                                kind: CloudStackMachine
                                metadata: {name: m}
                                spec: {offering: {name: o}, template: {id: t}, %s: [g], instanceID: i}
                                """.formatted(version, groups))
                        .getResources()
                        .get(0);

                assertThat(machine.getSpec().getAffinityGroupIds()).containsExactly("g");
                assertThat(machine.getSpec().getInstanceId()).isEqualTo("i");
            }
        }

        @Test
        void areNeverWritten() {
            assertThatThrownBy(() -> new ApiVersions("v1beta1", "v1beta2"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("\"v1beta2\"; give v1beta3");
        }
    }

    @Nested
    class Texts {
        @Test
        void otherKindsAreKeptAsTheyAre() {
            var text = """
                    apiVersion: v1
                    kind: Secret
                    metadata:
                      name: cloudstack-credentials
                    stringData:
                      api-key: very-secret
                    type: Opaque
                    """;
            var manifest = Manifest.read(text);

            assertThat(manifest.getResources()).singleElement().isInstanceOf(OtherResource.class);
            assertThat(manifest.toString()).isEqualTo("Manifest(Secret/cloudstack-credentials)");
            assertThat(manifest.getResources().get(0).toString()).doesNotContain("very-secret");
            assertThat(((OtherResource) manifest.getResources().get(0)).getAdditionalProperties())
                    .containsEntry("stringData", Map.of("api-key", "very-secret"));
            assertThat(Manifest.read(manifest.toYaml())).isEqualTo(manifest);
        }

        @Test
        void listsAreReadAsTheirItems() {
            var manifest = Manifest.read("""
                    kind: List
                    apiVersion: v1
                    items:
                    - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
                    - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
                    ---
                    """);

            assertThat(manifest.toString()).isEqualTo("Manifest(ConfigMap/a, ConfigMap/b)");
        }

        @Test
        void emptyTaintsAreNotNone() {
            var text = """
                    apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
                    kind: KubeadmConfigTemplate
                    metadata: {name: t}
                    spec: {template: {spec: {joinConfiguration: {nodeRegistration: {taints: []}}}}}
                    """;

            assertThat(Manifest.read(text).toYaml()).contains("taints: []");
            assertThat(Manifest.read(text.replace("taints: []", "")).toYaml()).doesNotContain("taints");
        }

        @Test
        void whatIsNoObjectIsSaid() {
            assertThatThrownBy(() -> Manifest.read("kind: Cluster"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no apiVersion");
            assertThatThrownBy(() -> Manifest.read("- 1"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a document that is no object");
            assertThatThrownBy(() -> Manifest.read("{a: 1, a: 2}"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no valid YAML in line 1");
        }

        @Test
        void objectsOfTheKubernetesClientComeAndGo() {
            var manifest = Samples.large().build().manifest();

            for (var versions : List.of(OLDER, NEWER)) {
                assertThat(Manifest.fromKubernetes(manifest.toKubernetes(versions)))
                        .isEqualTo(manifest);
            }
        }
    }
}

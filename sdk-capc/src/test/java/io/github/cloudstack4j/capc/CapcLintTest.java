// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import static io.github.cloudstack4j.capc.model.LintRule.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.capc.model.LintFinding;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CapcLintTest {
    private static final String GOOD = Samples.large().build().manifest().toYaml();

    /**
     * A text in which one thing is wrong.
     *
     * @param rule the rule it breaks
     * @param path the field that the finding is about
     * @param good a part of the text without fault
     * @param bad what stands there instead
     */
    private record Case(LintRule rule, String path, String good, String bad) {
        String text() {
            assertThat(GOOD).as("the part to be broken").contains(good);
            return GOOD.replace(good, bad);
        }

        @Override
        public String toString() {
            return rule + " " + bad.strip();
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(READABLE, "", "  name: \"prod-cni\"\n  namespace: \"clusters\"\ndata:", "  - no\ndata:"),
                new Case(SCHEMA, "spec.version", "  version: \"v1.31.4\"\n  kubeadm", "  kubeadm"),
                new Case(SCHEMA, "spec.replicas", "replicas: 5", "replicas: five"),
                new Case(SCHEMA, "spec.failureDomains[0].acsEndpoint", endpoint(), "    project: \"infra\"\n"),
                new Case(SCHEMA, "spec.unhealthyConditions[0].type", "type: \"Ready\"", "type: \"\""),
                new Case(
                        KNOWN_FIELDS,
                        "spec.failureDomains[0].zones",
                        "    zone:\n      name",
                        "    zones: []\n    zone:\n      name"),
                new Case(
                        CURRENT_VERSION,
                        "apiVersion",
                        version("v1beta3", "CloudStackCluster"),
                        version("v1beta2", "CloudStackCluster")),
                new Case(
                        NO_STATUS,
                        "status",
                        "spec:\n  failureDomains",
                        "status:\n  ready: true\nspec:\n  failureDomains"),
                new Case(DISTINCT_OBJECTS, "metadata.name", "prod-gpu-unhealthy", "prod-md-0-unhealthy"),
                new Case(
                        ONE_NAMESPACE,
                        "metadata.namespace",
                        "name: \"prod-gpu\"\n  namespace: \"clusters\"",
                        "name: \"prod-gpu\"\n  namespace: \"other\""),
                new Case(CLUSTER_NAMES_AGREE, "metadata.name", cluster("prod"), cluster("prod-1")),
                new Case(MACHINE_NAMES_FIT, "metadata.name", "\"prod-gpu\"", "\"prod-" + "g".repeat(50) + "\""),
                new Case(MACHINE_NAMES_FIT, "metadata.name", "\"prod-gpu\"", "\"prod.gpu\""),
                new Case(
                        REFERENCES_FOUND,
                        "spec.machineTemplate.infrastructureRef",
                        "      name: \"prod-control-plane-",
                        "      name: \"prod-control-"),
                new Case(
                        REFERENCES_FOUND,
                        "spec.controlPlaneRef",
                        "    name: \"prod-control-plane\"\n    api",
                        "    name: \"other\"\n    api"),
                new Case(
                        CLUSTER_NAMED,
                        "spec.clusterName",
                        "spec:\n  clusterName: \"prod\"\n  replicas",
                        "spec:\n  clusterName: \"dev\"\n  replicas"),
                new Case(
                        SELECTOR_MATCHES,
                        "spec.selector.matchLabels",
                        "selector: {}",
                        "selector: {matchLabels: {pool: gpu}}"),
                new Case(FAILURE_DOMAIN_PRESENT, "spec.failureDomains", domains(), "  failureDomains: []\n"),
                new Case(FAILURE_DOMAIN_NAME, "spec.failureDomains[1].name", "- name: \"fd-2\"", "- name: \"FD_2\""),
                new Case(FAILURE_DOMAIN_NAME, "spec.failureDomains[1].name", "- name: \"fd-2\"", "- name: \"fd-1\""),
                new Case(
                        FAILURE_DOMAIN_KNOWN,
                        "spec.template.spec.failureDomain",
                        "failureDomain: \"fd-1\"",
                        "failureDomain: \"fd-9\""),
                new Case(ZONE_GIVEN, "spec.failureDomains[0].zone", "      name: \"zone-1\"\n", ""),
                new Case(
                        NETWORK_GIVEN,
                        "spec.failureDomains[0].zone.network",
                        "        name: \"lan\"\n        type",
                        "        name: \"\"\n        type"),
                new Case(
                        ROUTING_MODE,
                        "spec.failureDomains[0].zone.network.routingMode",
                        "        name: \"lan\"\n        type",
                        "        name: \"lan\"\n        routingMode: \"dynamic\"\n        type"),
                new Case(
                        GATEWAY_WITH_NETMASK,
                        "spec.failureDomains[0].zone.network",
                        "        name: \"lan\"\n        type",
                        "        name: \"lan\"\n        gateway: \"10.1.0.1\"\n        type"),
                new Case(
                        CREDENTIALS_GIVEN,
                        "spec.failureDomains[0].acsEndpoint",
                        "      name: \"prod-cloudstack\"\n",
                        ""),
                new Case(
                        DOMAIN_WITH_ACCOUNT,
                        "spec.failureDomains[0].domain",
                        "    project: \"infra\"\n",
                        "    project: \"infra\"\n    domain: \"ROOT/dev\"\n"),
                new Case(ENDPOINT_PORT, "spec.controlPlaneEndpoint.port", "    port: 6443", "    port: 70000"),
                new Case(ENDPOINT_GIVEN, "spec.controlPlaneEndpoint.host", "    host: \"10.1.0.10\"", "    host: \"\""),
                new Case(ENDPOINT_GIVEN, "spec.controlPlaneEndpoint.port", "    port: 6443", "    port: 0"),
                new Case(
                        ENDPOINT_SERVED,
                        "spec.controlPlaneEndpoint",
                        "/etc/kubernetes/manifests/kube-vip.yaml",
                        "/root/kube-vip.yaml"),
                new Case(
                        SYNC_NEEDS_ADDRESS,
                        "spec.controlPlaneEndpoint.host",
                        "    host: \"10.1.0.10\"",
                        "    host: \"api.example.org\""),
                new Case(
                        SYNC_OWNER,
                        "spec.failureDomains[1]",
                        "    project: \"infra\"\n",
                        "    project: \"infra\"\n    account: \"dev\"\n"),
                new Case(
                        SYNC_ONE_OWNER,
                        "spec.failureDomains",
                        "      network:\n        name: \"lan\"\n        type: \"Shared\"\n    project: \"infra\"\n",
                        "      network:\n        name: \"lan\"\n        type: \"Shared\"\n    project: \"dev\"\n"),
                new Case(
                        OFFERING_GIVEN,
                        "spec.template.spec.offering",
                        "      offering:\n        name: \"GPU\"",
                        "      offering: {}"),
                new Case(
                        TEMPLATE_GIVEN,
                        "spec.template.spec.template",
                        "      template:\n        name: \"kube-gpu\"",
                        "      template: {}"),
                new Case(
                        DISK_OFFERING,
                        "spec.template.spec.diskOffering.customSizeInGB",
                        "customSizeInGB: 200",
                        "customSizeInGB: -1"),
                new Case(DISK_OFFERING, "spec.template.spec.diskOffering", "        name: \"Custom\"\n", ""),
                new Case(
                        DISK_MOUNTED,
                        "spec.template.spec.mounts",
                        "      mounts:\n      - - \"LABEL=data\"\n        - \"/data\"\n",
                        ""),
                new Case(MOUNT_LABEL, "spec.template.spec.mounts[0]", "LABEL=data", "LABEL=disk"),
                new Case(AFFINITY, "spec.template.spec.affinity", "affinity: \"anti\"", "affinity: \"soft\""),
                new Case(
                        AFFINITY_OR_GROUPS,
                        "spec.template.spec.affinityGroupIDs",
                        "      affinityGroupIDs",
                        "      affinity: \"Pro\"\n      affinityGroupIDs"),
                new Case(NIC_NETWORK, "spec.template.spec.networks[1]", "- name: \"storage\"", "- name: \"\""),
                new Case(
                        FIRST_NIC,
                        "spec.template.spec.networks[0]",
                        "      - name: \"lan\"\n      - name: \"storage\"",
                        "      - name: \"storage\"\n        id: \"5\""),
                new Case(
                        NIC_ADDRESS,
                        "spec.template.spec.networks[1].ip",
                        "- name: \"storage\"",
                        "- name: \"storage\"\n        ip: \"10.0.0.256\""),
                new Case(
                        NIC_ADDRESS_ONCE,
                        "spec.template.spec.networks[1].ip",
                        "- name: \"storage\"",
                        "- name: \"storage\"\n        ip: \"10.0.0.25\""),
                new Case(CONTROL_PLANE_REPLICAS, "spec.replicas", "replicas: 3", "replicas: 4"),
                new Case(CONTROL_PLANE_REPLICAS, "spec.replicas", "replicas: 3", "replicas: 0"),
                new Case(POOL_REPLICAS, "spec.replicas", "replicas: 5", "replicas: -5"),
                new Case(
                        KUBERNETES_VERSION,
                        "spec.version",
                        "  version: \"v1.31.4\"\n  kubeadm",
                        "  version: \"1.31\"\n  kubeadm"),
                new Case(
                        VERSION_SKEW,
                        "spec.template.spec.version",
                        "  version: \"v1.31.4\"\n  kubeadm",
                        "  version: \"v1.30.9\"\n  kubeadm"),
                new Case(
                        PROVIDER_ID,
                        "spec.template.spec.joinConfiguration.nodeRegistration.kubeletExtraArgs",
                        "max-pods: \"50\"\n            provider-id: \"cloudstack:///'{{ ds.meta_data.instance_id }}'\"",
                        "max-pods: \"50\"\n            provider-id: \"cloudstack:///{{ ds.meta_data.instance_id }}\""),
                new Case(
                        PROVIDER_ID,
                        "spec.kubeadmConfigSpec.initConfiguration.nodeRegistration.kubeletExtraArgs",
                        "    initConfiguration:\n      nodeRegistration:\n        name: \"{{ local_hostname }}\"\n        kubeletExtraArgs:\n          provider-id",
                        "    initConfiguration:\n      nodeRegistration:\n        name: \"{{ local_hostname }}\"\n        kubeletExtraArgs:\n          provider"),
                new Case(FILE_CONTENT, "spec.template.spec.files[0]", "        content: |\n          GPU\n", ""),
                new Case(
                        IGNITION_UNCOMPRESSED,
                        "spec.template.spec.format",
                        "      files:\n      - path: \"/etc/motd\"",
                        "      format: \"ignition\"\n      files:\n      - path: \"/etc/motd\""),
                new Case(
                        ONE_ETCD,
                        "spec.kubeadmConfigSpec.clusterConfiguration.etcd",
                        "    clusterConfiguration:\n",
                        "    clusterConfiguration:\n      etcd: {local: {dataDir: /e}, external: {endpoints: [a], caFile: a, certFile: a, keyFile: a}}\n"));
    }

    private static String version(String version, String kind) {
        return "apiVersion: \"infrastructure.cluster.x-k8s.io/" + version + "\"\nkind: \"" + kind + "\"";
    }

    private static String cluster(String name) {
        return "kind: \"CloudStackCluster\"\nmetadata:\n  name: \"" + name + "\"";
    }

    private static String endpoint() {
        return "    project: \"infra\"\n    acsEndpoint:\n      name: \"prod-cloudstack\"\n      namespace: \"clusters\"\n";
    }

    private static String domains() {
        return GOOD.substring(GOOD.indexOf("  failureDomains:\n"), GOOD.indexOf("  controlPlaneEndpoint:\n"));
    }

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(CapcLint.check(GOOD).findings()).isEmpty();
        assertThat(CapcLint.check(GOOD).isClean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsWrong(Case broken) {
        var findings = CapcLint.check(broken.text()).findings();

        assertThat(findings).as(() -> findings.toString()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(broken.rule());
            assertThat(finding.path()).isEqualTo(broken.path());
        });
    }

    @ParameterizedTest
    @EnumSource(LintRule.class)
    void everyRuleHasACaseThatBreaksIt(LintRule rule) {
        assertThat(cases()).anyMatch(each -> each.rule() == rule);
    }

    @Test
    void findsEverythingAtOnce() {
        var text = GOOD.replace("replicas: 3", "replicas: 4")
                .replace("- name: \"fd-2\"", "- name: \"fd-1\"")
                .replace("affinity: \"anti\"", "affinity: \"soft\"");

        assertThat(CapcLint.check(text).findings().stream().map(LintFinding::rule))
                .containsExactlyInAnyOrder(CONTROL_PLANE_REPLICAS, FAILURE_DOMAIN_NAME, AFFINITY);
    }

    @Test
    void speaksOfFieldsAsTheVersionOfTheDocumentHasThem() {
        var manifest = Manifest.read(GOOD.replace("      name: \"prod-control-plane-", "      name: \"prod-control-"));

        assertThat(paths(manifest, "v1beta1")).containsExactly("spec.machineTemplate.infrastructureRef");
        assertThat(paths(manifest, "v1beta2")).containsExactly("spec.machineTemplate.spec.infrastructureRef");
    }

    private static Stream<String> paths(Manifest manifest, String clusterApi) {
        return CapcLint.check(manifest, new ApiVersions(clusterApi, "v1beta3")).findings().stream()
                .map(LintFinding::path);
    }

    @Test
    void refusesErrorsButLetsWarningsPass() {
        CapcLint.check(GOOD.replace("/etc/kubernetes/manifests/kube-vip.yaml", "/root/kube-vip.yaml"))
                .refuseErrors();

        assertThatThrownBy(() -> CapcLint.check(GOOD.replace("replicas: 3", "replicas: 4"))
                        .refuseErrors())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("1 error:")
                .hasMessageContaining(
                        "error KubeadmControlPlane/prod-control-plane spec.replicas is 4, but must be odd where etcd runs on"
                                + " the control plane: give 3 or 5 [control-plane-replicas]");
    }

    @Test
    void partsOfAClusterAreCheckedAlone() {
        var template = GOOD.substring(GOOD.lastIndexOf("---\napiVersion: \"infrastructure"));

        assertThat(CapcLint.check(template.substring(0, template.indexOf("---", 4)))
                        .findings())
                .isEmpty();
    }

    @Test
    void saysInWhichLineTextIsNoYaml() {
        assertThatThrownBy(() -> CapcLint.check("kind: Cluster\nmetadata: {name: secret-word\n"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("line")
                .hasMessageNotContaining("secret-word");
    }
}

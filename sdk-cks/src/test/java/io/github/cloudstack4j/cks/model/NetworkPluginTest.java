// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NetworkPluginTest {
    @Test
    void calicoGetsItsAutonomousSystemAndItsPeers() {
        var calico = CalicoBgp.builder()
                .version("v3.30.2")
                .nodeToNodeMesh(false)
                .peerVariables("PEER_ADDRESS", "PEER_AS")
                .peer("10.0.0.2:1790", 64513)
                .build();

        assertThat(calico.getVariables()).containsExactly("AS_NUMBER", "PEER_ADDRESS", "PEER_AS");
        assertThat(calico.getText())
                .startsWith("## template: jinja\n#cloud-config\n")
                .contains("calico/v3.30.2/manifests/calico.yaml")
                .contains("      kind: BGPConfiguration\n      metadata:\n        name: default\n")
                .contains("        asNumber: {{ ds.meta_data.AS_NUMBER }}\n        nodeToNodeMeshEnabled: false\n")
                .contains("        peerIP: \"{{ ds.meta_data.PEER_ADDRESS }}\"\n"
                        + "        asNumber: {{ ds.meta_data.PEER_AS }}\n")
                .contains("        peerIP: \"10.0.0.2:1790\"\n        asNumber: 64513\n")
                .doesNotContain("IPPool");
    }

    @Test
    void calicoGetsARangeForPods() {
        var calico = CalicoBgp.builder()
                .version("v3.30.2")
                .asNumber(64512)
                .podCidr(CniSetting.variable("POD_CIDR"))
                .blockSize(24)
                .encapsulation(Encapsulation.VXLAN_CROSS_SUBNET)
                .natOutgoing(false)
                .serviceCidr(CniSetting.of("10.96.0.0/12"))
                .build();

        assertThat(calico.getVariables()).containsExactly("POD_CIDR");
        assertThat(calico.getText())
                .contains("        asNumber: 64512\n")
                .contains("        serviceClusterIPs:\n          - cidr: \"10.96.0.0/12\"\n")
                .contains("        cidr: \"{{ ds.meta_data.POD_CIDR }}\"\n        blockSize: 24\n"
                        + "        ipipMode: Never\n        vxlanMode: CrossSubnet\n        natOutgoing: false\n")
                .contains("patch ippools.crd.projectcalico.org default-ipv4-ippool");
    }

    @Test
    void ciliumGetsTheValuesOfItsChart() {
        var cilium = Cilium.builder()
                .version("1.18.1")
                .cliVersion("v0.18.6")
                .podCidr(CniSetting.variable("POD_CIDR"))
                .nativeRouting(true)
                .kubeProxyReplacement(true)
                .bgpControlPlane(true)
                .value("k8sServiceHost", CniSetting.variable("API_ADDRESS"))
                .value("operator.replicas", "1")
                .build();

        assertThat(cilium.getVariables()).containsExactly("POD_CIDR", "API_ADDRESS");
        assertThat(cilium.getText())
                .contains("cilium-cli/releases/download/v0.18.6/")
                .contains(" install --version 1.18.1 --set \"ipam.mode=cluster-pool\""
                        + " --set \"ipam.operator.clusterPoolIPv4PodCIDRList={{ ds.meta_data.POD_CIDR }}\""
                        + " --set \"routingMode=native\" --set \"ipv4NativeRoutingCIDR={{ ds.meta_data.POD_CIDR }}\""
                        + " --set \"kubeProxyReplacement=true\" --set \"bgpControlPlane.enabled=true\""
                        + " --set \"k8sServiceHost={{ ds.meta_data.API_ADDRESS }}\" --set \"operator.replicas=1\"");
    }

    /** Whatever is in the texts, cloud-init must find no template in it but the variables. */
    @Test
    void nothingButVariablesLooksLikeATemplate() {
        for (var plugin : List.of(
                CalicoBgp.builder()
                        .version("v3.30.2")
                        .peerVariables("PEER_ADDRESS", "PEER_AS")
                        .podCidr("10.1.0.0/16")
                        .build(),
                Cilium.builder().version("1.18.1").cliVersion("v0.18.6").build())) {
            assertThat(plugin.getText().replaceAll("\\{\\{ ds\\.meta_data\\.[A-Z_]+ }}", ""))
                    .doesNotContainPattern(Pattern.compile("\\{[{%#]"));
            assertThat(RegisterCniConfigurationRequest.builder()
                            .name("n")
                            .plugin(plugin)
                            .build()
                            .getUndeclaredVariables())
                    .isEmpty();
        }
    }

    @Test
    void settingsThatCouldEndAQuotationAreRefused() {
        for (var value : List.of("10.0.0.1\" -x", "$(reboot)", "a b", "{{ x }}", "")) {
            assertThatThrownBy(() -> CniSetting.of(value)).isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> CniSetting.variable("AS-NUMBER")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> CalicoBgp.builder()
                        .version("v3.30.2")
                        .manifestUrl("https://example.org/\"; reboot")
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("manifestUrl");
    }

    @Test
    void settingsThatMakeNoNetworkAreRefused() {
        assertThatThrownBy(() -> CalicoBgp.builder()
                        .version("v3.30.2")
                        .nodeToNodeMesh(false)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("nodeToNodeMesh");
        assertThatThrownBy(() ->
                        CalicoBgp.builder().version("v3.30.2").blockSize(19).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("blockSize is 19");
        assertThatThrownBy(() -> Cilium.builder()
                        .version("1.18.1")
                        .cliVersion("v0.18.6")
                        .nativeRouting(true)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("podCidr");
    }
}

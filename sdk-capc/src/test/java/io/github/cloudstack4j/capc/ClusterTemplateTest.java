// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.capc.model.LintFinding;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.model.TemplateVariable;
import io.github.cloudstack4j.capc.schema.CrdSchemas;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterTemplateTest {
    private static final Map<String, String> VALUES = Map.of(
            "CLUSTER_NAME", "capc",
            "KUBERNETES_VERSION", "v1.31.4",
            "CLUSTER_ENDPOINT_IP", "10.0.0.5",
            "CLOUDSTACK_ZONE_NAME", "zone-1",
            "CLOUDSTACK_NETWORK_NAME", "net-1",
            "CLOUDSTACK_CONTROL_PLANE_MACHINE_OFFERING", "Large",
            "CLOUDSTACK_WORKER_MACHINE_OFFERING", "Medium",
            "CLOUDSTACK_TEMPLATE_NAME", "kube-v1.31.4",
            "WORKER_MACHINE_COUNT", "2");

    private static final Map<String, Map<String, String>> FURTHER = Map.of(
            "managed-ssh", Map.of("CLOUDSTACK_SSH_KEY_NAME", "ops"),
            "ssh-material", Map.of("OS_USERID", "ops", "SSH_KEY_MATERIAL", "ssh-ed25519 AAAA ops"),
            "with-disk-offering",
                    Map.of(
                            "CLOUDSTACK_DISK_OFFERING_NAME", "Small",
                            "CLOUDSTACK_DISK_OFFERING_DEVICE", "/dev/vdb",
                            "CLOUDSTACK_DISK_OFFERING_FILESYSTEM", "ext4",
                            "CLOUDSTACK_DISK_OFFERING_LABEL", "data_disk",
                            "CLOUDSTACK_DISK_OFFERING_MOUNT_PATH", "/data"),
            "with-existing-vpc-network", Map.of("CLOUDSTACK_VPC_NAME", "vpc-1"));

    private static Map<String, String> values(String flavour) {
        var values = new HashMap<>(VALUES);
        values.putAll(FURTHER.getOrDefault(flavour, Map.of()));
        return values;
    }

    private static Manifest generate(String flavour) {
        return ClusterTemplate.flavour(flavour).generate(values(flavour));
    }

    static List<String> flavours() {
        return ClusterTemplate.flavours();
    }

    @Nested
    class Flavours {
        @ParameterizedTest
        @MethodSource("io.github.cloudstack4j.capc.ClusterTemplateTest#flavours")
        void haveTheirSevenObjects(String flavour) {
            assertThat(generate(flavour).getResources().stream().map(each -> each.getKind() + "/" + each.getName()))
                    .containsExactly(
                            "Cluster/capc",
                            "CloudStackCluster/capc",
                            "KubeadmControlPlane/capc-control-plane",
                            "CloudStackMachineTemplate/capc-control-plane",
                            "MachineDeployment/capc-md-0",
                            "CloudStackMachineTemplate/capc-md-0",
                            "KubeadmConfigTemplate/capc-md-0");
        }

        @ParameterizedTest
        @MethodSource("io.github.cloudstack4j.capc.ClusterTemplateTest#flavours")
        void areWhatTheSchemasAskForAndWithoutFault(String flavour) {
            var manifest = generate(flavour);

            assertThat(CapcLint.check(manifest).findings()).isEmpty();
            assertThat(CrdSchemas.read().problems(manifest, ApiVersions.standard()))
                    .isEmpty();
            assertThat(CrdSchemas.read().problems(manifest, ApiVersions.newest()))
                    .isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.github.cloudstack4j.capc.ClusterTemplateTest#flavours")
        void areTheBaseAndWhatTheyAdd(String flavour) {
            var text = ClusterTemplate.flavour(flavour).substitute(values(flavour));

            assertThat(GoldenFlavours.flat(text)).containsExactlyInAnyOrderElementsOf(GoldenFlavours.of(flavour));
        }

        @ParameterizedTest
        @CsvSource({
            "default, ",
            "managed-ssh, CLOUDSTACK_SSH_KEY_NAME",
            "ssh-material, OS_USERID SSH_KEY_MATERIAL",
            "with-disk-offering, CLOUDSTACK_DISK_OFFERING_DEVICE CLOUDSTACK_DISK_OFFERING_FILESYSTEM"
                    + " CLOUDSTACK_DISK_OFFERING_LABEL CLOUDSTACK_DISK_OFFERING_MOUNT_PATH CLOUDSTACK_DISK_OFFERING_NAME",
            "with-existing-vpc-network, CLOUDSTACK_VPC_NAME",
            "with-kube-vip, "
        })
        void tellTheirVariables(String flavour, String further) {
            var common = List.of(
                    new TemplateVariable("CLOUDSTACK_CONTROL_PLANE_MACHINE_OFFERING", null),
                    new TemplateVariable("CLOUDSTACK_FD1_NAME", "failure-domain-1"),
                    new TemplateVariable("CLOUDSTACK_FD1_SECRET_NAME", "cloudstack-credentials"),
                    new TemplateVariable("CLOUDSTACK_FD1_SECRET_NAMESPACE", "default"),
                    new TemplateVariable("CLOUDSTACK_NETWORK_NAME", null),
                    new TemplateVariable("CLOUDSTACK_SYNC_WITH_ACS", "false"),
                    new TemplateVariable("CLOUDSTACK_TEMPLATE_NAME", null),
                    new TemplateVariable("CLOUDSTACK_WORKER_MACHINE_OFFERING", null),
                    new TemplateVariable("CLOUDSTACK_ZONE_NAME", null),
                    new TemplateVariable("CLUSTER_ENDPOINT_IP", null),
                    new TemplateVariable("CLUSTER_ENDPOINT_PORT", "6443"),
                    new TemplateVariable("CLUSTER_NAME", null),
                    new TemplateVariable("CONTROL_PLANE_MACHINE_COUNT", "1"),
                    new TemplateVariable("KUBERNETES_VERSION", null),
                    new TemplateVariable("WORKER_MACHINE_COUNT", "0"));
            var own = further == null
                    ? List.<TemplateVariable>of()
                    : List.of(further.split(" ")).stream()
                            .map(name -> new TemplateVariable(name, null))
                            .toList();

            assertThat(ClusterTemplate.flavour(flavour).variables())
                    .containsAll(common)
                    .containsAll(own)
                    .hasSize(common.size() + own.size());
        }

        @Test
        void aDiskOfAnotherLabelIsFoundNotToBeMounted() {
            var values = values("with-disk-offering");
            values.put("CLOUDSTACK_DISK_OFFERING_LABEL", "other");

            assertThat(
                            CapcLint.check(ClusterTemplate.flavour("with-disk-offering")
                                            .generate(values))
                                    .findings()
                                    .stream()
                                    .map(LintFinding::rule))
                    .containsOnly(LintRule.MOUNT_LABEL);
        }

        @Test
        void goIntoTheNamespaceAskedFor() {
            var values = values("default");
            values.put("NAMESPACE", "clusters");

            assertThat(ClusterTemplate.flavour("default").generate(values).getResources())
                    .extracting(each -> each.getMetadata().getNamespace())
                    .containsOnly("clusters");
        }

        @Test
        void ofOtherNamesAreNotThere() {
            assertThatThrownBy(() -> ClusterTemplate.flavour("with-etcd"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no flavour \"with-etcd\"; give one of default, managed-ssh");
        }
    }

    @Nested
    class Variables {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "${A} | abcabc",
                    "${ A } | abcabc",
                    "${B=d} | d",
                    "${B:=d} | d",
                    "${B:-d} | d",
                    "${B-d} | d",
                    "${EMPTY=d} | d",
                    "${EMPTY:-d} | d",
                    "x${EMPTY-d}x | xx",
                    "${B:=${A}} | abcabc",
                    "${A^} | Abcabc",
                    "${A^^} | ABCABC",
                    "${U,} | xYZ",
                    "${U,,} | xyz",
                    "${A:2} | cabc",
                    "${A:2:2} | ca",
                    "${A:9}x | x",
                    "${#A} | 6",
                    "${A#a*b} | cabc",
                    "${A##a*b} | c",
                    "${A%b*} | abca",
                    "${A%%b*} | a",
                    "${A/bc/-} | a-abc",
                    "${A//bc/-} | a-a-",
                    "$${A} | ${A}",
                    "$A | $A"
                })
        void areWrittenAsInAShell(String text, String expected) {
            var values = Map.of("A", "abcabc", "EMPTY", "", "U", "XYZ");

            assertThat(ClusterTemplate.of(text).substitute(values)).isEqualTo(expected);
        }

        @Test
        void withoutValuesAreSaidAllAtOnce() {
            assertThatThrownBy(() -> ClusterTemplate.of("${Z} ${B:=b} ${A}").substitute(Map.of()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("without a value: A, Z;");
        }

        @Test
        void thatAreNoneAreSaidWithTheirLine() {
            assertThatThrownBy(() -> ClusterTemplate.of("a\n${").substitute(Map.of()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("line 2");
            assertThatThrownBy(() -> ClusterTemplate.of("${A:x}").substitute(Map.of("A", "a")))
                    .hasMessageContaining("no number");
        }
    }
}

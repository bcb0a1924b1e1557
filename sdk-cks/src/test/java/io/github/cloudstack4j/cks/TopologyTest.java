// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.SshEndpoint;
import io.github.cloudstack4j.cks.model.TopologyFormat;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.cks.model.TopologyWarning;
import io.github.cloudstack4j.core.UnknownNameException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TopologyTest {
    private final TestCloud cloud = new TestCloud();
    private final KubernetesClusters clusters = cloud.clusters();

    @AfterEach
    void close() {
        cloud.close();
    }

    private KubernetesCluster withEtcd(String name) {
        return cloud.running(name, c -> c.controlNodes(2).etcdNodes(3).offering(NodeType.ETCD, "medium"));
    }

    @Test
    void showsEachNodeWithItsRoleItsMachineAndTheWayToIt() {
        var cluster = withEtcd("c1");

        var topology = clusters.topology("c1");

        assertThat(topology.getCluster().getId()).isEqualTo(cluster.getId());
        assertThat(topology.getNodes(NodeRole.CONTROL)).hasSize(2);
        assertThat(topology.getNodes(NodeRole.WORKER)).hasSize(2);
        assertThat(topology.getNodes(NodeRole.ETCD)).hasSize(3);
        assertThat(topology.getNodes(NodeRole.EXTERNAL)).isEmpty();
        assertThat(topology.getNodes()).allSatisfy(node -> {
            assertThat(node.isRunning()).isTrue();
            assertThat(node.getHostName()).isNotBlank();
            assertThat(node.getPrivateAddress()).startsWith("10.");
            assertThat(node.getTemplateName()).isNotBlank();
            assertThat(node.getPublicAddress()).isEqualTo(cluster.getIpAddress());
            assertThat(node.getOfferingName()).isEqualTo(node.getRole() == NodeRole.ETCD ? "medium" : "small");
        });
        assertThat(ports(topology, NodeRole.CONTROL)).containsExactlyInAnyOrder(2222, 2223);
        assertThat(ports(topology, NodeRole.WORKER)).containsExactlyInAnyOrder(2224, 2225);
        assertThat(ports(topology, NodeRole.ETCD)).containsExactlyInAnyOrder(50000, 50001, 50002);
        assertThat(topology.getApiEndpoint()).isEqualTo(cluster.getEndpoint());
        assertThat(topology.getNetwork()).isNotNull();
        assertThat(topology.getFirewallRules()).isNotEmpty();
        assertThat(topology.getLoadBalancerRules()).hasSize(1);
        assertThat(topology.getWarnings()).isEmpty();
    }

    private static List<Integer> ports(ClusterTopology topology, NodeRole role) {
        return topology.getNodes(role).stream()
                .map(TopologyNode::getSsh)
                .map(SshEndpoint::getPort)
                .toList();
    }

    @Test
    void asksForAListOfEachThingWhateverTheNumberOfNodes() {
        withEtcd("c1");
        var before = cloud.emulator().requests().size();

        clusters.topology("c1");

        assertThat(cloud.emulator().requests().size() - before).isLessThanOrEqualTo(8);
        assertThat(cloud.emulator().requests("listVirtualMachines")).hasSize(1);
    }

    @Test
    void saysWhatAnEtcdOfItsOwnSurvives() {
        withEtcd("c1");
        cloud.running("c2");

        var own = clusters.topology("c1").getEtcd();
        assertThat(own.isExternal()).isTrue();
        assertThat(own.isIsoReady()).isTrue();
        assertThat(own.getNodes()).hasSize(3);
        assertThat(own.getQuorum().getSurvivableFailures()).isEqualTo(1);
        var stacked = clusters.topology("c2").getEtcd();
        assertThat(stacked.isExternal()).isFalse();
        assertThat(stacked.getQuorum().getAdvice()).contains("survives no failure");
    }

    @Test
    void warnsOfAnEvenNumberOfEtcdNodes() {
        cloud.running("c1", c -> c.etcdNodes(2));

        assertThat(clusters.topology("c1").hasWarning(TopologyWarning.Kind.EVEN_ETCD))
                .isTrue();
    }

    @Test
    void warnsOfANodeThatDoesNotRun() {
        var node = cloud.running("c1").getNodes(NodeType.WORKER).get(0);
        cloud.admin().virtualMachines().stop(node.getId()).await();

        var topology = clusters.topology("c1");

        assertThat(topology.getWarnings()).singleElement().satisfies(warning -> {
            assertThat(warning.getKind()).isEqualTo(TopologyWarning.Kind.NODE_NOT_RUNNING);
            assertThat(warning.getText()).contains(node.getName());
        });
    }

    @Test
    void warnsOfAFirewallRuleThatIsGone() {
        var cluster = cloud.running("c1");
        var rules = cloud.admin().networkRules();
        rules.firewallRules(f -> f.ipAddressId(cluster.getIpAddressId())).stream()
                .filter(rule -> Integer.valueOf(2222).equals(rule.getStartPort()))
                .forEach(rule -> rules.closeFirewall(rule.getId()).await());

        assertThat(clusters.topology("c1").getWarnings())
                .hasSize(3)
                .allSatisfy(warning -> assertThat(warning.getKind()).isEqualTo(TopologyWarning.Kind.RULE_MISSING));
    }

    @Test
    void warnsThatAResizeLeftTheEtcdRulesOlderThanTheSshRule() {
        withEtcd("c1");
        clusters.scale("c1", s -> s.workers(3)).await();

        assertThat(clusters.topology("c1").hasWarning(TopologyWarning.Kind.ETCD_RULES_ORDER))
                .isTrue();
    }

    @Test
    void warnsOfAClusterThatCanNeverBeResized() {
        var small = cloud.admin().serviceOfferings().get("small").getId();
        cloud.admin()
                .call(
                        "createKubernetesCluster",
                        Map.of(
                                "name",
                                "c1",
                                "zoneid",
                                cloud.admin().zones().get("zone-1").getId(),
                                "kubernetesversionid",
                                cloud.versions().get("1.31.0").getId(),
                                "size",
                                1,
                                "nodeofferings",
                                List.of(
                                        Map.of("node", "worker", "offering", small),
                                        Map.of("node", "control", "offering", small))));

        assertThat(clusters.topology("c1").hasWarning(TopologyWarning.Kind.NO_DEFAULT_OFFERING))
                .isTrue();
    }

    @Test
    void aPlainUserSeesTheClusterWithoutItsHosts() {
        var user = cloud.emulator().user();
        var own = cloud.as(user).clusters();
        own.create(TestCloud.small("c1")).await();

        var topology = own.topology("c1");

        assertThat(topology.getNodes()).hasSize(3).allSatisfy(node -> {
            assertThat(node.getHostName()).isNull();
            assertThat(node.getSsh()).isNotNull();
        });
        assertThat(topology.getWarnings()).isEmpty();
    }

    @Test
    void anExternallyManagedClusterHasAPictureToo() {
        clusters.create(c -> c.name("e1").zone("zone-1").clusterType(ClusterType.EXTERNAL_MANAGED))
                .await();

        var topology = clusters.topology("e1");

        assertThat(topology.getNodes()).isEmpty();
        assertThat(topology.getEtcd().getQuorum()).isNull();
        assertThat(topology.getWarnings()).isEmpty();
        assertThat(topology.toTable()).contains("e1");
    }

    @Test
    void aClusterThatIsNotThereHasNoPicture() {
        assertThatThrownBy(() -> clusters.topology("nope")).isInstanceOf(UnknownNameException.class);
    }

    @ParameterizedTest
    @EnumSource(TopologyFormat.class)
    void everyDrawingNamesEachNodeAndTheWayToIt(TopologyFormat format) {
        withEtcd("c1");
        var topology = clusters.topology("c1");

        var drawing = topology.render(format);

        assertThat(topology.getNodes()).allSatisfy(node -> {
            assertThat(drawing).contains(node.getName());
            assertThat(drawing).contains(node.getSsh().toString());
        });
    }

    @Test
    void theSvgIsWellFormedAndNeedsNothingFromOutside() throws Exception {
        cloud.running("<c1 & \"friends\">");

        var svg = clusters.topology("<c1 & \"friends\">").toSvg();

        var document = parse(svg);
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .contains("<c1 & \"friends\">");
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "href", "<script", "@import");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void namesThatMeanSomethingToAFormatAreEscapedInIt() {
        cloud.running("a\"]; x -> y{}|<b>");

        var topology = clusters.topology("a\"]; x -> y{}|<b>");

        assertThat(topology.toDot()).contains("a\\\"]; x -> y{}|<b>");
        assertThat(topology.toMermaid()).doesNotContain("a\"]").contains("a#34;#93;");
    }

    @Test
    void aPictureOutlivesTheProcessThatTookIt() throws Exception {
        cloud.running("c1");
        var topology = clusters.topology("c1");

        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(topology);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((ClusterTopology) in.readObject()).toTable()).isEqualTo(topology.toTable());
        }
    }
}

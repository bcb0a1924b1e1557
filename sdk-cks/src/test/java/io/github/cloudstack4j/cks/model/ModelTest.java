// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Json;
import io.github.cloudstack4j.core.model.UploadParameters;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single models do beyond what all of them do. */
class ModelTest {
    @Test
    void aClusterReadsTextAsNumbersAndKeepsWhatItDoesNotKnow() throws IOException {
        var cluster = read(
                "{'id':'c','state':'Weird','cpunumber':'6','memory':'6144','size':2,'new':{'a':1}}",
                KubernetesCluster.class);

        assertThat(cluster.getState()).isEqualTo(ClusterState.of("Weird"));
        assertThat(cluster.getState().isTransitional()).isFalse();
        assertThat(cluster.getCpuNumber()).isEqualTo(6);
        assertThat(cluster.getMemory()).isEqualTo(6144);
        assertThat(cluster.getWorkers()).isEqualTo(2);
        assertThat(cluster.getAdditionalProperties()).containsOnlyKeys("new");
    }

    @Test
    void aNodesTypeIsToldByItsMarkAndItsName() {
        var cluster = KubernetesCluster.builder()
                .node(node("c1-control-1a2").build())
                .node(node("c1-node-1a2").build())
                .node(node("c1-etcd-1-1a2").etcdNode(true).build())
                .node(node("my-control-box").externalNode(true).build())
                .build();

        assertThat(cluster.getNodes())
                .extracting(KubernetesNode::getNodeType)
                .containsExactly(NodeType.CONTROL, NodeType.WORKER, NodeType.ETCD, NodeType.WORKER);
        assertThat(cluster.getNodes(NodeType.CONTROL))
                .extracting(KubernetesNode::getName)
                .containsExactly("c1-control-1a2");
    }

    @Test
    void aNodesVersionIsCleanWhateverTheServerReports() throws IOException {
        var node = read("{'id':'n','state':'Running','kubernetesnodeversion':'v1.31.0\\n'}", KubernetesNode.class);

        assertThat(node.getVersion()).isEqualTo(SemanticVersion.of(1, 31, 0)).hasToString("1.31.0");
        assertThat(node.getReportedVersion()).isEqualTo("v1.31.0\n");
        assertThat(node.getState()).isEqualTo(VirtualMachineState.RUNNING);
        assertThat(node("etcd").build().getVersion()).isNull();
        assertThat(node("odd").reportedVersion("unknown").build().getVersion()).isNull();
    }

    @Test
    void aNodeTypeWithoutAnOfferingOfItsOwnHasTheDefaultOne() {
        var cluster = KubernetesCluster.builder()
                .serviceOfferingId("d")
                .etcdOfferingId("e")
                .workerAffinityGroupIds("a,b")
                .build();

        assertThat(cluster.getOfferingId(NodeType.ETCD)).isEqualTo("e");
        assertThat(cluster.getOfferingId(NodeType.WORKER)).isEqualTo("d");
        assertThat(cluster.getAffinityGroupIds(NodeType.WORKER)).containsExactly("a", "b");
        assertThat(cluster.getAffinityGroupIds(NodeType.CONTROL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Created",
                "Starting",
                "Stopping",
                "Scaling",
                "ScalingStoppedCluster",
                "Upgrading",
                "Importing",
                "RemovingNodes",
                "Recovering",
                "Destroying"
            })
    void aStateIsTransitionalWhileAnOperationIsUnderWay(String state) {
        assertThat(ClusterState.of(state).isTransitional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Running,true,false",
        "Stopped,true,false",
        "Alert,true,true",
        "Error,true,true",
        "Destroyed,false,false"
    })
    void aSettledStateTellsWhetherItFailedAndCanBeDeleted(String name, boolean deletable, boolean failed) {
        var state = ClusterState.of(name);

        assertThat(state.isTransitional()).isFalse();
        assertThat(state.isDeletable()).isEqualTo(deletable);
        assertThat(state.isFailed()).isEqualTo(failed);
    }

    @Test
    void versionsCompareByNumberAndTolerateDecoration() {
        assertThat(SemanticVersion.parse("v1.10.0\n")).isGreaterThan(SemanticVersion.parse("1.9.11"));
        assertThat(SemanticVersion.parse("1.33.1-rc.1")).isEqualTo(SemanticVersion.of(1, 33, 1));
        assertThat(SemanticVersion.parse("1.33.1").isAtLeast(SemanticVersion.of(1, 33, 1)))
                .isTrue();
        assertThatThrownBy(() -> SemanticVersion.parse("1.33"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("1.33", "major, minor and patch");
    }

    @ParameterizedTest
    @CsvSource({
        "1.30.2,1.31.0,true",
        "1.30.2,1.30.2,true",
        "1.30.2,1.30.1,false",
        "1.30.2,1.32.0,false",
        "1.30.2,2.31.0,false"
    })
    void upgradesGoOneMinorVersionAtATime(String from, String to, boolean possible) {
        assertThat(SemanticVersion.parse(from).isUpgradableTo(SemanticVersion.parse(to)))
                .isEqualTo(possible);
    }

    @Test
    void secretsStayOutOfToString() {
        var config =
                ClusterConfig.builder().id("c").kubeconfig("c4jSecret-s3cret").build();
        var upload = UploadParameters.builder()
                .id("u")
                .postUrl("https://u")
                .metadata("c4jSecret-s3cret")
                .signature("c4jSecret-s3cret")
                .build();
        var create = CreateClusterRequest.builder()
                .name("n")
                .zone("z")
                .kubernetesVersion("v")
                .workers(1)
                .offering("o")
                .dockerRegistry("https://registry", "me", "c4jSecret-s3cret")
                .build();

        assertThat(config.toString()).contains("****").doesNotContain("c4jSecret-s3cret");
        assertThat(upload.toString()).contains("****").doesNotContain("c4jSecret-s3cret");
        assertThat(create.toString()).contains("****").doesNotContain("c4jSecret-s3cret");
    }

    private static KubernetesNode.Builder node(String name) {
        return KubernetesNode.builder().id("id-of-" + name).name(name);
    }

    /** Reads JSON written with single quotes, as the codec does. */
    private static <T> T read(String json, Class<T> type) throws IOException {
        return Json.mapper().readValue(json.replace('\'', '"'), type);
    }
}

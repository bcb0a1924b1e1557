// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.github.cloudstack4j.core.model.Success;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Scripts as they stand in a Jenkinsfile, in the old Groovy that Jenkins runs. */
class GroovyTest {
    private static final String IMPORTS = """
            import io.github.cloudstack4j.cks.model.*
            import io.github.cloudstack4j.core.*
            import java.time.Duration
            """;

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    @Test
    void aScriptMakesAClusterWithAClosure() {
        var result = run("""
                def seen = []
                def cluster = cks.clusters().create {
                    it.name('x').zone('zone-1').kubernetesVersion('1.31.0').controlNodes(1).workers(2)
                        .offering('small').offering(NodeType.WORKER, 'gpu-large')
                        .template(NodeType.WORKER, 'ubuntu-cks')
                        .cni('calico-bgp', [AS_NUMBER: '65145'])
                }.onProgress { seen << it.state }.await(Duration.ofMinutes(45))
                [name: cluster.name, state: cluster.state.name, workers: cluster.getNodes(NodeType.WORKER).size(),
                 nodes: cluster.nodes.every { it.state.name == 'Running' }, starting: 'Starting' in seen]
                """);

        assertThat(result)
                .isEqualTo(Map.of("name", "x", "state", "Running", "workers", 2, "nodes", true, "starting", true));
        assertThat(cloud.sent("createKubernetesCluster"))
                .containsEntry("nodeofferings[0].offering", cloud.id("serviceoffering", "gpu-large"))
                .containsEntry("cniconfigdetails[0].AS_NUMBER", "65145");
    }

    @Test
    void aScriptFiltersListsWithClosures() {
        cloud.running("blue");
        cloud.running("green");
        cloud.clusters().stop("green").await();

        assertThat(run("""
                        [cks.clusters().list { it.state(ClusterState.RUNNING) }.collect { it.name },
                         cks.clusters().list().findAll { it.state == ClusterState.STOPPED }*.name,
                         cks.versions().list { it.minimumSemanticVersion('1.33.0').pageSize(2) }*.name]
                        """)).isEqualTo(List.of(List.of("blue"), List.of("green"), List.of("v1.33.1", "v1.34.0")));
    }

    @Test
    void aScriptRunsAClusterToItsEnd() {
        cloud.running("x");

        assertThat(run("""
                        def clusters = cks.clusters()
                        assert clusters.scale('x') { it.workers(3) }.await().workers == 3
                        assert clusters.upgrade('x', '1.32.9').await().kubernetesVersionName == 'v1.32.9'
                        assert clusters.kubeconfig('x').contains('clusters:')
                        clusters.delete('x').await()
                        """))
                .isInstanceOfSatisfying(
                        Success.class,
                        success -> assertThat(success.isSuccess()).isTrue());
        assertThat(cloud.clusters().find("x")).isEmpty();
    }

    @Test
    void aScriptCatchesAFailureAndLooksAtIt() {
        cloud.emulator()
                .world()
                .setting("max.account.user.vms", cloud.emulator().admin(), "2");

        assertThat(run("""
                        try {
                            cks.clusters().create {
                                it.name('x').zone('zone-1').kubernetesVersion('1.31.0').offering('small').workers(2)
                            }.await()
                        } catch (OperationFailedException e) {
                            return [e.cluster.state.name, e.nodes.size(), e.events[0].level.name]
                        }
                        """)).isEqualTo(List.of("Error", 2, "ERROR"));
    }

    private Object run(String script) {
        return new GroovyShell(new Binding(Map.of("cks", Cks.on(cloud.admin())))).evaluate(IMPORTS + script);
    }
}

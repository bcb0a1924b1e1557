// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Clusters with external nodes. */
final class NodesCloud implements AutoCloseable {
    final KubernetesCloud cloud;

    NodesCloud() {
        this(new KubernetesCloud());
    }

    NodesCloud(KubernetesCloud cloud) {
        this.cloud = cloud;
    }

    /** A VM that fits the cluster. */
    String vm(String clusterId, String name) {
        return vm(clusterId, name, "displayname", name + "-shown");
    }

    /** A VM on the cluster's network, with further parameters. */
    String vm(String clusterId, String name, String... more) {
        return deploy(
                name, "ubuntu-cks", cloud.cluster(clusterId).path("networkid").asText(), more);
    }

    String deploy(String name, String template, String network, String... more) {
        return deploy(name, template, network, KubernetesCloud.map((Object[]) more));
    }

    String deploy(String name, String template, String network, Map<String, String> more) {
        var params = KubernetesCloud.map(
                "name", name,
                "zoneid", cloud.zone(),
                "serviceofferingid", cloud.offering("medium"),
                "templateid", cloud.id("template", template),
                "networkids", network);
        params.putAll(more);
        var reply = cloud.send(cloud.emulator.admin(), "deployVirtualMachine", params);
        var outcome =
                cloud.await(cloud.emulator.admin(), reply.body().path("jobid").asText(), "");
        return outcome.result().path("virtualmachine").path("id").asText();
    }

    KubernetesCloud.Outcome add(String clusterId, String nodes, Object... more) {
        var params = KubernetesCloud.map(more);
        params.put("id", clusterId);
        params.put("nodeids", nodes);
        return cloud.run("addNodesToKubernetesCluster", flat(params));
    }

    KubernetesCloud.Outcome remove(String clusterId, String nodes) {
        return cloud.run("removeNodesFromKubernetesCluster", "id", clusterId, "nodeids", nodes);
    }

    /** A cluster with one external node. */
    String created(String size) {
        var id = cloud.created("size", size);
        var outcome = add(id, vm(id, "ext-1"));
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome.error());
        }
        return id;
    }

    JsonNode member(String clusterId, String name) {
        return StreamSupport.stream(
                        cloud.cluster(clusterId).path("virtualmachines").spliterator(), false)
                .filter(vm -> vm.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> events(String clusterId, String type) {
        return cloud
                .call("listEvents", "resourceid", clusterId, "resourcetype", "KubernetesCluster")
                .items("event")
                .stream()
                .filter(event -> event.path("type").asText().endsWith(type))
                .map(event ->
                        event.path("level").asText() + " " + event.path("state").asText() + " "
                                + event.path("description").asText())
                .toList();
    }

    void expunge(String vm) {
        cloud.run("destroyVirtualMachine", "id", vm, "expunge", "true");
    }

    @Override
    public void close() {
        cloud.close();
    }

    private static Object[] flat(Map<String, String> params) {
        return params.entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray();
    }
}

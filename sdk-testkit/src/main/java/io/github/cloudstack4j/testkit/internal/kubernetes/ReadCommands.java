// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Kind;

/** {@code listKubernetesClusters} and {@code getKubernetesClusterConfig}. */
final class ReadCommands {
    private final Kubernetes kubernetes;
    private final Kubeconfig kubeconfig;

    ReadCommands(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
        this.kubeconfig = new Kubeconfig(kubernetes.certificates());
    }

    /** Name and state are compared as they are; only the keyword is a pattern. */
    Answer list(Call call) {
        var args = call.args();
        var name = args.string("name");
        var state = args.string("state");
        var typeName = args.string("clustertype");
        var type = typeName == null
                ? null
                : ClusterType.named(typeName)
                        .orElseThrow(() -> ApiFault.internal("Unable to resolve cluster type " + typeName
                                + " to a supported value (CloudManaged, ExternalManaged)"));
        var clusters = kubernetes.clusters();
        return call.list(Kind.KUBERNETES_CLUSTER)
                .visible()
                .byId()
                .where(row -> name == null || name.equals(row.name()))
                .byKeyword("name")
                .where(row -> clusters.find(row)
                        .filter(cluster ->
                                state == null || state.equals(cluster.state().wireName()))
                        .filter(cluster ->
                                type == null || type == cluster.plan().type())
                        .isPresent())
                .answer(
                        "kubernetescluster",
                        row -> kubernetes
                                .views()
                                .of(
                                        clusters.find(row).orElseThrow(),
                                        call.user().role()));
    }

    Answer config(Call call) {
        var row = call.args().resource("id");
        if (row == null) {
            throw ApiFault.internal("Invalid Kubernetes cluster ID specified");
        }
        var cluster = kubernetes
                .clusters()
                .find(row)
                .orElseThrow(() -> ApiFault.internal("Invalid Kubernetes cluster ID specified"));
        Refuse.withoutAccess(call, row);
        if (!cluster.kubeconfigFetched()) {
            throw ApiFault.internal(
                    cluster.is(ClusterState.STARTING)
                            ? "Setup is in progress for Kubernetes cluster : " + cluster.name()
                                    + ", config not available at this moment"
                            : "Config not found for Kubernetes cluster : " + cluster.name());
        }
        var config = JsonNodeFactory.instance
                .objectNode()
                .put("id", cluster.id())
                .put("name", cluster.name())
                .put("configdata", kubeconfig.of(cluster));
        return new Answer.One("clusterconfig", config);
    }
}

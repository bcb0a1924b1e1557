// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Commands on an existing cluster: the cluster behind {@code id}, or the command's own complaint that it is gone. */
final class Targets {
    private static final Map<Activity, String> GONE = Map.of(
            Activity.START, "Given Kubernetes cluster was not found",
            Activity.STOP, "Given Kubernetes cluster was not found",
            Activity.SCALE, "Invalid Kubernetes cluster ID",
            Activity.UPGRADE, "Invalid Kubernetes cluster ID",
            Activity.DELETE, "Invalid cluster id specified");

    private Targets() {}

    /** Starts a job on the cluster; {@code work} validates and plans inside it. */
    static Answer start(
            Kubernetes kubernetes,
            Call call,
            Activity activity,
            @Nullable JobSubject subject,
            Consumer<ClusterJob> work) {
        var row = call.args().requireResource("id");
        var cluster = kubernetes.clusters().find(row);
        if (cluster.isEmpty()) {
            return call.startJob(subject, run -> {
                throw ApiFault.internal(GONE.getOrDefault(activity, "Invalid Kubernetes cluster ID"));
            });
        }
        return ClusterJob.start(kubernetes, call, cluster.get(), activity, subject, work);
    }

    static void refuseExternallyManaged(KubernetesCluster cluster, String verb) {
        Refuse.when(
                cluster.isExternallyManaged(),
                verb + " kubernetes cluster is not supported for an externally managed cluster (" + cluster.name()
                        + ")");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what is missing from the cluster that a spec wants. */
public final class ApplyOutlooks {
    private static final String AUTOSCALING_WITH_ETCD =
            "resizes by the autoscaler revoke the firewall rule of an etcd node; give a fixed number of workers with etcd"
                    + " nodes";

    private final CloudStack cloud;
    private final KubernetesCatalogs catalogs;

    public ApplyOutlooks(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.catalogs = catalogs;
    }

    /** What is to be done as things are now, what stands in the way, and what to look out for. */
    public record ApplyOutlook(List<Step> steps, List<String> obstacles, List<String> warnings) {}

    public ApplyOutlook of(ClusterSpec spec, @Nullable KubernetesCluster cluster) {
        var wanted = new SpecResolver(cloud, catalogs).resolve(spec, cluster);
        var planner = new ApplyPlanner(wanted);
        var obstacles = new ArrayList<String>();
        var picture = cluster == null ? null : Picture.of(cluster);
        if (cluster != null && picture != null) {
            var zone = wanted.request().getZone().getValue();
            obstacles.addAll(FixedParts.differences(spec, zone, cluster, cloud));
            obstacles.addAll(planner.obstacles(picture));
        }
        obstacles.addAll(defects(wanted, picture));
        var steps = obstacles.isEmpty() ? planner.steps(settled(picture)) : List.<Step>of();
        return new ApplyOutlook(steps, List.copyOf(obstacles), warnings(spec, cluster));
    }

    /** What something else has begun is waited for; the plan is for what comes after. */
    private static @Nullable Picture settled(@Nullable Picture picture) {
        if (picture == null || !picture.state().isTransitional()) {
            return picture;
        }
        if (picture.is(ClusterState.DESTROYING)) {
            return null;
        }
        return picture.in(
                picture.is(ClusterState.STOPPING) || picture.is(ClusterState.SCALING_STOPPED_CLUSTER)
                        ? ClusterState.STOPPED
                        : ClusterState.RUNNING);
    }

    /** What the guards would refuse once it is its turn: better to know before the first step. */
    private List<String> defects(Wanted wanted, @Nullable Picture cluster) {
        var spec = wanted.spec();
        var wish = wanted.autoscaling();
        if (spec.isDespiteDefects() || wish == null || cluster != null && wish.equals(cluster.autoscaling())) {
            return List.of();
        }
        var issues = cloud.connection().knownIssues();
        var found = new ArrayList<String>();
        if (spec.getEtcdNodes() > 0 && issues.mayHave(KubernetesIssues.AUTOSCALING_WITH_ETCD)) {
            found.add("autoscaling: " + AUTOSCALING_WITH_ETCD);
        }
        var external = wanted.externalNodes() == null
                ? cluster != null && !cluster.externalNodes().isEmpty()
                : !wanted.externalNodes().isEmpty();
        if (external && issues.mayHave(KubernetesIssues.SCALING_WITH_EXTERNAL_NODES)) {
            found.add(
                    "autoscaling: the server does not reckon with external nodes when the autoscaler resizes a cluster;"
                            + " give a fixed number of workers, or no external nodes");
        }
        return found;
    }

    private static List<String> warnings(ClusterSpec spec, @Nullable KubernetesCluster cluster) {
        var warnings = new ArrayList<>(spec.toCreateRequest().getWarnings());
        if (spec.isAutoscaled() && spec.getEtcdNodes() > 0) {
            warnings.add(AUTOSCALING_WITH_ETCD);
        }
        if (cluster != null && cluster.getState() != null && cluster.getState().isTransitional()) {
            warnings.add("the cluster is " + cluster.getState() + ": that is waited for first");
        }
        return List.copyOf(warnings);
    }
}

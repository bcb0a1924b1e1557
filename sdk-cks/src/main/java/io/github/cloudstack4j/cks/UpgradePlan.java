// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.plan.UpgradeOutlooks.UpgradeOutlook;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeForecast;
import io.github.cloudstack4j.cks.model.UpgradeHop;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * How a cluster gets to a version, minor version by minor version, or why it cannot. Serializable: keep it, and execute it
 * in another process, or again after a crash at any point.
 */
public final class UpgradePlan implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Cks cks;
    private final String clusterId;
    private final String clusterName;
    private final Ref version;
    private final List<UpgradeHop> hops;
    private final List<String> obstacles;
    private final List<String> warnings;

    UpgradePlan(Cks cks, KubernetesCluster cluster, UpgradeOutlook outlook) {
        this.cks = cks;
        this.clusterId = cluster.getId();
        this.clusterName = Objects.requireNonNullElse(cluster.getName(), cluster.getId());
        this.version = Ref.id(outlook.target().getId());
        this.hops = List.copyOf(outlook.hops());
        this.obstacles = outlook.obstacles();
        this.warnings = outlook.warnings();
    }

    /** Id of the cluster. */
    public String getClusterId() {
        return clusterId;
    }

    /** Name of the cluster; its id when none was reported. */
    public String getClusterName() {
        return clusterName;
    }

    /** The upgrades in their order; empty if the cluster has the version, and if it cannot get there. */
    public List<UpgradeHop> getHops() {
        return hops;
    }

    /** Why the cluster cannot get there; empty if it can. */
    public List<String> getObstacles() {
        return obstacles;
    }

    /** What to look out for: nodes that are left behind, defects of the server. */
    public List<String> getWarnings() {
        return warnings;
    }

    /** Whether nothing stands in the way. */
    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    /** The nodes that keep their version, or may, once all is done. */
    public List<NodeForecast> getLeftBehind() {
        return hops.isEmpty() ? List.of() : hops.get(hops.size() - 1).getLeftBehind();
    }

    /**
     * Takes the upgrades that are left, by the client the plan was made with; a plan that came back from serialisation
     * has made one of its own from where the configuration came from.
     *
     * <p>The way is looked for anew before each of them: what is done is not done again, an upgrade that is under way is
     * waited for, and what has come in the way since, such as the alert after an upgrade that failed, ends the execution
     * with a {@link PlanFailedException}, or with an {@link InvalidRequestException} before the first.
     */
    public PlanExecution execute() {
        return executeOn(cks);
    }

    /** Takes the upgrades that are left, by another client; see {@link #execute()}. */
    public PlanExecution executeOn(Cks other) {
        return other.clusters().plans().upgrade(clusterId, version);
    }

    /** Some lines for people: the hops, what stands in the way, what to look out for. */
    public String describe() {
        var text = new StringBuilder("Upgrade of cluster ").append(clusterName).append(": ");
        if (!isPossible()) {
            text.append("not possible");
        } else {
            text.append(hops.isEmpty() ? "nothing to do" : hops.size() + (hops.size() == 1 ? " hop" : " hops"));
        }
        hops.forEach(hop -> text.append("\n  ").append(hop));
        obstacles.forEach(obstacle -> text.append("\n  x ").append(obstacle));
        warnings.forEach(warning -> text.append("\n  ! ").append(warning));
        return text.toString();
    }

    @Override
    public String toString() {
        return describe();
    }
}

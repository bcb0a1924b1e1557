// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.plan.Actions;
import io.github.cloudstack4j.cks.internal.plan.ApplyOutlooks;
import io.github.cloudstack4j.cks.internal.plan.PlanRunner;
import io.github.cloudstack4j.cks.internal.plan.PlanRunner.Outlook;
import io.github.cloudstack4j.cks.internal.plan.UpgradeOutlooks;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.VersionReport;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes plans for clusters, and carries them out. */
final class ClusterPlans {
    private final CloudStack cloud;
    private final KubernetesClusters clusters;
    private final UpgradeOutlooks upgrades;
    private final ApplyOutlooks wishes;

    ClusterPlans(CloudStack cloud, KubernetesCatalogs catalogs, KubernetesClusters clusters) {
        this.cloud = cloud;
        this.clusters = clusters;
        this.upgrades = new UpgradeOutlooks(cloud, catalogs);
        this.wishes = new ApplyOutlooks(cloud, catalogs);
    }

    UpgradePlan planUpgrade(String nameOrId, Ref target, Set<String> upgradedByHand) {
        var cluster = clusters.get(nameOrId);
        return new UpgradePlan(Cks.on(cloud), cluster, upgrades.to(target, cluster, upgradedByHand));
    }

    VersionReport report(String nameOrId) {
        return upgrades.report(clusters.get(nameOrId));
    }

    ApplyPlan planFor(ClusterSpec spec) {
        var cluster = named(spec);
        return new ApplyPlan(Cks.on(cloud), spec, wishes.of(spec, cluster));
    }

    PlanExecution upgrade(String clusterId, Ref target) {
        return execution(Ref.id(clusterId), false, cluster -> upgradeOutlook(cluster, target));
    }

    private Outlook upgradeOutlook(@Nullable KubernetesCluster cluster, Ref target) {
        if (cluster == null) {
            return new Outlook(List.of(), List.of("the cluster is gone"));
        }
        var outlook = upgrades.to(target, cluster, Set.of());
        return new Outlook(upgrades.steps(cluster, outlook), outlook.obstacles());
    }

    PlanExecution apply(ClusterSpec spec) {
        return execution(Ref.name(spec.getName()), spec.isDespiteDefects(), cluster -> {
            var outlook = wishes.of(spec, cluster);
            return new Outlook(outlook.steps(), outlook.obstacles());
        });
    }

    private PlanExecution execution(Ref cluster, boolean despiteDefects, PlanRunner.Planning planning) {
        Actions actions = new ClusterActions(cloud, clusters, cluster, despiteDefects);
        return new PlanExecution(
                () -> new PlanRunner(
                        cluster.getValue(),
                        planning,
                        actions,
                        cloud.connection().time()),
                cloud.getConfig().getOperationTimeout());
    }

    private @Nullable KubernetesCluster named(ClusterSpec spec) {
        return clusters.find(Ref.name(spec.getName())).orElse(null);
    }
}

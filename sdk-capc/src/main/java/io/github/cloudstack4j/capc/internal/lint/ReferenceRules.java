// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.internal.lint.Scene.Notes;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.MachineDeployment;
import io.github.cloudstack4j.capc.resource.ObjectRef;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What objects say of other objects. */
final class ReferenceRules {
    private final Scene scene;

    private ReferenceRules(Scene scene) {
        this.scene = scene;
    }

    static void check(Scene scene) {
        new ReferenceRules(scene).check();
    }

    private void check() {
        scene.each(ResourceKind.CLUSTER, (cluster, notes) -> {
            found(cluster.getSpec().getInfrastructureRef(), "spec.infrastructureRef", notes);
            found(cluster.getSpec().getControlPlaneRef(), "spec.controlPlaneRef", notes);
        });
        scene.each(
                ResourceKind.KUBEADM_CONTROL_PLANE,
                (plane, notes) -> found(
                        plane.getSpec().getMachineTemplate().getSpec().getInfrastructureRef(),
                        "spec.machineTemplate.spec.infrastructureRef",
                        notes));
        scene.each(ResourceKind.MACHINE_DEPLOYMENT, this::pool);
        scene.each(
                ResourceKind.MACHINE_HEALTH_CHECK,
                (check, notes) -> named(check.getSpec().getClusterName(), "spec.clusterName", notes));
    }

    private void pool(MachineDeployment pool, Notes notes) {
        var machine = pool.getSpec().getTemplate().getSpec();
        found(machine.getInfrastructureRef(), "spec.template.spec.infrastructureRef", notes);
        found(machine.getBootstrap().getConfigRef(), "spec.template.spec.bootstrap.configRef", notes);
        named(pool.getSpec().getClusterName(), "spec.clusterName", notes);
        notes.addIf(
                !machine.getClusterName().equals(pool.getSpec().getClusterName()),
                LintRule.CLUSTER_NAMED,
                "spec.template.spec.clusterName",
                "is another than spec.clusterName; Cluster API refuses that");
        var metadata = pool.getSpec().getTemplate().getMetadata();
        Map<String, String> labels = metadata == null ? Map.of() : metadata.getLabels();
        pool.getSpec()
                .getSelector()
                .getMatchLabels()
                .forEach((name, value) -> notes.addIf(
                        !value.equals(labels.get(name)) && !isFilledIn(name),
                        LintRule.SELECTOR_MATCHES,
                        "spec.selector.matchLabels",
                        "asks for " + name + "=" + value
                                + ", which spec.template.metadata.labels does not give; leave the selector empty, and Cluster"
                                + " API fills in both"));
    }

    /** Cluster API gives machines these labels itself. */
    private static boolean isFilledIn(String label) {
        return label.equals("cluster.x-k8s.io/cluster-name") || label.equals("cluster.x-k8s.io/deployment-name");
    }

    private void named(String cluster, String path, Notes notes) {
        var clusters = scene.all(ResourceKind.CLUSTER);
        notes.addIf(
                !clusters.isEmpty()
                        && clusters.stream().noneMatch(each -> each.getName().equals(cluster)),
                LintRule.CLUSTER_NAMED,
                path,
                "is \"" + cluster + "\", but no such Cluster comes with it; give the name of its Cluster");
    }

    /** Only what comes with its Cluster is looked for: a part of a cluster may be applied alone. */
    private void found(@Nullable ObjectRef reference, String path, Notes notes) {
        if (reference == null || scene.all(ResourceKind.CLUSTER).isEmpty()) {
            return;
        }
        var kind =
                ResourceKind.find(reference.getApiGroup() == null ? "" : reference.getApiGroup(), reference.getKind());
        kind.ifPresent(known -> notes.addIf(
                scene.find(known, reference.getName()).isEmpty(),
                LintRule.REFERENCES_FOUND,
                path,
                "leads to " + reference.getKind() + "/" + reference.getName()
                        + ", which does not come with it; it must be in the management cluster already"));
    }
}

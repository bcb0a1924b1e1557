// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.internal.lint.Scene.Notes;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.KubeadmControlPlane;
import io.github.cloudstack4j.capc.resource.MachineDeployment;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kubernetes versions and numbers of machines. */
final class VersionRules {
    private static final Pattern VERSION = Pattern.compile("v?\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?");

    private VersionRules() {}

    static void check(Scene scene) {
        scene.each(ResourceKind.KUBEADM_CONTROL_PLANE, VersionRules::controlPlane);
        scene.each(ResourceKind.MACHINE_DEPLOYMENT, (pool, notes) -> pool(scene, pool, notes));
    }

    private static void controlPlane(KubeadmControlPlane plane, Notes notes) {
        isVersion(plane.getSpec().getVersion(), "spec.version", notes);
        var replicas = plane.getSpec().getReplicas();
        if (replicas == null) {
            return;
        }
        notes.addIf(
                replicas < 1,
                LintRule.CONTROL_PLANE_REPLICAS,
                "spec.replicas",
                "is " + replicas + "; a control plane has one machine at least");
        notes.addIf(
                replicas > 0 && replicas % 2 == 0 && !hasExternalEtcd(plane),
                LintRule.CONTROL_PLANE_REPLICAS,
                "spec.replicas",
                "is " + replicas + ", but must be odd where etcd runs on the control plane: give " + (replicas - 1)
                        + " or " + (replicas + 1));
    }

    private static boolean hasExternalEtcd(KubeadmControlPlane plane) {
        var kubeadm = plane.getSpec().getKubeadmConfigSpec();
        var cluster = kubeadm == null ? null : kubeadm.getClusterConfiguration();
        return cluster != null && cluster.getEtcd() != null && cluster.getEtcd().getExternal() != null;
    }

    private static void pool(Scene scene, MachineDeployment pool, Notes notes) {
        var replicas = pool.getSpec().getReplicas();
        notes.addIf(
                replicas != null && replicas < 0,
                LintRule.POOL_REPLICAS,
                "spec.replicas",
                "is " + replicas + "; give 0 or more");
        var version = pool.getSpec().getTemplate().getSpec().getVersion();
        if (version == null || !isVersion(version, "spec.template.spec.version", notes)) {
            return;
        }
        controlPlaneOf(scene, pool.getSpec().getClusterName())
                .map(plane -> plane.getSpec().getVersion())
                .filter(controlPlane -> VERSION.matcher(controlPlane).matches())
                .ifPresent(controlPlane -> notes.addIf(
                        parsed(version).compareTo(parsed(controlPlane)) > 0,
                        LintRule.VERSION_SKEW,
                        "spec.template.spec.version",
                        "is " + version + ", newer than the control plane's " + controlPlane
                                + "; Kubernetes wants the control plane upgraded first"));
    }

    private static Optional<KubeadmControlPlane> controlPlaneOf(Scene scene, String cluster) {
        return scene.find(ResourceKind.CLUSTER, cluster)
                .map(found -> found.getSpec().getControlPlaneRef())
                .flatMap(reference -> scene.find(ResourceKind.KUBEADM_CONTROL_PLANE, reference.getName()));
    }

    private static boolean isVersion(String version, String path, Notes notes) {
        var valid = VERSION.matcher(version).matches();
        notes.addIf(
                !valid,
                LintRule.KUBERNETES_VERSION,
                path,
                "is \"" + version + "\", which is no Kubernetes version; give one such as v1.33.1");
        return valid;
    }

    private static SemanticVersion parsed(String version) {
        return SemanticVersion.parse(version.startsWith("v") ? version.substring(1) : version);
    }
}

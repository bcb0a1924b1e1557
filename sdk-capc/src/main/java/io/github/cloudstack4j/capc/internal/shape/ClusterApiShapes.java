// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.shape;

import java.util.Map;

/** What is different between v1beta1 and v1beta2 of Cluster API, by kind. */
public final class ClusterApiShapes {
    private static final Form REFERENCE = new ReferenceForm();

    private static final Shape CONDITIONS = Shape.builder()
            .move("status.conditions", "status.deprecated.v1beta1.conditions")
            .move("status.failureReason", "status.deprecated.v1beta1.failureReason")
            .move("status.failureMessage", "status.deprecated.v1beta1.failureMessage")
            .move("status.v1beta2.conditions", "status.conditions")
            .build();

    private static final Shape COUNTS = Shape.builder()
            .move("status.readyReplicas", "status.deprecated.v1beta1.readyReplicas")
            .move("status.updatedReplicas", "status.deprecated.v1beta1.updatedReplicas")
            .move("status.unavailableReplicas", "status.deprecated.v1beta1.unavailableReplicas")
            .move("status.v1beta2.readyReplicas", "status.readyReplicas")
            .move("status.v1beta2.availableReplicas", "status.availableReplicas")
            .move("status.v1beta2.upToDateReplicas", "status.upToDateReplicas")
            .build();

    private static final Shape DELETION = Shape.builder()
            .move("nodeDrainTimeout", "deletion.nodeDrainTimeoutSeconds", Form.SECONDS)
            .move("nodeVolumeDetachTimeout", "deletion.nodeVolumeDetachTimeoutSeconds", Form.SECONDS)
            .move("nodeDeletionTimeout", "deletion.nodeDeletionTimeoutSeconds", Form.SECONDS)
            .build();

    private static final Shape MACHINE_SPEC = Shape.builder()
            .include(DELETION)
            .change("bootstrap.configRef", REFERENCE)
            .change("infrastructureRef", REFERENCE)
            .newerOnly("taints", "minReadySeconds")
            .build();

    private static final Shape KUBEADM = Shape.builder()
            .change("clusterConfiguration.apiServer.extraArgs", Form.NAMED_VALUES)
            .change("clusterConfiguration.controllerManager.extraArgs", Form.NAMED_VALUES)
            .change("clusterConfiguration.scheduler.extraArgs", Form.NAMED_VALUES)
            .change("clusterConfiguration.etcd.local.extraArgs", Form.NAMED_VALUES)
            .change("initConfiguration.nodeRegistration.kubeletExtraArgs", Form.NAMED_VALUES)
            .change("joinConfiguration.nodeRegistration.kubeletExtraArgs", Form.NAMED_VALUES)
            .change(
                    "initConfiguration.bootstrapTokens",
                    Form.each(Shape.builder()
                            .move("ttl", "ttlSeconds", Form.SECONDS)
                            .build()))
            .move(
                    "clusterConfiguration.apiServer.timeoutForControlPlane",
                    "initConfiguration.timeouts.controlPlaneComponentHealthCheckSeconds",
                    Form.SECONDS)
            .move("joinConfiguration.discovery.timeout", "joinConfiguration.timeouts.tlsBootstrapSeconds", Form.SECONDS)
            .olderOnly(
                    "clusterConfiguration.apiVersion",
                    "clusterConfiguration.kind",
                    "clusterConfiguration.clusterName",
                    "clusterConfiguration.kubernetesVersion",
                    "clusterConfiguration.networking",
                    "initConfiguration.apiVersion",
                    "initConfiguration.kind",
                    "joinConfiguration.apiVersion",
                    "joinConfiguration.kind",
                    "useExperimentalRetryJoin")
            .newerOnly("bootCommands")
            .build();

    private static final Map<String, Shape> BY_KIND = Map.of(
            "Cluster", cluster(),
            "Machine", machine(),
            "MachineDeployment", machineDeployment(),
            "MachineHealthCheck", machineHealthCheck(),
            "ClusterResourceSet", CONDITIONS,
            "KubeadmControlPlane", kubeadmControlPlane(),
            "KubeadmConfigTemplate",
                    Shape.builder()
                            .change("spec.template.spec", Form.object(KUBEADM))
                            .build());

    private ClusterApiShapes() {}

    /** The shape of a kind; the same in both versions for one that is not known. */
    public static Shape of(String kind) {
        return BY_KIND.getOrDefault(kind, Shape.SAME);
    }

    private static Shape cluster() {
        return Shape.builder()
                .include(CONDITIONS)
                .change("spec.controlPlaneRef", REFERENCE)
                .change("spec.infrastructureRef", REFERENCE)
                .move("status.infrastructureReady", "status.initialization.infrastructureProvisioned")
                .move("status.controlPlaneReady", "status.initialization.controlPlaneInitialized")
                .change("status.failureDomains", Form.NAMED_OBJECTS)
                .move("status.v1beta2.controlPlane", "status.controlPlane")
                .move("status.v1beta2.workers", "status.workers")
                .build();
    }

    private static Shape machine() {
        return Shape.builder()
                .include(CONDITIONS)
                .change("spec", Form.object(MACHINE_SPEC))
                .move("status.infrastructureReady", "status.initialization.infrastructureProvisioned")
                .move("status.bootstrapReady", "status.initialization.bootstrapDataSecretCreated")
                .olderOnly(
                        "status.nodeRef.apiVersion",
                        "status.nodeRef.kind",
                        "status.nodeRef.namespace",
                        "status.nodeRef.uid",
                        "status.nodeRef.resourceVersion",
                        "status.nodeRef.fieldPath")
                .build();
    }

    private static Shape machineDeployment() {
        return Shape.builder()
                .include(CONDITIONS)
                .include(COUNTS)
                .move("status.availableReplicas", "status.deprecated.v1beta1.availableReplicas")
                .move("spec.minReadySeconds", "spec.template.spec.minReadySeconds")
                .change("spec.template.spec", Form.object(MACHINE_SPEC))
                .move("spec.rolloutAfter", "spec.rollout.after")
                .move("spec.strategy.type", "spec.rollout.strategy.type")
                .move("spec.strategy.rollingUpdate.deletePolicy", "spec.deletion.order")
                .move("spec.strategy.rollingUpdate.maxSurge", "spec.rollout.strategy.rollingUpdate.maxSurge")
                .move(
                        "spec.strategy.rollingUpdate.maxUnavailable",
                        "spec.rollout.strategy.rollingUpdate.maxUnavailable")
                .move("spec.strategy.remediation.maxInFlight", "spec.remediation.maxInFlight")
                .olderOnly("spec.progressDeadlineSeconds", "spec.revisionHistoryLimit")
                .newerOnly("spec.machineNaming")
                .build();
    }

    private static Shape machineHealthCheck() {
        return Shape.builder()
                .include(CONDITIONS)
                .move("spec.maxUnhealthy", "spec.remediation.triggerIf.unhealthyLessThanOrEqualTo")
                .move("spec.unhealthyRange", "spec.remediation.triggerIf.unhealthyInRange")
                .move("spec.remediationTemplate", "spec.remediation.templateRef")
                .move("spec.nodeStartupTimeout", "spec.checks.nodeStartupTimeoutSeconds", Form.SECONDS)
                .move(
                        "spec.unhealthyConditions",
                        "spec.checks.unhealthyNodeConditions",
                        Form.each(Shape.builder()
                                .move("timeout", "timeoutSeconds", Form.SECONDS)
                                .build()))
                .newerOnly("spec.checks.unhealthyMachineConditions")
                .build();
    }

    private static Shape kubeadmControlPlane() {
        return Shape.builder()
                .include(CONDITIONS)
                .include(COUNTS)
                .change("spec.kubeadmConfigSpec", Form.object(KUBEADM))
                .move(
                        "spec.machineTemplate.infrastructureRef",
                        "spec.machineTemplate.spec.infrastructureRef",
                        REFERENCE)
                .move(
                        "spec.machineTemplate.nodeDrainTimeout",
                        "spec.machineTemplate.spec.deletion.nodeDrainTimeoutSeconds",
                        Form.SECONDS)
                .move(
                        "spec.machineTemplate.nodeVolumeDetachTimeout",
                        "spec.machineTemplate.spec.deletion.nodeVolumeDetachTimeoutSeconds",
                        Form.SECONDS)
                .move(
                        "spec.machineTemplate.nodeDeletionTimeout",
                        "spec.machineTemplate.spec.deletion.nodeDeletionTimeoutSeconds",
                        Form.SECONDS)
                .move("spec.machineNamingStrategy", "spec.machineNaming")
                .move("spec.rolloutAfter", "spec.rollout.after")
                .move("spec.rolloutBefore", "spec.rollout.before")
                .move("spec.rolloutStrategy", "spec.rollout.strategy")
                .move("spec.remediationStrategy.maxRetry", "spec.remediation.maxRetry")
                .move(
                        "spec.remediationStrategy.minHealthyPeriod",
                        "spec.remediation.minHealthyPeriodSeconds",
                        Form.SECONDS)
                .move("spec.remediationStrategy.retryPeriod", "spec.remediation.retryPeriodSeconds", Form.SECONDS)
                .move("status.initialized", "status.initialization.controlPlaneInitialized")
                .olderOnly("status.ready")
                .build();
    }
}

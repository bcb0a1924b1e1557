// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.build;

import io.github.cloudstack4j.capc.CapcCluster;
import io.github.cloudstack4j.capc.Manifest;
import io.github.cloudstack4j.capc.model.CapcFailureDomain;
import io.github.cloudstack4j.capc.model.CapcPool;
import io.github.cloudstack4j.capc.resource.CloudStackCluster;
import io.github.cloudstack4j.capc.resource.CloudStackMachineTemplate;
import io.github.cloudstack4j.capc.resource.Cluster;
import io.github.cloudstack4j.capc.resource.ClusterResourceSet;
import io.github.cloudstack4j.capc.resource.FailureDomain;
import io.github.cloudstack4j.capc.resource.IntOrPercent;
import io.github.cloudstack4j.capc.resource.KubeadmConfigTemplate;
import io.github.cloudstack4j.capc.resource.KubeadmControlPlane;
import io.github.cloudstack4j.capc.resource.MachineDeployment;
import io.github.cloudstack4j.capc.resource.MachineHealthCheck;
import io.github.cloudstack4j.capc.resource.Metadata;
import io.github.cloudstack4j.capc.resource.ObjectRef;
import io.github.cloudstack4j.capc.resource.OtherResource;
import io.github.cloudstack4j.capc.resource.Resource;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import io.github.cloudstack4j.capc.resource.ZoneSpec;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the objects of a cluster. */
public final class ClusterAssembly {
    /** Name of the pool that is the control plane. */
    public static final String CONTROL_PLANE = "control-plane";

    /** The usual port of an API server. */
    public static final int API_SERVER_PORT = 6443;

    private static final String CLUSTER_NAME = "cluster.x-k8s.io/cluster-name";
    private static final String AUTOSCALER = "cluster.x-k8s.io/cluster-api-autoscaler-node-group-";
    private static final List<String> USUAL_PODS = List.of("192.168.0.0/16");
    private static final int LARGEST_CONFIG_MAP = 1 << 20;

    private final CapcCluster cluster;
    private final List<Resource> resources = new ArrayList<>();

    private ClusterAssembly(CapcCluster cluster) {
        this.cluster = cluster;
    }

    /** All objects of a cluster. */
    public static Manifest assemble(CapcCluster cluster) {
        var assembly = new ClusterAssembly(cluster);
        assembly.add();
        return Manifest.of(assembly.resources);
    }

    private void add() {
        resources.add(cluster());
        resources.add(cloudStackCluster());
        var machines = PoolMachines.template(cluster, cluster.getControlPlane());
        resources.add(controlPlane(machines));
        resources.add(machines);
        cluster.getWorkers().forEach(this::addPool);
        if (cluster.getReplaceUnhealthyAfter() != null) {
            addHealthChecks(cluster.getReplaceUnhealthyAfter());
        }
        cluster.getAddOns().forEach(this::addAddOn);
    }

    private Cluster cluster() {
        return Cluster.builder()
                .metadata(metadata(cluster.getName())
                        .putAllLabels(cluster.getLabels())
                        .putAllLabels(
                                cluster.getAddOns().isEmpty() ? Map.of() : Map.of(CLUSTER_NAME, cluster.getName()))
                        .putAllAnnotations(cluster.getAnnotations())
                        .build())
                .spec(spec -> spec.clusterNetwork(network -> {
                            network.pods(pods -> pods.addAllCidrBlocks(
                                    cluster.getPodCidrs().isEmpty() ? USUAL_PODS : cluster.getPodCidrs()));
                            if (!cluster.getServiceCidrs().isEmpty()) {
                                network.services(services -> services.addAllCidrBlocks(cluster.getServiceCidrs()));
                            }
                            network.serviceDomain(cluster.getServiceDomain());
                        })
                        .infrastructureRef(reference(ResourceKind.CLOUD_STACK_CLUSTER, cluster.getName()))
                        .controlPlaneRef(reference(ResourceKind.KUBEADM_CONTROL_PLANE, controlPlaneName())))
                .build();
    }

    private CloudStackCluster cloudStackCluster() {
        return CloudStackCluster.builder()
                .metadata(metadata(cluster.getName()).build())
                .spec(spec -> {
                    cluster.getFailureDomains().forEach(domain -> spec.failureDomain(failureDomain(domain)));
                    spec.controlPlaneEndpoint(cluster.getEndpoint());
                    if (cluster.getSyncWithAcs()) {
                        spec.syncWithAcs(true);
                    }
                })
                .build();
    }

    private FailureDomain failureDomain(CapcFailureDomain domain) {
        var zone = ZoneSpec.builder().network(domain.getNetwork());
        if (domain.getZone().isId()) {
            zone.id(domain.getZone().getValue());
        } else {
            zone.name(domain.getZone().getValue());
        }
        return FailureDomain.builder()
                .name(domain.getName())
                .zone(zone.build())
                .account(domain.getAccount())
                .domain(domain.getDomain())
                .project(domain.getProject())
                .acsEndpoint(domain.getCredentials() == null ? cluster.getCredentials() : domain.getCredentials())
                .build();
    }

    private KubeadmControlPlane controlPlane(CloudStackMachineTemplate machines) {
        var pool = cluster.getControlPlane();
        return KubeadmControlPlane.builder()
                .metadata(metadata(controlPlaneName())
                        .putAllAnnotations(pool.getAnnotations())
                        .build())
                .spec(spec -> {
                    spec.replicas(pool.getReplicas())
                            .version(withV(cluster.getKubernetesVersion()))
                            .machineTemplate(template -> {
                                if (!pool.getLabels().isEmpty()) {
                                    template.metadata(metadata -> metadata.putAllLabels(pool.getLabels()));
                                }
                                template.spec(machine -> machine.infrastructureRef(
                                        reference(ResourceKind.CLOUD_STACK_MACHINE_TEMPLATE, machines.getName())));
                            })
                            .kubeadmConfigSpec(new PoolKubeadm(cluster, pool).controlPlane());
                    if (pool.getMaxSurge() != null) {
                        spec.rollout(rollout -> rollout.strategy(strategy -> strategy.type("RollingUpdate")
                                .rollingUpdate(steps -> steps.maxSurge(pool.getMaxSurge()))));
                    }
                })
                .build();
    }

    private void addPool(CapcPool pool) {
        var machines = PoolMachines.template(cluster, pool);
        var draft = KubeadmConfigTemplate.builder()
                .metadata(metadata("").build())
                .spec(spec -> spec.template(template -> template.spec(new PoolKubeadm(cluster, pool).workers())))
                .build();
        var kubeadm = KubeadmConfigTemplate.builder()
                .from(draft)
                .metadata(metadata(poolName(pool) + "-" + ContentHash.of(draft)).build())
                .build();
        resources.add(deployment(pool, machines, kubeadm));
        resources.add(machines);
        resources.add(kubeadm);
    }

    private MachineDeployment deployment(
            CapcPool pool, CloudStackMachineTemplate machines, KubeadmConfigTemplate kubeadm) {
        var metadata = metadata(poolName(pool)).putAllAnnotations(pool.getAnnotations());
        var autoscaled = pool.getAutoscalingFrom() != null && pool.getAutoscalingTo() != null;
        if (autoscaled) {
            metadata.annotation(AUTOSCALER + "min-size", String.valueOf(pool.getAutoscalingFrom()))
                    .annotation(AUTOSCALER + "max-size", String.valueOf(pool.getAutoscalingTo()));
        }
        return MachineDeployment.builder()
                .metadata(metadata.build())
                .spec(spec -> {
                    spec.clusterName(cluster.getName())
                            // An autoscaler says how many; applied again, a number here would undo what it did.
                            .replicas(autoscaled ? null : pool.getReplicas())
                            .selector(everything -> {})
                            .template(template -> {
                                if (!pool.getLabels().isEmpty()) {
                                    template.metadata(each -> each.putAllLabels(pool.getLabels()));
                                }
                                template.spec(machine -> machine.clusterName(cluster.getName())
                                        .version(withV(
                                                pool.getKubernetesVersion() == null
                                                        ? cluster.getKubernetesVersion()
                                                        : pool.getKubernetesVersion()))
                                        .failureDomain(pool.getFailureDomain())
                                        .bootstrap(bootstrap -> bootstrap.configRef(
                                                reference(ResourceKind.KUBEADM_CONFIG_TEMPLATE, kubeadm.getName())))
                                        .infrastructureRef(reference(
                                                ResourceKind.CLOUD_STACK_MACHINE_TEMPLATE, machines.getName())));
                            });
                    if (pool.getMaxSurge() != null || pool.getMaxUnavailable() != null) {
                        spec.rollout(rollout -> rollout.strategy(strategy -> strategy.type("RollingUpdate")
                                .rollingUpdate(steps ->
                                        steps.maxSurge(pool.getMaxSurge()).maxUnavailable(pool.getMaxUnavailable()))));
                    }
                })
                .build();
    }

    /** One for the control plane and one a pool: workers need a CNI to get ready, the control plane does not. */
    private void addHealthChecks(Duration patience) {
        resources.add(healthCheck(controlPlaneName(), Map.of("cluster.x-k8s.io/control-plane", ""), patience));
        for (var pool : cluster.getWorkers()) {
            resources.add(
                    healthCheck(poolName(pool), Map.of("cluster.x-k8s.io/deployment-name", poolName(pool)), patience));
        }
    }

    private MachineHealthCheck healthCheck(String name, Map<String, String> labels, Duration patience) {
        var seconds = Math.toIntExact(patience.toSeconds());
        return MachineHealthCheck.builder()
                .metadata(metadata(name + "-unhealthy").build())
                .spec(spec -> spec.clusterName(cluster.getName())
                        .selector(selector -> selector.putAllMatchLabels(labels))
                        .checks(checks -> checks.unhealthyNodeCondition(condition -> condition
                                        .type("Ready")
                                        .status("Unknown")
                                        .timeoutSeconds(seconds))
                                .unhealthyNodeCondition(condition ->
                                        condition.type("Ready").status("False").timeoutSeconds(seconds)))
                        .remediation(remediation -> remediation.triggerIf(
                                trigger -> trigger.unhealthyLessThanOrEqualTo(IntOrPercent.of("100%")))))
                .build();
    }

    private void addAddOn(String name, String yaml) {
        if (yaml.getBytes(StandardCharsets.UTF_8).length > LARGEST_CONFIG_MAP) {
            throw new InvalidRequestException("The add-on \"" + name
                    + "\" is larger than 1 MiB, the most for a config map; divide it into several.");
        }
        var full = cluster.getName() + "-" + name;
        resources.add(OtherResource.builder()
                .apiVersion("v1")
                .kind("ConfigMap")
                .metadata(metadata(full).build())
                .additionalProperty("data", Map.of(name + ".yaml", yaml))
                .build());
        resources.add(ClusterResourceSet.builder()
                .metadata(metadata(full).build())
                .spec(spec -> spec.clusterSelector(selector -> selector.matchLabel(CLUSTER_NAME, cluster.getName()))
                        .resource(resource -> resource.kind("ConfigMap").name(full)))
                .build());
    }

    private Metadata.Builder metadata(String name) {
        return Metadata.builder().name(name).namespace(cluster.getNamespace());
    }

    private String controlPlaneName() {
        return cluster.getName() + "-" + CONTROL_PLANE;
    }

    private String poolName(CapcPool pool) {
        return cluster.getName() + "-" + pool.getName();
    }

    private static ObjectRef reference(ResourceKind<?> kind, String name) {
        return ObjectRef.builder()
                .apiGroup(kind.getGroup())
                .kind(kind.getKind())
                .name(name)
                .build();
    }

    /** Cluster API puts it there if it is missing, and would then see a difference for ever. */
    private static String withV(String version) {
        return version.startsWith("v") ? version : "v" + version;
    }
}

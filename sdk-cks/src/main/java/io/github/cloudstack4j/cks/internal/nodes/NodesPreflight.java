// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.nodes;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.ExternalNodesReport;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The look at machines, and at the cluster they are to join, before anything is sent. */
public final class NodesPreflight {
    private final CloudStack cloud;
    private final KubernetesCatalogs catalogs;

    public NodesPreflight(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.catalogs = catalogs;
    }

    /** Everything that is wrong. */
    public ExternalNodesReport look(AddNodesRequest request) {
        var cluster = catalogs.clusters().get(request.getCluster());
        var machines = new LinkedHashMap<String, Optional<VirtualMachine>>();
        for (var ref : request.getNodes()) {
            var found = machine(ref, cluster);
            machines.put(found.map(VirtualMachine::getId).orElse(ref.getValue()), found);
        }
        var fitness = new MachineFitness(
                cloud,
                cluster,
                version(cluster),
                catalogs.clusters()
                        .list(ClusterFilter.builder()
                                .listAll(true)
                                .project(cluster.getProjectId())
                                .build())
                        .toList(),
                request);
        var ofMachines = machines.entrySet().stream()
                .flatMap(
                        entry -> entry
                                .getValue()
                                .map(fitness::problems)
                                .orElseGet(() -> List.of(Problems.unknown(entry.getKey())))
                                .stream())
                .toList();
        var unfit = ofMachines.stream()
                .filter(problem -> !request.getAccepted().contains(problem.getKind()))
                .map(problem -> String.valueOf(problem.getNode()))
                .distinct()
                .count();
        var problems = new ArrayList<>(
                new ClusterFitness(cloud, cluster).problems(Math.max(machines.size() - (int) unfit, 1)));
        problems.addAll(ofMachines);
        var names = new LinkedHashMap<String, String>();
        machines.forEach((id, machine) ->
                names.put(id, machine.map(VirtualMachine::getName).orElse(id)));
        return ExternalNodesReport.builder()
                .cluster(cluster)
                .nodes(names)
                .problems(problems)
                .build();
    }

    /** A cluster of a project takes machines of the same. */
    private Optional<VirtualMachine> machine(Ref ref, KubernetesCluster cluster) {
        var project = cluster.getProjectId();
        return cloud.connection()
                .inventory()
                .virtualMachines()
                .find(ref, project == null ? Map.of() : Map.of("projectid", project));
    }

    private Optional<KubernetesVersion> version(KubernetesCluster cluster) {
        return Optional.ofNullable(cluster.getKubernetesVersionId())
                .flatMap(id -> catalogs.versions().find(Ref.id(id)));
    }
}

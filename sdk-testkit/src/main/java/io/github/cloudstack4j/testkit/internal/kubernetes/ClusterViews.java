// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.resource.Networks;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clusters as the API shows them; empty values are absent. */
final class ClusterViews {
    /** What a node does not show, though the same VM shows it in {@code listVirtualMachines}. */
    private static final Set<String> NOT_SHOWN_OF_NODES = Set.of(
            "serviceofferingid",
            "serviceofferingname",
            "cpunumber",
            "cpuspeed",
            "memory",
            "templateid",
            "templatename",
            "templatetype",
            "templateformat",
            "templatedisplaytext",
            "passwordenabled",
            "isoid",
            "isoname",
            "isodisplaytext",
            "isos",
            "isomaxcount",
            "rootdeviceid",
            "rootdevicetype",
            "domainpath",
            "ipaddress",
            "publicip",
            "publicipid",
            "hasannotations");

    /** The only detail others than root admins see of a node, and the word for who may log in. */
    static final String LOGIN_USER = "controlNodeLoginUser";

    private static final String READ_ONLY_DETAILS = "dataDiskController, rootDiskController";

    private final Machines machines;
    private final Networks networks;
    private final ClusterRules rules;

    ClusterViews(Machines machines, Networks networks, ClusterRules rules) {
        this.machines = machines;
        this.networks = networks;
        this.rules = rules;
    }

    ObjectNode of(KubernetesCluster cluster, Role viewer) {
        var plan = cluster.plan();
        var view = JsonNodeFactory.instance.objectNode();
        view.put("id", cluster.id())
                .put("name", cluster.name())
                .put("description", plan.description())
                .put("zoneid", plan.zone().uuid())
                .put("zonename", plan.zone().name());
        putOfferings(view, cluster);
        view.put("etcdnodes", plan.etcdNodes());
        putReference(view, "template", plan.template());
        cluster.knownNetwork()
                .ifPresent(
                        network -> view.put("networkid", network.uuid()).put("associatednetworkname", network.name()));
        var version = cluster.version();
        if (version != null) {
            view.put("kubernetesversionid", version.id()).put("kubernetesversionname", version.name());
        }
        putOwner(view, cluster);
        if (plan.keyPair() != null) {
            view.put("keypair", plan.keyPair());
        }
        if (plan.cniConfiguration() != null) {
            view.put("cniconfigurationid", plan.cniConfiguration().uuid())
                    .put("cniconfigname", plan.cniConfiguration().name());
        }
        view.put("masternodes", cluster.controlNodes())
                .put("controlnodes", cluster.controlNodes())
                .put("size", cluster.size())
                .put("state", cluster.state().wireName())
                .put("cpunumber", String.valueOf(cluster.cores()))
                .put("memory", String.valueOf(cluster.memory()))
                .put("endpoint", cluster.endpoint());
        putNodes(view, cluster, viewer);
        putAddresses(view, cluster);
        view.put("autoscalingenabled", cluster.autoscaling().isPresent());
        cluster.autoscaling()
                .ifPresent(bounds -> view.put("minsize", bounds.minSize()).put("maxsize", bounds.maxSize()));
        view.put("csienabled", plan.csi())
                .put("clustertype", plan.type().wireName())
                .put("created", Timestamps.format(cluster.row().created()));
        putAffinityGroups(view, cluster);
        return view.put("hasannotations", false);
    }

    private static void putOfferings(ObjectNode view, KubernetesCluster cluster) {
        cluster.defaultOffering().ifPresent(offering -> putReference(view, "serviceoffering", offering.row()));
        for (var type : List.of(NodeType.WORKER, NodeType.CONTROL, NodeType.ETCD)) {
            cluster.ownOffering(type)
                    .ifPresent(offering -> putReference(view, type.wirePrefix() + "offering", offering.row()));
        }
    }

    private static void putOwner(ObjectNode view, KubernetesCluster cluster) {
        var owner = cluster.owner();
        if (owner.project() == null) {
            view.put("account", owner.name());
        } else {
            view.put("projectid", owner.project().uuid())
                    .put("project", owner.project().name());
        }
        view.put("domainid", owner.domain().uuid())
                .put("domain", owner.domain().name())
                .put("domainpath", owner.domain().path());
    }

    private void putNodes(ObjectNode view, KubernetesCluster cluster, Role viewer) {
        var shown = view.putArray("virtualmachines");
        for (var node : cluster.nodes()) {
            if (!node.vm().isRemoved()) {
                shown.add(nodeView(node, viewer));
            }
        }
    }

    /** Only root admins see everything of a node, even where a domain admin sees it of an instance. */
    private ObjectNode nodeView(ClusterNode node, Role viewer) {
        var view = machines.view(node.vm(), viewer == Role.ADMIN ? Role.ADMIN : Role.USER);
        view.remove(NOT_SHOWN_OF_NODES);
        if (viewer != Role.ADMIN) {
            view.withObjectProperty("details").retain(LOGIN_USER);
            view.put("readonlydetails", READ_ONLY_DETAILS);
        }
        view.put("isexternalnode", node.isExternal()).put("isetcdnode", node.is(NodeType.ETCD));
        if (node.kubernetesVersion() != null) {
            view.put("kubernetesnodeversion", node.kubernetesVersion());
        }
        return view;
    }

    /**
     * The network's source NAT address whatever the cluster's state; etcd addresses as soon as there are nodes to ask
     * about.
     */
    private void putAddresses(ObjectNode view, KubernetesCluster cluster) {
        cluster.knownNetwork()
                .flatMap(networks::sourceNat)
                .ifPresent(ip -> view.put("ipaddress", ip.text("ipaddress")).put("ipaddressid", ip.uuid()));
        if (!cluster.nodes().isEmpty()) {
            var etcd = view.putObject("etcdips");
            rules.etcdAddresses(cluster).forEach(ip -> etcd.put(ip.uuid(), ip.text("ipaddress")));
        }
    }

    private static void putAffinityGroups(ObjectNode view, KubernetesCluster cluster) {
        for (var type : List.of(NodeType.CONTROL, NodeType.WORKER, NodeType.ETCD)) {
            var ofType = cluster.affinityGroups(type);
            if (!ofType.isEmpty()) {
                view.put(type.wirePrefix() + "affinitygroupids", joined(ofType, Resource::uuid))
                        .put(type.wirePrefix() + "affinitygroupnames", joined(ofType, Resource::name));
            }
        }
    }

    private static void putReference(ObjectNode view, String prefix, @Nullable Resource resource) {
        if (resource != null) {
            view.put(prefix + "id", resource.uuid()).put(prefix + "name", resource.name());
        }
    }

    private static String joined(List<Resource> resources, Function<Resource, String> part) {
        return resources.stream().map(part).collect(Collectors.joining(","));
    }
}

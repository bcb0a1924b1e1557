// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the parameters of {@code createKubernetesCluster}, in the server's order: the first complaint is the
 * answer.
 */
final class CreateRequest {
    private static final int DEFAULT_ROOT_DISK = 8;
    private static final Pattern IPV4 = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern IPV6 = Pattern.compile("(?i)[0-9a-f:]*:[0-9a-f:]+");

    private final Kubernetes kubernetes;
    private final Call call;
    private final Arguments args;
    private final ClusterNetworks networks;
    private final Account owner;
    private final ClusterPlan plan;

    CreateRequest(Kubernetes kubernetes, Call call) {
        this.kubernetes = kubernetes;
        this.call = call;
        this.args = call.args();
        this.networks = new ClusterNetworks(kubernetes);
        var type = clusterType(args);
        refuseWhenDisabled();
        if (type == ClusterType.CLOUD_MANAGED) {
            Refuse.whenNodesCannotReachApi(call);
        }
        refuseIncompleteOwner();
        this.owner = Refuse.flattened(call::newOwner);
        this.plan = type == ClusterType.CLOUD_MANAGED ? managed() : external();
        if (type == ClusterType.CLOUD_MANAGED) {
            refuseBeyondLimits(plan);
        }
    }

    Account owner() {
        return owner;
    }

    ClusterPlan plan() {
        return plan;
    }

    /** The one error of its own that is no 530: the type is read before the service is asked. */
    private static ClusterType clusterType(Arguments args) {
        var name = args.string("clustertype");
        if (name == null) {
            return ClusterType.CLOUD_MANAGED;
        }
        return ClusterType.named(name)
                .orElseThrow(() -> ApiFault.invalidValue("Unable to resolve cluster type " + name
                        + " to a supported value (CloudManaged, ExternalManaged)"));
    }

    private void refuseWhenDisabled() {
        Refuse.when(
                !call.world().settings().isOn("cloud.kubernetes.service.enabled"),
                "Kubernetes Service plugin is disabled");
    }

    /** Unlike other commands, this one does not look for the account in the caller's own domain. */
    private void refuseIncompleteOwner() {
        Refuse.when(
                args.has("account") && args.resource("domainid") == null,
                "Account must be specified with domainId parameter");
        Refuse.when(args.isMinusOne("projectid"), "Unable to find project by id");
    }

    private ClusterPlan managed() {
        var rootDisk = rootDiskSize();
        var offerings = NodeMaps.offerings(call);
        var controlNodes = args.number("controlnodes", 1);
        var size = workers(controlNodes);
        var zone = enabledZone();
        var network = args.resource("networkid");
        var networkOffering = networks.suitableOffering(network, zone);
        var version = usableVersion(zone, controlNodes);
        var etcdNodes = args.number("etcdnodes", 0);
        var defaultOffering =
                Optional.ofNullable(args.resource("serviceofferingid")).map(NodeOffering::new);
        refuseUnsuitableOfferings(version, offerings, defaultOffering, etcdNodes);
        refuseUnknownKeyPair();
        refuseIncompleteRegistry();
        refuseRemoved(network);
        networks.refuseExternalLoadBalancer(args.string("externalloadbalanceripaddress"), network);
        refuseExperimentalRegistry();
        networks.refuseMissingAsNumber(network, networkOffering, args.number("asnumber"));
        var counts = Map.of(NodeType.WORKER, size, NodeType.CONTROL, controlNodes, NodeType.ETCD, etcdNodes);
        refuseWithoutCapacity(zone, counts, offerings, defaultOffering);
        var templates = NodeMaps.templates(call);
        refuseTemplatesNotForCks(templates.values());
        var template = systemTemplate(zone, version);
        var affinityGroups = NodeMaps.affinityGroups(call);
        if (network != null) {
            networks.refuseUnusable(network, owner, controlNodes, size, args.string("externalloadbalanceripaddress"));
        }
        var used =
                network != null ? network : networks.create(owner, zone, networkOffering, args.requireString("name"));
        return new ClusterPlan(
                args.requireString("name"),
                description(),
                ClusterType.CLOUD_MANAGED,
                zone,
                version,
                defaultOffering.orElse(null),
                offerings,
                templates,
                affinityGroups,
                template,
                controlNodes,
                size,
                etcdNodes,
                used,
                network == null,
                args.string("externalloadbalanceripaddress"),
                args.string("keypair"),
                rootDisk,
                args.flag("enablecsi"),
                args.resource("cniconfigurationid"),
                args.details("cniconfigdetails"));
    }

    /** Nodes of an externally managed cluster are somebody else's business, so hardly anything is checked. */
    private ClusterPlan external() {
        var rootDisk = rootDiskSize();
        var zone = enabledZone();
        refuseUnknownKeyPair();
        refuseIncompleteRegistry();
        refuseRemoved(args.resource("networkid"));
        ClusterNetworks.refuseMalformedAddress(args.string("externalloadbalanceripaddress"));
        var version = args.resource("kubernetesversionid");
        var offering = args.resource("serviceofferingid");
        return new ClusterPlan(
                args.requireString("name"),
                description(),
                ClusterType.EXTERNAL_MANAGED,
                zone,
                version == null ? null : new SupportedVersion(version),
                offering == null ? null : new NodeOffering(offering),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                args.number("controlnodes", 1),
                args.number("size", 0),
                0,
                args.resource("networkid"),
                false,
                args.string("externalloadbalanceripaddress"),
                args.string("keypair"),
                rootDisk,
                args.flag("enablecsi"),
                null,
                Map.of());
    }

    private String description() {
        var description = args.string("description");
        return description == null || description.isEmpty() ? args.requireString("name") : description;
    }

    private long rootDiskSize() {
        var size = args.number("noderootdisksize", DEFAULT_ROOT_DISK);
        Refuse.when(
                size < DEFAULT_ROOT_DISK,
                "Provided node root disk size is lesser than default size of " + DEFAULT_ROOT_DISK + "GB");
        return size;
    }

    private long workers(long controlNodes) {
        Refuse.when(controlNodes < 1, "Invalid cluster control nodes count: " + controlNodes);
        var size = args.number("size");
        if (size == null || size < 1) {
            throw ApiFault.internal("Invalid cluster size: " + size);
        }
        Refuse.whenOverMaximumSize(call, owner, controlNodes + size);
        return size;
    }

    private Resource enabledZone() {
        var zone = args.requireResource("zoneid");
        Refuse.when(zone.isRemoved(), "Unable to find zone by ID: " + zone.uuid());
        Refuse.when(
                "Disabled".equals(zone.text("allocationstate")),
                "Cannot perform this operation, zone ID: " + zone.uuid() + " is currently disabled");
        Refuse.when(
                "Edge".equals(zone.text("type")) && args.resource("networkid") == null,
                "Kubernetes clusters cannot be created on an edge zone without an existing network");
        return zone;
    }

    private SupportedVersion usableVersion(Resource zone, long controlNodes) {
        var row = args.resource("kubernetesversionid");
        if (row == null || row.isRemoved()) {
            throw ApiFault.internal("Unable to find given Kubernetes version in supported versions");
        }
        var version = new SupportedVersion(row);
        var label = "Kubernetes version ID: " + version.id();
        Refuse.when(!version.isEnabled(), label + " is in Disabled state");
        Refuse.when(!version.isOfferedIn(zone), label + " is not available for zone ID: " + zone.uuid());
        Refuse.when(
                controlNodes > 1 && version.version().isBefore(SemanticVersion.FIRST_WITH_HA),
                "HA support is available only for Kubernetes version " + SemanticVersion.FIRST_WITH_HA
                        + " and above. Given version ID: " + version.id() + " is " + version.version());
        Refuse.when(version.row().text("isoid") == null, "Invalid ISO associated with version ID: " + version.id());
        Refuse.when(
                !version.isIsoReady(),
                "ISO associated with version ID: " + version.id() + " is not in Ready state for datacenter ID: "
                        + zone.uuid());
        return version;
    }

    private static void refuseUnsuitableOfferings(
            SupportedVersion version,
            Map<NodeType, NodeOffering> offerings,
            Optional<NodeOffering> defaultOffering,
            long etcdNodes) {
        for (var type : List.of(NodeType.WORKER, NodeType.CONTROL, NodeType.ETCD)) {
            if (type == NodeType.ETCD && etcdNodes == 0) {
                continue;
            }
            var offering = Optional.ofNullable(offerings.get(type))
                    .or(() -> defaultOffering)
                    .orElseThrow(() -> ApiFault.internal("When serviceofferingid is not specified, service offerings"
                            + " for each node type must be specified in the nodeofferings parameter."));
            unsuitability(offering, version).ifPresent(reason -> {
                throw ApiFault.internal("Given service offering ID: " + offering + " for " + type
                        + " nodes is not suitable for the Kubernetes cluster version " + version + " - " + reason);
            });
        }
    }

    private static Optional<String> unsuitability(NodeOffering offering, SupportedVersion version) {
        var cannot = "Kubernetes cluster cannot be created with service offering ID: " + offering.id();
        if (offering.isDynamic()) {
            return Optional.of("Custom service offerings are not supported for creating clusters, service offering ID: "
                    + offering.id());
        }
        if (offering.isTooSmallForKubernetes()) {
            return Optional.of(cannot + ", Kubernetes cluster Template needs minimum 2 vCPUs and 2048 MB RAM");
        }
        if (offering.cpu() < version.minCpu()) {
            return Optional.of(cannot + ", Kubernetes version ID: " + version.id() + " needs minimum "
                    + version.minCpu() + " vCPUs");
        }
        if (offering.memory() < version.minMemory()) {
            return Optional.of(cannot + ", associated Kubernetes version ID: " + version.id() + " needs minimum "
                    + version.minMemory() + " MB RAM");
        }
        return Optional.empty();
    }

    private void refuseUnknownKeyPair() {
        var name = args.string("keypair");
        if (name == null || name.isEmpty()) {
            return;
        }
        var known = call.world()
                .store(Kind.SSH_KEY_PAIR)
                .first(pair -> owner.equals(pair.owner()) && pair.name().equals(name));
        Refuse.when(
                known.isEmpty(),
                "Given SSH key pair with name: " + name + " was not found for the account " + owner.name());
    }

    private Stream<@Nullable String> registryParameters() {
        return Stream.of("dockerregistryusername", "dockerregistrypassword", "dockerregistryurl")
                .map(args::string);
    }

    private void refuseIncompleteRegistry() {
        var given = registryParameters()
                .filter(value -> value != null && !value.isEmpty())
                .count();
        Refuse.when(
                given > 0 && given < 3,
                "All the docker private registry parameters (username, password, url) required are specified");
        var url = args.string("dockerregistryurl");
        Refuse.when(url != null && !isUrl(url), "Invalid docker registry url specified");
    }

    private static void refuseRemoved(@Nullable Resource network) {
        Refuse.when(network != null && network.isRemoved(), "Unable to find network with given ID");
    }

    private void refuseExperimentalRegistry() {
        var given = registryParameters().anyMatch(value -> value != null && !value.isEmpty());
        Refuse.when(
                given && !call.world().settings().isOn("cloud.kubernetes.cluster.experimental.features.enabled"),
                "Private registry for the Kubernetes cluster is an experimental feature. Use"
                        + " cloud.kubernetes.cluster.experimental.features.enabled configuration for enabling"
                        + " experimental features");
    }

    private static boolean isUrl(String text) {
        try {
            var url = new URI(text);
            return url.getScheme() != null && url.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void refuseWithoutCapacity(
            Resource zone,
            Map<NodeType, Long> counts,
            Map<NodeType, NodeOffering> offerings,
            Optional<NodeOffering> defaultOffering) {
        var groups = groupsAsFarAsUnderstood();
        for (var type : List.of(NodeType.WORKER, NodeType.CONTROL, NodeType.ETCD)) {
            long count = counts.get(type);
            var offering = Optional.ofNullable(offerings.get(type)).or(() -> defaultOffering);
            if (count > 0 && offering.isPresent()) {
                kubernetes
                        .capacity()
                        .refusal(new HostCapacity.Demand(
                                owner, zone, offering.get(), count, groups.getOrDefault(type, List.of())))
                        .ifPresent(text -> {
                            throw ApiFault.internal(text);
                        });
            }
        }
    }

    /** What is wrong with the groups is said after capacity was looked at. */
    private Map<NodeType, List<Resource>> groupsAsFarAsUnderstood() {
        try {
            return NodeMaps.affinityGroups(call);
        } catch (ApiFault comesLater) {
            return Map.of();
        }
    }

    /** A real server lets the UI see to that. */
    private void refuseTemplatesNotForCks(Collection<Resource> templates) {
        if (kubernetes.has(KubernetesDefect.NODE_TEMPLATES_NOT_CHECKED)) {
            return;
        }
        for (var template : templates) {
            Refuse.when(
                    !template.flag("forcks"),
                    "Template " + template.name() + " is not made for nodes of Kubernetes clusters");
        }
    }

    /** A real server notices while it provisions. */
    private void refuseBeyondLimits(ClusterPlan wanted) {
        if (kubernetes.has(KubernetesDefect.LIMITS_NOT_CHECKED_BY_CREATE)) {
            return;
        }
        var vms = wanted.controlNodes() + wanted.size() + wanted.etcdNodes();
        kubernetes
                .limits()
                .complaint(owner, vms, wanted.cores(), wanted.memory())
                .ifPresent(complaint -> {
                    if (wanted.ownsNetwork() && wanted.network() != null) {
                        kubernetes.networks().delete(wanted.network());
                    }
                    throw ApiFault.internal("Resource limits prevent creating the cluster: " + complaint);
                });
    }

    /** The nodes' template has the architecture of the binaries they get. */
    private Resource systemTemplate(Resource zone, SupportedVersion version) {
        return call.world()
                .store(Kind.TEMPLATE)
                .first(template -> template.flag("systemdefault")
                        && template.flag("isready")
                        && Objects.equals(template.text("arch"), version.arch()))
                .orElseThrow(() -> ApiFault.internal(
                        "Not able to find the System or Routing template in ready state for the zone " + zone.name()));
    }

    /** Whether a text could be an address at all; nobody connects to it. */
    static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
    }
}

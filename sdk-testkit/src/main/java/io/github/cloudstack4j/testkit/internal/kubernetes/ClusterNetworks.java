// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.resource.Networks;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which networks a cluster can live on, and the one it gets if it brings none. */
final class ClusterNetworks {
    private static final String OFFERING_SETTING = "cloud.kubernetes.cluster.network.offering";
    private static final String DEFAULT_OFFERING = "DefaultNetworkOfferingforKubernetesService";

    private final Kubernetes kubernetes;
    private final World world;

    ClusterNetworks(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
        this.world = kubernetes.world();
    }

    /**
     * The offering of the given network or of the one to be made; whatever is wrong with it, the server says the same.
     */
    Resource suitableOffering(@Nullable Resource network, Resource zone) {
        var offering = network == null ? defaultOffering() : offeringOf(network);
        var skipped = network != null && !Networks.isIsolated(network);
        Refuse.when(
                offering == null || (!skipped && !isSuitable(offering, zone)),
                "Kubernetes service has not been configured properly to provision Kubernetes clusters");
        return Objects.requireNonNull(offering);
    }

    Resource create(Account owner, Resource zone, Resource offering, String clusterName) {
        return kubernetes.networks().create(owner, zone, offering, clusterName + "-network", owner.name() + "-network");
    }

    void refuseExternalLoadBalancer(@Nullable String address, @Nullable Resource network) {
        if (address == null || address.isEmpty()) {
            return;
        }
        refuseMalformedAddress(address);
        if (network == null) {
            throw ApiFault.internal(
                    "externalloadbalanceripaddress parameter must be specified along with networkid parameter");
        }
        Refuse.when(
                Networks.isIsolated(network),
                "externalloadbalanceripaddress parameter must be specified along with Shared or ROUTED network"
                        + " parameter");
    }

    static void refuseMalformedAddress(@Nullable String address) {
        Refuse.when(
                address != null && !address.isEmpty() && !CreateRequest.isAddress(address),
                "Invalid external load balancer IP address");
    }

    void refuseMissingAsNumber(@Nullable Resource network, Resource offering, @Nullable Long asNumber) {
        if (network == null && offering.flag("specifyasnumber") && asNumber == null) {
            throw ApiFault.badParameter("AsNumber must be specified as network offering has specifyasnumber set");
        }
    }

    /** Everything that can be wrong with a network a caller brings along. */
    void refuseUnusable(
            Resource network, Account owner, long controlNodes, long workers, @Nullable String loadBalancer) {
        if (Networks.isIsolated(network)) {
            refuseIsolated(network, controlNodes + workers);
        } else {
            Refuse.when(
                    controlNodes > 1 && (loadBalancer == null || loadBalancer.isEmpty()),
                    "Multi-control nodes, HA Kubernetes cluster with " + network.text("type") + " network ID: "
                            + network.uuid() + " needs an external load balancer IP address."
                            + " externalloadbalanceripaddress parameter can be used");
        }
        Refuse.when(
                !world.mayUse(owner, network), "Caller does not have permission to operate with provided resource.");
    }

    private void refuseIsolated(Resource network, long nodes) {
        var label = "Network ID: " + network.uuid();
        var inUse = kubernetes.clusters().stream()
                .anyMatch(cluster ->
                        cluster.knownNetwork().filter(network::equals).isPresent());
        Refuse.when(inUse, label + " is already under use by another Kubernetes cluster");
        var required = network.text("vpcid") == null
                ? new String[] {"UserData", "Dhcp", "Firewall", "PortForwarding"}
                : new String[] {"UserData", "Dhcp", "PortForwarding"};
        for (var service : required) {
            Refuse.when(
                    !hasService(network, service),
                    label + " does not support " + service + " that is required for Kubernetes cluster");
        }
        if (network.text("vpcid") != null) {
            Refuse.when(
                    !"Allocated".equals(network.text("state")) && "default_deny".equals(network.text("aclname")),
                    label + " can not be used for Kubernetes cluster as it uses default deny ACL");
            return;
        }
        if (!"Implemented".equals(network.text("state"))) {
            return;
        }
        var ip = kubernetes
                .networks()
                .sourceNat(network)
                .orElseThrow(() -> ApiFault.internal(label
                        + " does not have a source NAT IP associated with it. To provision a Kubernetes Cluster,"
                        + " source NAT IP is required"));
        refuseConflicts(network, ip, Kind.FIREWALL_RULE, "firewall", nodes);
        refuseConflicts(network, ip, Kind.PORT_FORWARDING_RULE, "portforwarding", nodes);
    }

    private void refuseConflicts(Resource network, Resource ip, Kind kind, String word, long nodes) {
        kubernetes.rules().usedPurpose(ip, kind, nodes).ifPresent(purpose -> {
            throw ApiFault.internal("Network: " + network.uuid() + " has conflicting " + word
                    + " rules to provision Kubernetes cluster for " + purpose);
        });
    }

    private @Nullable Resource defaultOffering() {
        var configured = world.settings().get(OFFERING_SETTING);
        return world.store(Kind.NETWORK_OFFERING)
                .named(configured.isBlank() ? DEFAULT_OFFERING : configured)
                .orElse(null);
    }

    private @Nullable Resource offeringOf(Resource network) {
        var id = network.text("networkofferingid");
        return id == null ? null : world.store(Kind.NETWORK_OFFERING).find(id).orElse(null);
    }

    private static boolean isSuitable(Resource offering, Resource zone) {
        return !"Disabled".equals(offering.text("state"))
                && hasService(offering, "SourceNat")
                && (offering.flag("egressdefaultpolicy") || offering.flag("forvpc"))
                && isOfferedIn(offering, zone)
                && !String.valueOf(zone.text("physicalnetwork")).isEmpty();
    }

    /** Without a list of zones an offering is for all. */
    private static boolean isOfferedIn(Resource offering, Resource zone) {
        var zones = offering.text("zoneid");
        return zones == null || List.of(zones.split(",")).contains(zone.uuid());
    }

    private static boolean hasService(Resource row, String service) {
        return StreamSupport.stream(row.fields().path("service").spliterator(), false)
                .anyMatch(entry -> entry.path("name").asText().equals(service));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Calico as the network plugin, with its nodes in a BGP autonomous system. Calico comes from the project's own manifest, which
 * the first control node downloads; what is written here are its {@code BGPConfiguration}, {@code BGPPeer}s and
 * {@code IPPool}.
 */
@Model
@Value.Immutable
public abstract class CalicoBgp implements NetworkPlugin {
    private static final long serialVersionUID = 1L;
    private static final String POOL = "default-ipv4-ippool";

    /** The release of Calico, such as {@code v3.30.2}. */
    public abstract String getVersion();

    /** Where its manifest is; the project's own place unless told otherwise. */
    @Value.Default
    public String getManifestUrl() {
        return "https://raw.githubusercontent.com/projectcalico/calico/" + getVersion() + "/manifests/calico.yaml";
    }

    /** The autonomous system of the nodes; the variable {@code AS_NUMBER} unless told otherwise. */
    @Value.Default
    public CniSetting getAsNumber() {
        return CniSetting.variable("AS_NUMBER");
    }

    /** Whether every node exchanges routes with every other; switch it off where the peers pass them on. */
    @Value.Default
    public boolean isNodeToNodeMesh() {
        return true;
    }

    /** Routers outside of the cluster that every node exchanges routes with. */
    public abstract List<BgpPeer> getPeers();

    /** Where pods get their addresses from; null for the range that the cluster was set up with. */
    public abstract @Nullable CniSetting getPodCidr();

    /** Size of the block of addresses a node gets at a time, as prefix length from 20 to 32. */
    @Value.Default
    public int getBlockSize() {
        return 26;
    }

    /** How pods' traffic goes from node to node, if {@link #getPodCidr()} is given. */
    @Value.Default
    public Encapsulation getEncapsulation() {
        return Encapsulation.NONE;
    }

    /** Whether pods reach what is outside of the range by the address of their node, if {@link #getPodCidr()} is given. */
    @Value.Default
    public boolean isNatOutgoing() {
        return true;
    }

    /** Ranges of services' addresses to tell the peers. */
    public abstract List<CniSetting> getServiceCidrs();

    /** Refuses settings that make no network. */
    @Value.Check
    protected void check() {
        Checks.notBlank("version", getVersion(), "give a release of Calico such as v3.30.2");
        CniSetting.of(getVersion());
        Checks.url("manifestUrl", getManifestUrl());
        if (!isNodeToNodeMesh() && getPeers().isEmpty()) {
            throw new InvalidRequestException(
                    "nodeToNodeMesh is off and there are no peers, so no node would know the way to"
                            + " another's pods; give a peer or leave the mesh on.");
        }
        if (getBlockSize() < 20 || getBlockSize() > 32) {
            throw new InvalidRequestException("blockSize is " + getBlockSize()
                    + ", but Calico takes prefix lengths from 20 to 32; give one of them.");
        }
    }

    @Override
    public List<String> getVariables() {
        var pool = getPodCidr();
        return Stream.of(
                        Stream.of(getAsNumber()),
                        getPeers().stream().flatMap(peer -> Stream.of(peer.address(), peer.asNumber())),
                        Stream.ofNullable(pool),
                        getServiceCidrs().stream())
                .flatMap(settings -> settings)
                .flatMap(setting -> setting.getVariable().stream())
                .distinct()
                .toList();
    }

    @Override
    public String getText() {
        var commands = new ArrayList<String>();
        commands.add("retry curl -fsSL -o " + CloudConfig.path("calico.yaml") + " \"" + getManifestUrl() + "\"");
        commands.add("retry kubectl apply --server-side -f " + CloudConfig.path("calico.yaml"));
        commands.add("retry kubectl wait --for=condition=Established --timeout=60s"
                + " crd/bgpconfigurations.crd.projectcalico.org crd/bgppeers.crd.projectcalico.org"
                + " crd/ippools.crd.projectcalico.org");
        commands.add("retry kubectl apply -f " + CloudConfig.path("bgp.yaml"));
        if (getPodCidr() != null) {
            // Calico makes its first pool by itself, and the range of a pool cannot be changed.
            commands.add("retry kubectl get ippools.crd.projectcalico.org " + POOL);
            commands.add("retry kubectl patch ippools.crd.projectcalico.org " + POOL
                    + " --type merge --patch '{\"spec\": {\"disabled\": true}}'");
        }
        return new CloudConfig().file("bgp.yaml", resources()).running(commands);
    }

    private List<String> resources() {
        var lines = new ArrayList<>(List.of(
                "apiVersion: crd.projectcalico.org/v1",
                "kind: BGPConfiguration",
                "metadata:",
                "  name: default",
                "spec:",
                "  asNumber: " + getAsNumber(),
                "  nodeToNodeMeshEnabled: " + isNodeToNodeMesh()));
        if (!getServiceCidrs().isEmpty()) {
            lines.add("  serviceClusterIPs:");
            getServiceCidrs().forEach(cidr -> lines.add("    - cidr: \"" + cidr + "\""));
        }
        for (var i = 0; i < getPeers().size(); i++) {
            lines.addAll(peer(i + 1, getPeers().get(i)));
        }
        var pool = getPodCidr();
        if (pool != null) {
            lines.addAll(pool(pool));
        }
        return lines;
    }

    private static List<String> peer(int number, BgpPeer peer) {
        return List.of(
                "---",
                "apiVersion: crd.projectcalico.org/v1",
                "kind: BGPPeer",
                "metadata:",
                "  name: peer-" + number,
                "spec:",
                "  peerIP: \"" + peer.address() + "\"",
                "  asNumber: " + peer.asNumber());
    }

    private List<String> pool(CniSetting cidr) {
        return List.of(
                "---",
                "apiVersion: crd.projectcalico.org/v1",
                "kind: IPPool",
                "metadata:",
                "  name: pods",
                "spec:",
                "  cidr: \"" + cidr + "\"",
                "  blockSize: " + getBlockSize(),
                "  ipipMode: " + getEncapsulation().ipipMode(),
                "  vxlanMode: " + getEncapsulation().vxlanMode(),
                "  natOutgoing: " + isNatOutgoing(),
                "  nodeSelector: all()");
    }

    /** Starts with nothing but the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CalicoBgp. */
    public static final class Builder extends ImmutableCalicoBgp.Builder {
        /** As {@link #asNumber(CniSetting)}, the same for every cluster. */
        public Builder asNumber(long number) {
            return asNumber(CniSetting.of(number));
        }

        /** A peer that is the same for every cluster. */
        public Builder peer(String address, long asNumber) {
            return peer(new BgpPeer(CniSetting.of(address), CniSetting.of(asNumber)));
        }

        /** A peer whose address and autonomous system are variables of these names. */
        public Builder peerVariables(String address, String asNumber) {
            return peer(new BgpPeer(CniSetting.variable(address), CniSetting.variable(asNumber)));
        }

        /** As {@link #podCidr(CniSetting)}, the same for every cluster. */
        public Builder podCidr(String cidr) {
            return podCidr(CniSetting.of(cidr));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A guest network. CloudStack command: {@code listNetworks}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetwork.class)
@JsonDeserialize(builder = Network.Builder.class)
public abstract class Network extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Text shown to users. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether the network is only defined or really running. */
    @JsonProperty("state")
    public abstract @Nullable NetworkState getState();

    /** Kind: {@code Isolated}, {@code Shared} or {@code L2}. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Traffic it carries; {@code Guest} for networks of users. */
    @JsonProperty("traffictype")
    public abstract @Nullable String getTrafficType();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** When it was made; null before 4.17. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Address range of the machines, in CIDR form; null for layer 2 networks. */
    @JsonProperty("cidr")
    public abstract @Nullable String getCidr();

    /** Whole address range when part of it is reserved; null without a reservation. */
    @JsonProperty("networkcidr")
    public abstract @Nullable String getNetworkCidr();

    /** Addresses the network keeps away from machines of CloudStack; null without a reservation. */
    @JsonProperty("reservediprange")
    public abstract @Nullable String getReservedIpRange();

    /** Address of the gateway; null for layer 2 networks. */
    @JsonProperty("gateway")
    public abstract @Nullable String getGateway();

    /** Mask of the address range; null for layer 2 networks. */
    @JsonProperty("netmask")
    public abstract @Nullable String getNetmask();

    /** IPv6 range in CIDR form; null without IPv6. */
    @JsonProperty("ip6cidr")
    public abstract @Nullable String getIp6Cidr();

    /** Address of the IPv6 gateway; null without IPv6. */
    @JsonProperty("ip6gateway")
    public abstract @Nullable String getIp6Gateway();

    /** {@code IPv4} or {@code DualStack}; null before 4.17. */
    @JsonProperty("internetprotocol")
    public abstract @Nullable String getInternetProtocol();

    /** First name server of the machines; null when the zone's is used and not shown. */
    @JsonProperty("dns1")
    public abstract @Nullable String getDns1();

    /** Second name server of the machines; null when there is none. */
    @JsonProperty("dns2")
    public abstract @Nullable String getDns2();

    /** First name server over IPv6; null when there is none. */
    @JsonProperty("ip6dns1")
    public abstract @Nullable String getIp6Dns1();

    /** Second name server over IPv6; null when there is none. */
    @JsonProperty("ip6dns2")
    public abstract @Nullable String getIp6Dns2();

    /** DNS domain of the machines. */
    @JsonProperty("networkdomain")
    public abstract @Nullable String getNetworkDomain();

    /** Id of the network offering it was made from. */
    @JsonProperty("networkofferingid")
    public abstract @Nullable String getNetworkOfferingId();

    /** Name of the network offering it was made from. */
    @JsonProperty("networkofferingname")
    public abstract @Nullable String getNetworkOfferingName();

    /** Text of the network offering it was made from. */
    @JsonProperty("networkofferingdisplaytext")
    public abstract @Nullable String getNetworkOfferingDisplayText();

    /** {@code Required} or {@code Optional}. */
    @JsonProperty("networkofferingavailability")
    public abstract @Nullable String getNetworkOfferingAvailability();

    /** Whether one public address may carry several services; false when not reported. */
    @JsonProperty("networkofferingconservemode")
    @Value.Default
    public boolean isNetworkOfferingConserveMode() {
        return false;
    }

    /**
     * Whether outgoing traffic is allowed unless a rule denies it; Kubernetes clusters need that. False when not
     * reported.
     */
    @JsonProperty("egressdefaultpolicy")
    @Value.Default
    public boolean isEgressDefaultAllowed() {
        return false;
    }

    /** Id of the VPC this is a tier of; null for other networks. */
    @JsonProperty("vpcid")
    public abstract @Nullable String getVpcId();

    /** Name of the VPC this is a tier of; null for other networks. */
    @JsonProperty("vpcname")
    public abstract @Nullable String getVpcName();

    /** Id of the network ACL of a VPC tier; null for other networks. */
    @JsonProperty("aclid")
    public abstract @Nullable String getAclId();

    /** Name of the network ACL of a VPC tier; null for other networks. */
    @JsonProperty("aclname")
    public abstract @Nullable String getAclName();

    /** Who may use it: {@code Account} or {@code Domain}. */
    @JsonProperty("acltype")
    public abstract @Nullable String getAclType();

    /** Whether subdomains may use a network of a domain; false when not reported. */
    @JsonProperty("subdomainaccess")
    @Value.Default
    public boolean isSubdomainAccess() {
        return false;
    }

    /** Id of the isolated network a shared network is bound to; null when it is not. */
    @JsonProperty("associatednetworkid")
    public abstract @Nullable String getAssociatedNetworkId();

    /** Name of the isolated network a shared network is bound to; null when it is not. */
    @JsonProperty("associatednetwork")
    public abstract @Nullable String getAssociatedNetwork();

    /** Id of the network this one was made from; its own id for ordinary networks. */
    @JsonProperty("related")
    public abstract @Nullable String getRelatedId();

    /** Whether the caller may place machines here; false when not reported. */
    @JsonProperty("canusefordeploy")
    @Value.Default
    public boolean isUsableForDeployment() {
        return false;
    }

    /** Whether users see it; false when not reported, as for callers who are not administrators. */
    @JsonProperty("displaynetwork")
    @Value.Default
    public boolean isDisplayed() {
        return false;
    }

    /** Whether CloudStack keeps it for itself; false when not reported. */
    @JsonProperty("issystem")
    @Value.Default
    public boolean isSystem() {
        return false;
    }

    /** Whether machines use it when no other is named; false when not reported. */
    @JsonProperty("isdefault")
    @Value.Default
    public boolean isDefaultNetwork() {
        return false;
    }

    /** Whether it runs even without machines; false when not reported. */
    @JsonProperty("ispersistent")
    @Value.Default
    public boolean isPersistent() {
        return false;
    }

    /** Whether a change waits for the network to be restarted; false when not reported. */
    @JsonProperty("restartrequired")
    @Value.Default
    public boolean isRestartRequired() {
        return false;
    }

    /** Whether two routers stand in for each other; false when not reported. */
    @JsonProperty("redundantrouter")
    @Value.Default
    public boolean isRedundantRouter() {
        return false;
    }

    /** Whether its address ranges are given by hand; false when not reported. */
    @JsonProperty("specifyipranges")
    @Value.Default
    public boolean isIpRangesSpecified() {
        return false;
    }

    /** Whether its VLAN is given by hand; false when not reported. */
    @JsonProperty("specifyvlan")
    @Value.Default
    public boolean isVlanSpecified() {
        return false;
    }

    /** Whether its layer 2 spans several zones; false when not reported. */
    @JsonProperty("strechedl2subnet")
    @Value.Default
    public boolean isStretched() {
        return false;
    }

    /** Ids of the zones a stretched network spans; empty for others. */
    @JsonProperty("zonesnetworkspans")
    public abstract List<String> getSpannedZones();

    /** Whether groups of machines can scale themselves here; false when not reported. */
    @JsonProperty("supportsvmautoscaling")
    @Value.Default
    public boolean isVmAutoscalingSupported() {
        return false;
    }

    /** Whether the router keeps its public MAC address over restarts; false when not reported. */
    @JsonProperty("keepmacaddressonpublicnic")
    @Value.Default
    public boolean isMacAddressKeptOnPublicNic() {
        return false;
    }

    /**
     * How it is kept apart from others, such as {@code Vlan} or {@code Vxlan}; null for callers who are not
     * administrators.
     */
    @JsonProperty("broadcastdomaintype")
    public abstract @Nullable String getBroadcastDomainType();

    /** Its isolation, such as {@code vlan://101}; null until it runs or for callers who may not see it. */
    @JsonProperty("broadcasturi")
    public abstract @Nullable String getBroadcastUri();

    /** Number of its VLAN; null until it runs or for callers who may not see it. */
    @JsonProperty("vlan")
    public abstract @Nullable String getVlan();

    /** Id of the physical network below; null until it runs. */
    @JsonProperty("physicalnetworkid")
    public abstract @Nullable String getPhysicalNetworkId();

    /** MTU of the router's public side in bytes; null before 4.18. */
    @JsonProperty("publicmtu")
    public abstract @Nullable Integer getPublicMtu();

    /** MTU of the router's private side in bytes; null before 4.18. */
    @JsonProperty("privatemtu")
    public abstract @Nullable Integer getPrivateMtu();

    /** Bytes received from outside; null before 4.20. */
    @JsonProperty("receivedbytes")
    public abstract @Nullable Long getReceivedBytes();

    /** Bytes sent to outside; null before 4.20. */
    @JsonProperty("sentbytes")
    public abstract @Nullable Long getSentBytes();

    /** BGP autonomous system number; null without dynamic routing. */
    @JsonProperty("asnumber")
    public abstract @Nullable Long getAsNumber();

    /** Id of that number; null without dynamic routing. */
    @JsonProperty("asnumberid")
    public abstract @Nullable String getAsNumberId();

    /** Routing of a routed network: {@code Static} or {@code Dynamic}; null for translated networks. */
    @JsonProperty("ip4routing")
    public abstract @Nullable String getIp4Routing();

    /** Routing of IPv6: {@code Static} or {@code Dynamic}; null without IPv6. */
    @JsonProperty("ip6routing")
    public abstract @Nullable String getIp6Routing();

    /** Routes that upstream routers need, as reported; empty for translated networks. */
    @JsonProperty("ip4routes")
    public abstract List<Object> getIp4Routes();

    /** IPv6 routes that upstream routers need, as reported; empty without IPv6. */
    @JsonProperty("ip6routes")
    public abstract List<Object> getIp6Routes();

    /** BGP peers, as reported; empty without dynamic routing. */
    @JsonProperty("bgppeers")
    public abstract List<Object> getBgpPeers();

    /** Id in the system of an external provider; null for CloudStack's own networks. */
    @JsonProperty("externalid")
    public abstract @Nullable String getExternalId();

    /** Id of the virtual router in Tungsten Fabric; null elsewhere. */
    @JsonProperty("tungstenvirtualrouteruuid")
    public abstract @Nullable String getTungstenVirtualRouterId();

    /** DNS zone its machines are registered in; null when they are not. */
    @JsonProperty("dnszone")
    public abstract @Nullable String getDnsZone();

    /** Subdomain of that DNS zone; null when there is none. */
    @JsonProperty("dnssubdomain")
    public abstract @Nullable String getDnsSubdomain();

    /** What the network does for its machines; empty for layer 2 networks. */
    @JsonProperty("service")
    public abstract List<NetworkService> getServices();

    /** Further settings by name; empty when there are none. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Tags of the network; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** The icon; null unless the list asked for icons. */
    @JsonProperty("icon")
    public abstract @Nullable Icon getIcon();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty Network; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Network. */
    public static final class Builder extends ImmutableNetwork.Builder {}
}

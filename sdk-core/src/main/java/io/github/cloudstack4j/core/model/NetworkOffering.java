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

/** A kind of network: which services it has and who provides them. CloudStack command: {@code listNetworkOfferings}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkOffering.class)
@JsonDeserialize(builder = NetworkOffering.Builder.class)
public abstract class NetworkOffering extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Text shown to users. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** {@code Enabled} or {@code Disabled}; new networks need an enabled one. */
    @JsonProperty("state")
    public abstract @Nullable String getState();

    /** {@code Isolated}, {@code Shared} or {@code L2}. */
    @JsonProperty("guestiptype")
    public abstract @Nullable String getGuestIpType();

    /** Kind of traffic, mostly {@code Guest}. */
    @JsonProperty("traffictype")
    public abstract @Nullable String getTrafficType();

    /** {@code Optional} or {@code Required}: a required one serves networks that CloudStack makes by itself. */
    @JsonProperty("availability")
    public abstract @Nullable String getAvailability();

    /** {@code IPv4} or {@code DualStack}; null before 4.17. */
    @JsonProperty("internetprotocol")
    public abstract @Nullable String getInternetProtocol();

    /** {@code NATTED} or {@code ROUTED}; null for the first on many servers. */
    @JsonProperty("networkmode")
    public abstract @Nullable String getNetworkMode();

    /** {@code Static} or {@code Dynamic} for routed networks; null for others. */
    @JsonProperty("routingmode")
    public abstract @Nullable String getRoutingMode();

    /** Bandwidth in Mbit/s; null or -1 when unlimited by the offering. */
    @JsonProperty("networkrate")
    public abstract @Nullable Integer getNetworkRate();

    /** Most connections at once of its load balancer; null for the default of the cloud. */
    @JsonProperty("maxconnections")
    public abstract @Nullable Integer getMaxConnections();

    /** Id of the size of its virtual router; null for the default. */
    @JsonProperty("serviceofferingid")
    public abstract @Nullable String getServiceOfferingId();

    /** Tags the physical network must carry, separated by commas; null when any will do. */
    @JsonProperty("tags")
    public abstract @Nullable String getTags();

    /** When it was made. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Ids of the domains that may use it, separated by commas; null when all may. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Names of the domains that may use it, separated by commas; null when all may. */
    @JsonProperty("domain")
    public abstract @Nullable String getDomain();

    /** Ids of the zones it is offered in, separated by commas; null when in all. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Names of the zones it is offered in, separated by commas; null when in all. */
    @JsonProperty("zone")
    public abstract @Nullable String getZone();

    /** Further settings by name; empty when there are none. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** The services of its networks, such as {@code SourceNat} and {@code Firewall}, and their providers. */
    @JsonProperty("service")
    public abstract List<NetworkService> getServices();

    /** Whether the server came with it; false when not reported. */
    @JsonProperty("isdefault")
    @Value.Default
    public boolean isDefault() {
        return false;
    }

    /** Whether its networks exist before a machine uses them; false when not reported. */
    @JsonProperty("ispersistent")
    @Value.Default
    public boolean isPersistent() {
        return false;
    }

    /** Whether one address can serve several kinds of rules; false when not reported. */
    @JsonProperty("conservemode")
    @Value.Default
    public boolean isConserveMode() {
        return false;
    }

    /** Whether traffic may go out unless a rule forbids it; false when not reported. */
    @JsonProperty("egressdefaultpolicy")
    @Value.Default
    public boolean isEgressAllowed() {
        return false;
    }

    /** Whether whoever makes a network chooses its VLAN; false when not reported. */
    @JsonProperty("specifyvlan")
    @Value.Default
    public boolean isVlanSpecified() {
        return false;
    }

    /** Whether whoever makes a network chooses its addresses; false when not reported. */
    @JsonProperty("specifyipranges")
    @Value.Default
    public boolean isIpRangesSpecified() {
        return false;
    }

    /** Whether whoever makes a network gives its BGP number; false when not reported. */
    @JsonProperty("specifyasnumber")
    @Value.Default
    public boolean isAsNumberSpecified() {
        return false;
    }

    /** Whether it is for tiers of VPCs; false when not reported. */
    @JsonProperty("forvpc")
    @Value.Default
    public boolean isForVpc() {
        return false;
    }

    /** Whether it is for VMware NSX; false when not reported. */
    @JsonProperty("fornsx")
    @Value.Default
    public boolean isForNsx() {
        return false;
    }

    /** Whether it is for Tungsten Fabric; false when not reported. */
    @JsonProperty("fortungsten")
    @Value.Default
    public boolean isForTungsten() {
        return false;
    }

    /** Whether it balances load within; false when not reported. */
    @JsonProperty("supportsinternallb")
    @Value.Default
    public boolean isInternalLoadBalancing() {
        return false;
    }

    /** Whether it can be reached from outside; false when not reported. */
    @JsonProperty("supportspublicaccess")
    @Value.Default
    public boolean isPublicAccess() {
        return false;
    }

    /** Whether it can span zones; false when not reported. */
    @JsonProperty("supportsstrechedl2subnet")
    @Value.Default
    public boolean isStretchedL2Subnet() {
        return false;
    }

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty NetworkOffering; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkOffering. */
    public static final class Builder extends ImmutableNetworkOffering.Builder {}
}

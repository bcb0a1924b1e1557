// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which kinds of networks to list. CloudStack command: {@code listNetworkOfferings}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkOfferingFilter.class)
@JsonDeserialize(builder = NetworkOfferingFilter.Builder.class)
public abstract class NetworkOfferingFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The offering with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Offerings with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Offerings with exactly this text. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** {@code Enabled} or {@code Disabled} only. */
    @JsonProperty("state")
    public abstract @Nullable String getState();

    /** {@code Isolated}, {@code Shared} or {@code L2} only. */
    @JsonProperty("guestiptype")
    public abstract @Nullable String getGuestIpType();

    /** Offerings for this kind of traffic, such as {@code Guest}. */
    @JsonProperty("traffictype")
    public abstract @Nullable String getTrafficType();

    /** {@code Optional} or {@code Required} only. */
    @JsonProperty("availability")
    public abstract @Nullable String getAvailability();

    /** {@code Static} or {@code Dynamic} only. Since 4.20. */
    @JsonProperty("routingmode")
    public abstract @Nullable String getRoutingMode();

    /** Offerings that have all these services, such as {@code SourceNat}. */
    @JsonProperty("supportedservices")
    public abstract List<String> getSupportedServices();

    /** Offerings that can be used in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Offerings that can be used in this domain. */
    @JsonProperty("domainid")
    public abstract @Nullable Ref getDomain();

    /** Offerings this network can change to. */
    @JsonProperty("networkid")
    public abstract @Nullable Ref getNetwork();

    /** Offerings with these tags of physical networks, separated by commas. */
    @JsonProperty("tags")
    public abstract @Nullable String getTags();

    /** Offerings the server came with, or others. */
    @JsonProperty("isdefault")
    public abstract @Nullable Boolean getDefault();

    /** Offerings with tags of physical networks, or without. */
    @JsonProperty("istagged")
    public abstract @Nullable Boolean getTagged();

    /** Offerings for tiers of VPCs, or for other networks. */
    @JsonProperty("forvpc")
    public abstract @Nullable Boolean getForVpc();

    /** Offerings that let machines reach the outside through one address, or that do not. */
    @JsonProperty("sourcenatsupported")
    public abstract @Nullable Boolean getSourceNatSupported();

    /** Offerings whose networks are given a VLAN, or are not. */
    @JsonProperty("specifyvlan")
    public abstract @Nullable Boolean getVlanSpecified();

    /** Offerings whose networks are given addresses, or are not. */
    @JsonProperty("specifyipranges")
    public abstract @Nullable Boolean getIpRangesSpecified();

    /** Refuses empty pages. */
    @Value.Check
    protected void check() {
        OwnedListFilter.checkPageSize(this);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkOfferingFilter. */
    public static final class Builder extends ImmutableNetworkOfferingFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #network(Ref)}, by name or id. */
        public Builder network(@Nullable String nameOrId) {
            return network(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

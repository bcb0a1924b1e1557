// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which public addresses to list. CloudStack command: {@code listPublicIpAddresses}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutablePublicIpAddressFilter.class)
@JsonDeserialize(builder = PublicIpAddressFilter.Builder.class)
public abstract class PublicIpAddressFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The address with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** This very address. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Addresses of this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Addresses that serve this guest network. */
    @JsonProperty("associatednetworkid")
    public abstract @Nullable Ref getAssociatedNetwork();

    /** Addresses that serve this VPC. */
    @JsonProperty("vpcid")
    public abstract @Nullable String getVpcId();

    /** Addresses of this public network. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Addresses of this physical network. */
    @JsonProperty("physicalnetworkid")
    public abstract @Nullable String getPhysicalNetworkId();

    /** Addresses of this range; for administrators. */
    @JsonProperty("vlanid")
    public abstract @Nullable String getVlanId();

    /** Addresses in this state only. */
    @JsonProperty("state")
    public abstract @Nullable PublicIpState getState();

    /** False to list free addresses too; null or true for acquired ones. */
    @JsonProperty("allocatedonly")
    public abstract @Nullable Boolean getAllocatedOnly();

    /** Source NAT addresses, or others. */
    @JsonProperty("issourcenat")
    public abstract @Nullable Boolean getSourceNat();

    /** Addresses translated one to one, or others. */
    @JsonProperty("isstaticnat")
    public abstract @Nullable Boolean getStaticNat();

    /** Addresses that load balancer rules stand on, or others. */
    @JsonProperty("forloadbalancing")
    public abstract @Nullable Boolean getForLoadBalancing();

    /** Addresses of virtual networks, or others. */
    @JsonProperty("forvirtualnetwork")
    public abstract @Nullable Boolean getForVirtualNetwork();

    /** Addresses kept for system machines. Since 4.20. */
    @JsonProperty("forsystemvms")
    public abstract @Nullable Boolean getForSystemVms();

    /** Addresses kept for external providers. Since 4.21. */
    @JsonProperty("forprovider")
    public abstract @Nullable Boolean getForProvider();

    /** Addresses users see, or do not; for root administrators. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** Addresses that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a PublicIpAddressFilter. */
    public static final class Builder extends ImmutablePublicIpAddressFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #associatedNetwork(Ref)}, by name or id. */
        public Builder associatedNetwork(@Nullable String nameOrId) {
            return associatedNetwork(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

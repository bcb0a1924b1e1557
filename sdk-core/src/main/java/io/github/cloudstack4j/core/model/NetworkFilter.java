// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which networks to list. CloudStack command: {@code listNetworks}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkFilter.class)
@JsonDeserialize(builder = NetworkFilter.Builder.class)
public abstract class NetworkFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The network with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Networks with exactly this name. Since 4.22; older servers need {@link #getKeyword()}. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Networks in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** {@code Isolated}, {@code Shared} or {@code L2} only. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /**
     * Whose networks: {@code account}, {@code domain}, {@code accountdomain}, {@code shared} or {@code all}. Since
     * 4.17.
     */
    @JsonProperty("networkfilter")
    public abstract @Nullable String getScope();

    /** Networks made from this offering. */
    @JsonProperty("networkofferingid")
    public abstract @Nullable String getNetworkOfferingId();

    /** Tiers of this VPC. */
    @JsonProperty("vpcid")
    public abstract @Nullable String getVpcId();

    /** Tiers of VPCs, or other networks. */
    @JsonProperty("forvpc")
    public abstract @Nullable Boolean getForVpc();

    /** Networks the caller may place machines in, or may not. */
    @JsonProperty("canusefordeploy")
    public abstract @Nullable Boolean getUsableForDeployment();

    /** Networks that offer all these services, such as {@code SourceNat}. */
    @JsonProperty("supportedservices")
    public abstract List<String> getSupportedServices();

    /** Shared networks bound to this isolated one. Since 4.17. */
    @JsonProperty("associatednetworkid")
    public abstract @Nullable String getAssociatedNetworkId();

    /** {@code Account} or {@code Domain} only. */
    @JsonProperty("acltype")
    public abstract @Nullable String getAclType();

    /** Networks with a change that waits for a restart, or without. */
    @JsonProperty("restartrequired")
    public abstract @Nullable Boolean getRestartRequired();

    /** Networks on this physical network. */
    @JsonProperty("physicalnetworkid")
    public abstract @Nullable String getPhysicalNetworkId();

    /** Networks with this traffic, such as {@code Guest}. */
    @JsonProperty("traffictype")
    public abstract @Nullable String getTrafficType();

    /** The network with this VLAN; for administrators. Since 4.17. */
    @JsonProperty("vlan")
    public abstract @Nullable String getVlan();

    /** Networks CloudStack keeps for itself, or others; for administrators. */
    @JsonProperty("issystem")
    public abstract @Nullable Boolean getSystem();

    /** Networks whose address ranges are given by hand, or not. */
    @JsonProperty("specifyipranges")
    public abstract @Nullable Boolean getIpRangesSpecified();

    /** Networks users see, or do not; for administrators. */
    @JsonProperty("displaynetwork")
    public abstract @Nullable Boolean getDisplayed();

    /** Whether to report icons. */
    @JsonProperty("showicon")
    public abstract @Nullable Boolean getShowIcon();

    /** Networks that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkFilter. */
    public static final class Builder extends ImmutableNetworkFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
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

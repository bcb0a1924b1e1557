// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A public address that was acquired. CloudStack command: {@code listPublicIpAddresses}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutablePublicIpAddress.class)
@JsonDeserialize(builder = PublicIpAddress.Builder.class)
public abstract class PublicIpAddress extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** The address itself. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Whether it is in use. */
    @JsonProperty("state")
    public abstract @Nullable PublicIpState getState();

    /** When it was acquired; null for a free address. */
    @JsonProperty("allocated")
    public abstract @Nullable OffsetDateTime getAllocated();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Whether outgoing traffic of the network leaves through it; false when not reported. */
    @JsonProperty("issourcenat")
    @Value.Default
    public boolean isSourceNat() {
        return false;
    }

    /** Whether it is translated one to one to a machine; false when not reported. */
    @JsonProperty("isstaticnat")
    @Value.Default
    public boolean isStaticNat() {
        return false;
    }

    /** Whether CloudStack acquired it for itself; false when not reported. */
    @JsonProperty("issystem")
    @Value.Default
    public boolean isSystem() {
        return false;
    }

    /** Whether it can move between zones; false when not reported. */
    @JsonProperty("isportable")
    @Value.Default
    public boolean isPortable() {
        return false;
    }

    /** Whether rules stand on it; false when not reported and before 4.20. */
    @JsonProperty("hasrules")
    @Value.Default
    public boolean isRuled() {
        return false;
    }

    /** Whether it belongs to virtual networks; false when not reported. */
    @JsonProperty("forvirtualnetwork")
    @Value.Default
    public boolean isForVirtualNetwork() {
        return false;
    }

    /** Whether it is kept for system machines; false when not reported. */
    @JsonProperty("forsystemvms")
    @Value.Default
    public boolean isForSystemVms() {
        return false;
    }

    /** Whether it is kept for an external network provider; false when not reported. */
    @JsonProperty("forprovider")
    @Value.Default
    public boolean isForProvider() {
        return false;
    }

    /** Whether users see it; false when not reported. */
    @JsonProperty("fordisplay")
    @Value.Default
    public boolean isDisplayed() {
        return false;
    }

    /** Id of the guest network it serves; null while it serves none. */
    @JsonProperty("associatednetworkid")
    public abstract @Nullable String getAssociatedNetworkId();

    /** Name of the guest network it serves; null while it serves none. */
    @JsonProperty("associatednetworkname")
    public abstract @Nullable String getAssociatedNetworkName();

    /** Id of the VPC it serves; null outside VPCs. */
    @JsonProperty("vpcid")
    public abstract @Nullable String getVpcId();

    /** Name of the VPC it serves; null outside VPCs. */
    @JsonProperty("vpcname")
    public abstract @Nullable String getVpcName();

    /** Id of the machine it is translated to; null without static NAT. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Host name of the machine it is translated to; null without static NAT. */
    @JsonProperty("virtualmachinename")
    public abstract @Nullable String getVirtualMachineName();

    /** Shown name of the machine it is translated to; null without static NAT. */
    @JsonProperty("virtualmachinedisplayname")
    public abstract @Nullable String getVirtualMachineDisplayName();

    /** Kind of the machine it is translated to; null without static NAT. */
    @JsonProperty("virtualmachinetype")
    public abstract @Nullable String getVirtualMachineType();

    /** Guest address it is translated to; null without static NAT. */
    @JsonProperty("vmipaddress")
    public abstract @Nullable String getVmIpAddress();

    /** What it is used for, such as {@code Lb}; null when it is not settled. */
    @JsonProperty("purpose")
    public abstract @Nullable String getPurpose();

    /** Id of the public network it comes from. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Name of the public network it comes from; null when it has none. */
    @JsonProperty("networkname")
    public abstract @Nullable String getNetworkName();

    /** Id of the physical network below. */
    @JsonProperty("physicalnetworkid")
    public abstract @Nullable String getPhysicalNetworkId();

    /** Id of the range it comes from; null for callers who are not administrators. */
    @JsonProperty("vlanid")
    public abstract @Nullable String getVlanId();

    /** Name of the range it comes from, such as {@code vlan://50}. */
    @JsonProperty("vlanname")
    public abstract @Nullable String getVlanName();

    /** Tags of the address; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty PublicIpAddress; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a PublicIpAddress. */
    public static final class Builder extends ImmutablePublicIpAddress.Builder {}
}

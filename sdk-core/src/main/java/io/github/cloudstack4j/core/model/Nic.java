// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A network card of a virtual machine. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNic.class)
@JsonDeserialize(builder = Nic.Builder.class)
public abstract class Nic extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the card. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Id of the network it is in. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Name of the network it is in. */
    @JsonProperty("networkname")
    public abstract @Nullable String getNetworkName();

    /** Its IPv4 address; null until it has one and on layer 2 networks. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** All addresses seen on it by the hypervisor; empty when it does not tell. */
    @JsonProperty("ipaddresses")
    public abstract List<String> getIpAddresses();

    /** Mask of its IPv4 range. */
    @JsonProperty("netmask")
    public abstract @Nullable String getNetmask();

    /** Its IPv4 gateway. */
    @JsonProperty("gateway")
    public abstract @Nullable String getGateway();

    /** Its IPv6 address; null without IPv6. */
    @JsonProperty("ip6address")
    public abstract @Nullable String getIp6Address();

    /** Its IPv6 range in CIDR form; null without IPv6. */
    @JsonProperty("ip6cidr")
    public abstract @Nullable String getIp6Cidr();

    /** Its IPv6 gateway; null without IPv6. */
    @JsonProperty("ip6gateway")
    public abstract @Nullable String getIp6Gateway();

    /** Its hardware address. */
    @JsonProperty("macaddress")
    public abstract @Nullable String getMacAddress();

    /** Whether the machine's default route leaves through it; false when not reported. */
    @JsonProperty("isdefault")
    @Value.Default
    public boolean isDefaultNic() {
        return false;
    }

    /** Whether its link is up; false when not reported and before 4.21. */
    @JsonProperty("enabled")
    @Value.Default
    public boolean isEnabled() {
        return false;
    }

    /** Kind of the network: {@code Isolated}, {@code Shared} or {@code L2}. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Traffic it carries; {@code Guest} for machines of users. */
    @JsonProperty("traffictype")
    public abstract @Nullable String getTrafficType();

    /** Its slot, counted from 0, as text. */
    @JsonProperty("deviceid")
    public abstract @Nullable String getDeviceId();

    /** Id of the machine; null inside a machine's own reply. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Id of the public address translated one to one; null without static NAT. */
    @JsonProperty("publicipid")
    public abstract @Nullable String getPublicIpId();

    /** The public address translated one to one; null without static NAT. */
    @JsonProperty("publicip")
    public abstract @Nullable String getPublicIp();

    /** Further addresses; empty when there are none. */
    @JsonProperty("secondaryip")
    public abstract List<SecondaryIp> getSecondaryIps();

    /** Id of the VPC of its network; null outside VPCs. */
    @JsonProperty("vpcid")
    public abstract @Nullable String getVpcId();

    /** Name of the VPC of its network; null outside VPCs. */
    @JsonProperty("vpcname")
    public abstract @Nullable String getVpcName();

    /** Isolation of its network, such as {@code vlan://101}; null for callers who are not administrators. */
    @JsonProperty("broadcasturi")
    public abstract @Nullable String getBroadcastUri();

    /** Isolation of the card itself; null for callers who are not administrators. */
    @JsonProperty("isolationuri")
    public abstract @Nullable String getIsolationUri();

    /** Number of the VLAN; null when it is not known. */
    @JsonProperty("vlanid")
    public abstract @Nullable Integer getVlanId();

    /** Number of the private VLAN; null without one. */
    @JsonProperty("isolatedpvlan")
    public abstract @Nullable Integer getIsolatedPvlan();

    /** Kind of the private VLAN; null without one. */
    @JsonProperty("isolatedpvlantype")
    public abstract @Nullable String getIsolatedPvlanType();

    /** MTU in bytes; null when it is the default. */
    @JsonProperty("mtu")
    public abstract @Nullable Integer getMtu();

    /** Kind of adapter on VMware; null elsewhere. */
    @JsonProperty("adaptertype")
    public abstract @Nullable String getAdapterType();

    /** Id of the NSX switch; null elsewhere. */
    @JsonProperty("nsxlogicalswitch")
    public abstract @Nullable String getNsxLogicalSwitch();

    /** Id of the port on the NSX switch; null elsewhere. */
    @JsonProperty("nsxlogicalswitchport")
    public abstract @Nullable String getNsxLogicalSwitchPort();

    /** Name it is registered under in DNS; null when it is not. */
    @JsonProperty("nicdnsname")
    public abstract @Nullable String getDnsName();

    /** Further DHCP options, as reported; empty when there are none. */
    @JsonProperty("extradhcpoption")
    public abstract List<Object> getExtraDhcpOptions();

    /** Starts an empty Nic; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Nic. */
    public static final class Builder extends ImmutableNic.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A zone: the largest part of a cloud, usually one data centre. CloudStack command: {@code listZones}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableZone.class)
@JsonDeserialize(builder = Zone.Builder.class)
public abstract class Zone extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its unique name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Free text of the operator; null when none was given. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** Text shown instead of the name; null when none was given. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether new things may be placed here; a disabled zone refuses them. */
    @JsonProperty("allocationstate")
    public abstract @Nullable AllocationState getAllocationState();

    /** Whether machines share one flat network or have networks of their own. */
    @JsonProperty("networktype")
    public abstract @Nullable NetworkType getNetworkType();

    /**
     * {@code Core} or {@code Edge}; an edge zone takes Kubernetes clusters only on an existing network. Null before
     * 4.18.
     */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Whether security groups filter the traffic of machines here; false when not reported. */
    @JsonProperty("securitygroupsenabled")
    @Value.Default
    public boolean isSecurityGroupsEnabled() {
        return false;
    }

    /** Whether volumes may live on the disks of the hosts; false when not reported. */
    @JsonProperty("localstorageenabled")
    @Value.Default
    public boolean isLocalStorageEnabled() {
        return false;
    }

    /** First name server for machines with public addresses; null for callers who may not see it. */
    @JsonProperty("dns1")
    public abstract @Nullable String getDns1();

    /** Second name server for machines; null when there is none. */
    @JsonProperty("dns2")
    public abstract @Nullable String getDns2();

    /** First name server over IPv6; null when there is none. */
    @JsonProperty("ip6dns1")
    public abstract @Nullable String getIp6Dns1();

    /** Second name server over IPv6; null when there is none. */
    @JsonProperty("ip6dns2")
    public abstract @Nullable String getIp6Dns2();

    /** First name server of the system machines; null for callers other than root administrators. */
    @JsonProperty("internaldns1")
    public abstract @Nullable String getInternalDns1();

    /** Second name server of the system machines; null when there is none. */
    @JsonProperty("internaldns2")
    public abstract @Nullable String getInternalDns2();

    /** What answers DHCP here, usually {@code VirtualRouter}. */
    @JsonProperty("dhcpprovider")
    public abstract @Nullable String getDhcpProvider();

    /** Address range of isolated guest networks, in CIDR form; null in basic zones. */
    @JsonProperty("guestcidraddress")
    public abstract @Nullable String getGuestCidr();

    /** Id of the domain the zone is reserved for; null for a zone open to all. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Network domain of the machines here; null when none was set. */
    @JsonProperty("domain")
    public abstract @Nullable String getDomain();

    /** Name of the domain the zone is reserved for; null for a zone open to all. */
    @JsonProperty("domainname")
    public abstract @Nullable String getDomainName();

    /** Mark that tells zones of one name apart, made from the zone's id. */
    @Value.Redacted
    @JsonProperty("zonetoken")
    public abstract @Nullable String getZoneToken();

    /** External provider that runs the zone's networks, such as {@code NSX}; null for CloudStack's own. */
    @JsonProperty("provider")
    public abstract @Nullable String getProvider();

    /** Whether networks here are run by VMware NSX; false when not reported. */
    @JsonProperty("isnsxenabled")
    @Value.Default
    public boolean isNsxEnabled() {
        return false;
    }

    /** Whether the zone has hosts of more than one CPU architecture; false when not reported. */
    @JsonProperty("ismultiarch")
    @Value.Default
    public boolean isMultiArch() {
        return false;
    }

    /** Ranges of BGP autonomous system numbers of the zone; empty when there are none. */
    @JsonProperty("asnrange")
    public abstract @Nullable String getAsNumberRange();

    /** Whether networks here may be routed instead of translated; false when not reported. */
    @JsonProperty("routedmodeenabled")
    @Value.Default
    public boolean isRoutedModeEnabled() {
        return false;
    }

    /** Whether users may choose the MTU of their routers; false when not reported. */
    @JsonProperty("allowuserspecifyvrmtu")
    @Value.Default
    public boolean isUserSpecifiedRouterMtuAllowed() {
        return false;
    }

    /** Largest MTU of a router's private interface, in bytes; null before 4.18. */
    @JsonProperty("routerprivateinterfacemaxmtu")
    public abstract @Nullable Integer getRouterPrivateInterfaceMaxMtu();

    /** Largest MTU of a router's public interface, in bytes; null before 4.18. */
    @JsonProperty("routerpublicinterfacemaxmtu")
    public abstract @Nullable Integer getRouterPublicInterfaceMaxMtu();

    /** Number of GPU devices of the zone; null before 4.21. */
    @JsonProperty("gputotal")
    public abstract @Nullable Long getGpuTotal();

    /** Number of GPU devices in use; null before 4.21. */
    @JsonProperty("gpuused")
    public abstract @Nullable Long getGpuUsed();

    /** Storage access groups of the zone's hosts, separated by commas; null when there are none. */
    @JsonProperty("storageaccessgroups")
    public abstract @Nullable String getStorageAccessGroups();

    /** Settings made for this zone alone, by name; empty for callers who may not see them. */
    @Value.Redacted
    @JsonProperty("resourcedetails")
    public abstract Map<String, String> getDetails();

    /** Capacities by kind; empty unless the list asked for them. */
    @JsonProperty("capacity")
    public abstract List<ZoneCapacity> getCapacities();

    /** Tags of the zone; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** The zone's icon; null unless the list asked for icons. */
    @JsonProperty("icon")
    public abstract @Nullable Icon getIcon();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty Zone; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Zone. */
    public static final class Builder extends ImmutableZone.Builder {}
}

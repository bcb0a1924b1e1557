// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Traffic let in to a public address, or out of a network. CloudStack commands: {@code listFirewallRules},
 * {@code listEgressFirewallRules}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableFirewallRule.class)
@JsonDeserialize(builder = FirewallRule.Builder.class)
public abstract class FirewallRule extends Resource {
    private static final long serialVersionUID = 1L;

    /** {@code tcp}, {@code udp}, {@code icmp} or {@code all}. */
    @JsonProperty("protocol")
    public abstract @Nullable String getProtocol();

    /** First port; null for protocols without ports. */
    @JsonProperty("startport")
    public abstract @Nullable Integer getStartPort();

    /** Last port, the same as the first for one port; null for protocols without ports. */
    @JsonProperty("endport")
    public abstract @Nullable Integer getEndPort();

    /** ICMP type, -1 for all; null for other protocols. */
    @JsonProperty("icmptype")
    public abstract @Nullable Integer getIcmpType();

    /** ICMP code, -1 for all; null for other protocols. */
    @JsonProperty("icmpcode")
    public abstract @Nullable Integer getIcmpCode();

    /** Source addresses let through, in CIDR form, separated by commas. */
    @JsonProperty("cidrlist")
    public abstract @Nullable String getCidrList();

    /** Destinations let through by an egress rule, separated by commas; empty for others. */
    @JsonProperty("destcidrlist")
    public abstract @Nullable String getDestinationCidrList();

    /** {@code Ingress} or {@code Egress}. */
    @JsonProperty("traffictype")
    public abstract @Nullable String getTrafficType();

    /** Whether the rule is in force. */
    @JsonProperty("state")
    public abstract @Nullable RuleState getState();

    /** Id of the public address; null for egress rules. */
    @JsonProperty("ipaddressid")
    public abstract @Nullable String getIpAddressId();

    /** The public address; null for egress rules. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Id of the network behind it. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Id of the VPC of a rule on a VPC's address; null elsewhere. */
    @JsonProperty("vpcid")
    public abstract @Nullable String getVpcId();

    /** Whether users see it; false when not reported. */
    @JsonProperty("fordisplay")
    @Value.Default
    public boolean isDisplayed() {
        return false;
    }

    /** Tags of the rule; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty FirewallRule; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a FirewallRule. */
    public static final class Builder extends ImmutableFirewallRule.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Ports of a public address led to a machine. CloudStack command: {@code listPortForwardingRules}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutablePortForwardingRule.class)
@JsonDeserialize(builder = PortForwardingRule.Builder.class)
public abstract class PortForwardingRule extends Resource {
    private static final long serialVersionUID = 1L;

    /** {@code tcp} or {@code udp}. */
    @JsonProperty("protocol")
    public abstract @Nullable String getProtocol();

    /** First public port. */
    @JsonProperty("publicport")
    public abstract @Nullable Integer getPublicPort();

    /** Last public port; the same as the first for one port. */
    @JsonProperty("publicendport")
    public abstract @Nullable Integer getPublicEndPort();

    /** First port on the machine. */
    @JsonProperty("privateport")
    public abstract @Nullable Integer getPrivatePort();

    /** Last port on the machine; the same as the first for one port. */
    @JsonProperty("privateendport")
    public abstract @Nullable Integer getPrivateEndPort();

    /** Id of the public address. */
    @JsonProperty("ipaddressid")
    public abstract @Nullable String getIpAddressId();

    /** The public address. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Id of the machine. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Host name of the machine. */
    @JsonProperty("virtualmachinename")
    public abstract @Nullable String getVirtualMachineName();

    /** Name of the machine shown to users. */
    @JsonProperty("virtualmachinedisplayname")
    public abstract @Nullable String getVirtualMachineDisplayName();

    /** Address of the machine the traffic is led to. */
    @JsonProperty("vmguestip")
    public abstract @Nullable String getVmGuestIp();

    /** Id of the machine's network. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Name of the machine's network; null before 4.20. */
    @JsonProperty("networkname")
    public abstract @Nullable String getNetworkName();

    /** Source addresses let through, separated by commas; empty when all are. */
    @JsonProperty("cidrlist")
    public abstract @Nullable String getCidrList();

    /** Whether the rule is in force. */
    @JsonProperty("state")
    public abstract @Nullable RuleState getState();

    /** Whether users see it; false when not reported. */
    @JsonProperty("fordisplay")
    @Value.Default
    public boolean isDisplayed() {
        return false;
    }

    /** Tags of the rule; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty PortForwardingRule; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a PortForwardingRule. */
    public static final class Builder extends ImmutablePortForwardingRule.Builder {}
}

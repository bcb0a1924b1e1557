// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What CAPC reports of an isolated network. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackIsolatedNetworkStatus.class)
@JsonDeserialize(builder = CloudStackIsolatedNetworkStatus.Builder.class)
public abstract class CloudStackIsolatedNetworkStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether the network can take machines. */
    @JsonProperty("ready")
    public abstract @Nullable Boolean getReady();

    /** Id of its public IP address. */
    @JsonProperty("publicIPID")
    public abstract @Nullable String getPublicIpId();

    /** Id of the rule that leads to the API server. */
    @JsonProperty("loadBalancerRuleID")
    public abstract @Nullable String getLoadBalancerRuleId();

    /** How it routes; null or empty for NAT. */
    @JsonProperty("routingMode")
    public abstract @Nullable String getRoutingMode();

    /** Whether what leaves the network is let through; since CAPC 0.7. */
    @JsonProperty("firewallRulesOpened")
    public abstract @Nullable Boolean getFirewallRulesOpened();

    /** Starts a CloudStackIsolatedNetworkStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackIsolatedNetworkStatus. */
    public static final class Builder extends ImmutableCloudStackIsolatedNetworkStatus.Builder {}
}

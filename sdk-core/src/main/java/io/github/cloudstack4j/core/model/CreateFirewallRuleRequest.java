// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Traffic to let in to a public address. CloudStack command: {@code createFirewallRule}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateFirewallRuleRequest.class)
@JsonDeserialize(builder = CreateFirewallRuleRequest.Builder.class)
public abstract class CreateFirewallRuleRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Id of the public address. */
    @JsonProperty("ipaddressid")
    public abstract String getIpAddressId();

    /** {@code tcp}, {@code udp} or {@code icmp}. */
    @JsonProperty("protocol")
    public abstract String getProtocol();

    /** First port; null for ICMP. */
    @JsonProperty("startport")
    public abstract @Nullable Integer getStartPort();

    /** Last port; null for the first port alone. */
    @JsonProperty("endport")
    public abstract @Nullable Integer getEndPort();

    /** ICMP type, -1 for all. */
    @JsonProperty("icmptype")
    public abstract @Nullable Integer getIcmpType();

    /** ICMP code, -1 for all. */
    @JsonProperty("icmpcode")
    public abstract @Nullable Integer getIcmpCode();

    /** Source addresses in CIDR form; empty for all. */
    @JsonProperty("cidrlist")
    public abstract List<String> getCidrs();

    /** Whether users see the rule; for root administrators. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** Refuses ports that cannot be. */
    @Value.Check
    protected void check() {
        var start = getStartPort();
        var end = getEndPort();
        if (start == null && end != null) {
            throw new InvalidRequestException(
                    "endPort " + end + " is given without startPort; give the first port too.");
        }
        if (start != null && (start < 1 || start > 65535 || end != null && (end < start || end > 65535))) {
            throw new InvalidRequestException("Ports " + start + " to " + (end == null ? start : end)
                    + " are no range within 1 and 65535; correct them.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateFirewallRuleRequest. */
    public static final class Builder extends ImmutableCreateFirewallRuleRequest.Builder {}
}

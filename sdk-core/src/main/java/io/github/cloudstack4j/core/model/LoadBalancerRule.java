// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A port of a public address spread over machines. CloudStack command: {@code listLoadBalancerRules}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableLoadBalancerRule.class)
@JsonDeserialize(builder = LoadBalancerRule.Builder.class)
public abstract class LoadBalancerRule extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Free text; null when none was given. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** How connections are spread: {@code roundrobin}, {@code leastconn} or {@code source}. */
    @JsonProperty("algorithm")
    public abstract @Nullable String getAlgorithm();

    /** Protocol, such as {@code tcp}; null when none was given. */
    @JsonProperty("protocol")
    public abstract @Nullable String getProtocol();

    /** The public port. */
    @JsonProperty("publicport")
    public abstract @Nullable Integer getPublicPort();

    /** The port on the machines. */
    @JsonProperty("privateport")
    public abstract @Nullable Integer getPrivatePort();

    /** Id of the public address. */
    @JsonProperty("publicipid")
    public abstract @Nullable String getPublicIpId();

    /** The public address. */
    @JsonProperty("publicip")
    public abstract @Nullable String getPublicIp();

    /** Id of the machines' network. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Id of the zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of the zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Source addresses let through, separated by commas; null or empty when all are. */
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

    /** Starts an empty LoadBalancerRule; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a LoadBalancerRule. */
    public static final class Builder extends ImmutableLoadBalancerRule.Builder {}
}

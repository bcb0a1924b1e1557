// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Traffic that a security group lets through. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSecurityGroupRule.class)
@JsonDeserialize(builder = SecurityGroupRule.Builder.class)
public abstract class SecurityGroupRule extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the rule. */
    @JsonProperty("ruleid")
    public abstract @Nullable String getId();

    /** Protocol by name or number: {@code tcp}, {@code udp}, {@code icmp}, {@code all}. */
    @JsonProperty("protocol")
    public abstract @Nullable String getProtocol();

    /** First port; null for protocols without ports. */
    @JsonProperty("startport")
    public abstract @Nullable Integer getStartPort();

    /** Last port; null for protocols without ports. */
    @JsonProperty("endport")
    public abstract @Nullable Integer getEndPort();

    /** ICMP type, -1 for all; null for other protocols. */
    @JsonProperty("icmptype")
    public abstract @Nullable Integer getIcmpType();

    /** ICMP code, -1 for all; null for other protocols. */
    @JsonProperty("icmpcode")
    public abstract @Nullable Integer getIcmpCode();

    /** Addresses on the other side in CIDR form; null when a group stands there. */
    @JsonProperty("cidr")
    public abstract @Nullable String getCidr();

    /** Group on the other side; null when addresses stand there. */
    @JsonProperty("securitygroupname")
    public abstract @Nullable String getSecurityGroupName();

    /** Account of the group on the other side; null when addresses stand there. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Tags of the rule; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty SecurityGroupRule; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SecurityGroupRule. */
    public static final class Builder extends ImmutableSecurityGroupRule.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which load balancer rules to list. CloudStack command: {@code listLoadBalancerRules}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableLoadBalancerRuleFilter.class)
@JsonDeserialize(builder = LoadBalancerRuleFilter.Builder.class)
public abstract class LoadBalancerRuleFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The rule with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Rules with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Rules on the public address with this id. */
    @JsonProperty("publicipid")
    public abstract @Nullable String getPublicIpId();

    /** Rules that spread over this machine. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Rules of this network. */
    @JsonProperty("networkid")
    public abstract @Nullable Ref getNetwork();

    /** Rules in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Rules users see, or do not; for root administrators. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** Rules that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a LoadBalancerRuleFilter. */
    public static final class Builder extends ImmutableLoadBalancerRuleFilter.Builder {
        /** As {@link #network(Ref)}, by name or id. */
        public Builder network(@Nullable String nameOrId) {
            return network(nameOrId == null ? null : Ref.of(nameOrId));
        }

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

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which firewall rules to list, newest first. CloudStack commands: {@code listFirewallRules},
 * {@code listEgressFirewallRules}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableFirewallRuleFilter.class)
@JsonDeserialize(builder = FirewallRuleFilter.Builder.class)
public abstract class FirewallRuleFilter extends AddressRuleFilter {
    private static final long serialVersionUID = 1L;

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a FirewallRuleFilter. */
    public static final class Builder extends ImmutableFirewallRuleFilter.Builder {
        /** As {@link #network(Ref)}, by name or id. */
        public Builder network(@Nullable String nameOrId) {
            return network(nameOrId == null ? null : Ref.of(nameOrId));
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

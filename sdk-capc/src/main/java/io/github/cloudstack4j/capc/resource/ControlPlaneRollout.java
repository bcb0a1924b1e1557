// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.time.Instant;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How machines of a control plane are replaced by others. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneRollout.class)
@JsonDeserialize(builder = ControlPlaneRollout.Builder.class)
public abstract class ControlPlaneRollout extends Part {
    private static final long serialVersionUID = 1L;

    /** Before what they are replaced although nothing changed. */
    @JsonProperty("before")
    public abstract @Nullable RolloutBefore getBefore();

    /** Machines older than this are replaced although nothing changed. */
    @JsonProperty("after")
    public abstract @Nullable Instant getAfter();

    /** In what order. */
    @JsonProperty("strategy")
    public abstract @Nullable ControlPlaneStrategy getStrategy();

    /** Starts a ControlPlaneRollout. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneRollout. */
    public static final class Builder extends ImmutableControlPlaneRollout.Builder {
        /** See {@link ControlPlaneRollout#getBefore()}. */
        public Builder before(Consumer<RolloutBefore.Builder> before) {
            var builder = RolloutBefore.builder();
            before.accept(builder);
            return before(builder.build());
        }

        /** See {@link ControlPlaneRollout#getStrategy()}. */
        public Builder strategy(Consumer<ControlPlaneStrategy.Builder> strategy) {
            var builder = ControlPlaneStrategy.builder();
            strategy.accept(builder);
            return strategy(builder.build());
        }
    }
}

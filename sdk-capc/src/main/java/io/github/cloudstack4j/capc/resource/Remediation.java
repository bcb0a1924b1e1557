// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is done about unhealthy machines. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRemediation.class)
@JsonDeserialize(builder = Remediation.Builder.class)
public abstract class Remediation extends Part {
    private static final long serialVersionUID = 1L;

    /** When it is done at all. */
    @JsonProperty("triggerIf")
    public abstract @Nullable RemediationTrigger getTriggerIf();

    /**
     * Template of an external remediation, with {@code apiVersion}, {@code kind} and {@code name}; null for Cluster
     * API's own.
     */
    @JsonProperty("templateRef")
    public abstract Map<String, Object> getTemplateRef();

    /** Starts a Remediation. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Remediation. */
    public static final class Builder extends ImmutableRemediation.Builder {
        /** See {@link Remediation#getTriggerIf()}. */
        public Builder triggerIf(Consumer<RemediationTrigger.Builder> triggerIf) {
            var builder = RemediationTrigger.builder();
            triggerIf.accept(builder);
            return triggerIf(builder.build());
        }
    }
}

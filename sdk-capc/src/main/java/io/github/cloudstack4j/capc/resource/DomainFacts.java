// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What Cluster API is told of a failure domain. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDomainFacts.class)
@JsonDeserialize(builder = DomainFacts.Builder.class)
public abstract class DomainFacts extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether machines of control planes may be put there; CAPC always says they may. */
    @JsonProperty("controlPlane")
    public abstract @Nullable Boolean getControlPlane();

    /** Facts about it: CAPC gives the name of the {@link CloudStackFailureDomain} as {@code MetaHashName}. */
    @JsonProperty("attributes")
    public abstract Map<String, String> getAttributes();

    /** Starts a DomainFacts. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DomainFacts. */
    public static final class Builder extends ImmutableDomainFacts.Builder {}
}

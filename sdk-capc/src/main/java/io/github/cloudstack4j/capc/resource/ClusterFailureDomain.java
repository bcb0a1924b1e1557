// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A failure domain as Cluster API knows it. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterFailureDomain.class)
@JsonDeserialize(builder = ClusterFailureDomain.Builder.class)
public abstract class ClusterFailureDomain extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Whether it takes machines of the control plane. */
    @JsonProperty("controlPlane")
    public abstract @Nullable Boolean getControlPlane();

    /** Facts about it. */
    @JsonProperty("attributes")
    public abstract Map<String, String> getAttributes();

    /** Starts a ClusterFailureDomain. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterFailureDomain. */
    public static final class Builder extends ImmutableClusterFailureDomain.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What Cluster API reports of a {@link ClusterResourceSet}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterResourceSetStatus.class)
@JsonDeserialize(builder = ClusterResourceSetStatus.Builder.class)
public abstract class ClusterResourceSetStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** The conditions. */
    @JsonProperty("conditions")
    public abstract List<Condition> getConditions();

    /** Which generation of the object this speaks of. */
    @JsonProperty("observedGeneration")
    public abstract @Nullable Long getObservedGeneration();

    /** Starts a ClusterResourceSetStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterResourceSetStatus. */
    public static final class Builder extends ImmutableClusterResourceSetStatus.Builder {}
}

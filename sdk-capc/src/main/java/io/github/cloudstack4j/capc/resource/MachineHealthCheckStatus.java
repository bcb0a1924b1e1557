// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What Cluster API reports of a {@link MachineHealthCheck}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineHealthCheckStatus.class)
@JsonDeserialize(builder = MachineHealthCheckStatus.Builder.class)
public abstract class MachineHealthCheckStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** How many machines it looks at. */
    @JsonProperty("expectedMachines")
    public abstract @Nullable Integer getExpectedMachines();

    /** How many of them are healthy. */
    @JsonProperty("currentHealthy")
    public abstract @Nullable Integer getCurrentHealthy();

    /** How many may be replaced now. */
    @JsonProperty("remediationsAllowed")
    public abstract @Nullable Integer getRemediationsAllowed();

    /** The conditions. */
    @JsonProperty("conditions")
    public abstract List<Condition> getConditions();

    /** Which generation of the object this speaks of. */
    @JsonProperty("observedGeneration")
    public abstract @Nullable Long getObservedGeneration();

    /** Starts a MachineHealthCheckStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineHealthCheckStatus. */
    public static final class Builder extends ImmutableMachineHealthCheckStatus.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What Cluster API reports of a {@link Cluster}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterStatus.class)
@JsonDeserialize(builder = ClusterStatus.Builder.class)
public abstract class ClusterStatus extends Part {
    private static final long serialVersionUID = 1L;

    /**
     * {@code Pending}, {@code Provisioning}, {@code Provisioned}, {@code Deleting}, {@code Failed} or {@code Unknown}.
     */
    @JsonProperty("phase")
    public abstract @Nullable String getPhase();

    /** How far the first making has come. */
    @JsonProperty("initialization")
    public abstract @Nullable ClusterInitialization getInitialization();

    /** The failure domains. */
    @JsonProperty("failureDomains")
    public abstract List<ClusterFailureDomain> getFailureDomains();

    /** The conditions. */
    @JsonProperty("conditions")
    public abstract List<Condition> getConditions();

    /** How many machines the control plane has. */
    @JsonProperty("controlPlane")
    public abstract @Nullable ReplicaCounts getControlPlane();

    /** How many workers there are. */
    @JsonProperty("workers")
    public abstract @Nullable ReplicaCounts getWorkers();

    /** Which generation of the object this speaks of. */
    @JsonProperty("observedGeneration")
    public abstract @Nullable Long getObservedGeneration();

    /** The same in older ways. */
    @JsonProperty("deprecated")
    public abstract @Nullable DeprecatedStatus getDeprecated();

    /** Starts a ClusterStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterStatus. */
    public static final class Builder extends ImmutableClusterStatus.Builder {}
}

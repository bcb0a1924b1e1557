// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What Cluster API reports of a {@link KubeadmControlPlane}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmControlPlaneStatus.class)
@JsonDeserialize(builder = KubeadmControlPlaneStatus.Builder.class)
public abstract class KubeadmControlPlaneStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** Which machines are its own. */
    @JsonProperty("selector")
    public abstract @Nullable String getSelector();

    /** How many machines there are. */
    @JsonProperty("replicas")
    public abstract @Nullable Integer getReplicas();

    /** How many are ready. */
    @JsonProperty("readyReplicas")
    public abstract @Nullable Integer getReadyReplicas();

    /** How many have been ready for long enough. */
    @JsonProperty("availableReplicas")
    public abstract @Nullable Integer getAvailableReplicas();

    /** How many are as now asked for. */
    @JsonProperty("upToDateReplicas")
    public abstract @Nullable Integer getUpToDateReplicas();

    /** The lowest Kubernetes version among them. */
    @JsonProperty("version")
    public abstract @Nullable String getVersion();

    /** How far the first making has come. */
    @JsonProperty("initialization")
    public abstract @Nullable ControlPlaneInitialization getInitialization();

    /** The conditions. */
    @JsonProperty("conditions")
    public abstract List<Condition> getConditions();

    /** Which generation of the object this speaks of. */
    @JsonProperty("observedGeneration")
    public abstract @Nullable Long getObservedGeneration();

    /** The same in older ways. */
    @JsonProperty("deprecated")
    public abstract @Nullable DeprecatedStatus getDeprecated();

    /** Starts a KubeadmControlPlaneStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmControlPlaneStatus. */
    public static final class Builder extends ImmutableKubeadmControlPlaneStatus.Builder {}
}

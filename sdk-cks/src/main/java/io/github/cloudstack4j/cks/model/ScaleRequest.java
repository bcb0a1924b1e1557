// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A change of a cluster's size: its number of workers, its offerings, some nodes to remove, or its autoscaling.
 * CloudStack command: {@code scaleKubernetesCluster}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableScaleRequest.class)
@JsonDeserialize(builder = ScaleRequest.Builder.class)
public abstract class ScaleRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /** New number of workers, 1 or more; the server removes the latest ones first. */
    @JsonProperty("size")
    public abstract @Nullable Integer getWorkers();

    /** New offering for every node type that this request gives none of its own. Running nodes cannot shrink. */
    @JsonProperty("serviceofferingid")
    public abstract @Nullable Ref getOffering();

    /** New offerings by node type. Since 4.21. */
    @JsonProperty("nodeofferings")
    @JsonSerialize(converter = PerNodeType.Offerings.class)
    public abstract Map<NodeType, Ref> getOfferings();

    /** Ids of the worker nodes to remove. */
    @JsonProperty("nodeids")
    public abstract List<String> getRemoveNodes();

    /** True to let the cluster autoscaler set the number of workers, false to stop that. */
    @JsonProperty("autoscalingenabled")
    public abstract @Nullable Boolean getAutoscaling();

    /** Fewest workers the autoscaler keeps, 1 or more. */
    @JsonProperty("minsize")
    public abstract @Nullable Integer getMinWorkers();

    /** Most workers the autoscaler makes, more than the fewest. */
    @JsonProperty("maxsize")
    public abstract @Nullable Integer getMaxWorkers();

    /**
     * Whether to send it although a known defect of the server will turn it against the cluster, or make it fail. Not
     * sent itself.
     */
    @JsonIgnore
    @Value.Default
    public boolean isDespiteDefects() {
        return false;
    }

    /** Refuses changes that CloudStack would refuse, or half of them. */
    @Value.Check
    protected void check() {
        if (!changesSize() && !changesOffering() && !changesAutoscaling()) {
            throw new InvalidRequestException(
                    "Nothing is to be scaled; give workers, an offering, removeNodes or autoscaling.");
        }
        Checks.atLeast(1, "workers", getWorkers(), "CloudStack scales no cluster to zero (stop or delete it for that)");
        for (var node : getRemoveNodes()) {
            Checks.notBlank("removeNodes", node, "give the ids of nodes");
        }
        if (!getRemoveNodes().isEmpty() && (getWorkers() != null || changesOfferingOfWorkers())) {
            throw new InvalidRequestException("removeNodes is given together with workers or their offering,"
                    + " and CloudStack does one at a time; send two requests.");
        }
        if (changesAutoscaling()) {
            checkAutoscaling();
        }
    }

    private void checkAutoscaling() {
        if (changesSize()) {
            throw new InvalidRequestException("Autoscaling is given together with workers or removeNodes,"
                    + " but either the autoscaler or you decide on the size; give one of them.");
        }
        var min = getMinWorkers();
        var max = getMaxWorkers();
        if (Boolean.TRUE.equals(getAutoscaling())) {
            if (min == null || max == null) {
                throw new InvalidRequestException("Autoscaling has no limits; give both by autoscaling(min, max).");
            }
            Checks.atLeast(1, "The fewest workers", min, "the autoscaler keeps one");
            if (max <= min) {
                throw new InvalidRequestException("Autoscaling from " + min + " to " + max
                        + " workers leaves no room; give a maximum greater than the minimum.");
            }
        } else if (min != null || max != null) {
            throw new InvalidRequestException(
                    "Limits for autoscaling are given, but it is not switched on; use autoscaling(min, max).");
        }
    }

    private boolean changesSize() {
        return getWorkers() != null || !getRemoveNodes().isEmpty();
    }

    private boolean changesOffering() {
        return getOffering() != null || !getOfferings().isEmpty();
    }

    private boolean changesOfferingOfWorkers() {
        return getOffering() != null || getOfferings().containsKey(NodeType.WORKER);
    }

    private boolean changesAutoscaling() {
        return getAutoscaling() != null || getMinWorkers() != null || getMaxWorkers() != null;
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ScaleRequest. */
    public static final class Builder extends ImmutableScaleRequest.Builder {
        /** As {@link #cluster(Ref)}, by name or id. */
        public Builder cluster(String nameOrId) {
            return cluster(Ref.of(nameOrId));
        }

        /** As {@link #offering(Ref)}, by name or id. */
        public Builder offering(@Nullable String nameOrId) {
            return offering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** The new offering for one node type, by name or id. */
        public Builder offering(NodeType type, String nameOrId) {
            return offering(type, Ref.of(nameOrId));
        }

        /** Lets the cluster autoscaler keep from {@code min} to {@code max} workers. */
        public Builder autoscaling(int min, int max) {
            return autoscaling(true).minWorkers(min).maxWorkers(max);
        }

        /** Stops the cluster autoscaler; the number of workers stays as it is. */
        public Builder autoscalingOff() {
            return autoscaling(false).minWorkers(null).maxWorkers(null);
        }
    }
}

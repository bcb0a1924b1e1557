// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * External nodes that are to leave their cluster and run on as mere machines. CloudStack command:
 * {@code removeNodesFromKubernetesCluster}, since 4.21.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRemoveNodesRequest.class)
@JsonDeserialize(builder = RemoveNodesRequest.Builder.class)
public abstract class RemoveNodesRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /** The machines, one at least, each once. */
    @JsonProperty("nodeids")
    public abstract List<Ref> getNodes();

    /** Refuses a request about nothing, or twice about one machine. */
    @Value.Check
    protected void check() {
        Checks.distinctMachines("nodes", getNodes());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RemoveNodesRequest. */
    public static final class Builder extends ImmutableRemoveNodesRequest.Builder {
        /** As {@link #cluster(Ref)}, by name or id. */
        public Builder cluster(String nameOrId) {
            return cluster(Ref.of(nameOrId));
        }

        /** As {@link #addAllNodes(Iterable)}, by names or ids. */
        public Builder nodes(String... namesOrIds) {
            return addAllNodes(Stream.of(namesOrIds).map(Ref::of).toList());
        }
    }
}

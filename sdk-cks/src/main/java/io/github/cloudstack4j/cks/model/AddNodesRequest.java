// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Machines of your own that are to join a cluster CloudStack manages, as workers. CloudStack command:
 * {@code addNodesToKubernetesCluster}, since 4.21.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAddNodesRequest.class)
@JsonDeserialize(builder = AddNodesRequest.Builder.class)
public abstract class AddNodesRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /** The machines, one at least, each once. They are rebooted. */
    @JsonProperty("nodeids")
    public abstract List<Ref> getNodes();

    /** Whether the router serves the ISO of binaries, in place of the machines' own drives; works on VMware only. */
    @JsonProperty("mountcksisoonvr")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isMountIsoOnRouter() {
        return false;
    }

    /** Whether upgrades of the cluster leave these nodes to you. The server never shows it again. */
    @JsonProperty("manualupgrade")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isManualUpgrade() {
        return false;
    }

    /** Whether machines that do not fit are left out, and the others added; otherwise nothing is sent. */
    @JsonIgnore
    @Value.Default
    public boolean isSkipUnfit() {
        return false;
    }

    /** Problems that are to be taken for none: you know better, or take the risk. */
    @JsonIgnore
    public abstract Set<ExternalNodeProblem.Kind> getAccepted();

    /** Refuses a request about nothing, or twice about one machine. */
    @Value.Check
    protected void check() {
        Checks.distinctMachines("nodes", getNodes());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an AddNodesRequest. */
    public static final class Builder extends ImmutableAddNodesRequest.Builder {
        /** As {@link #cluster(Ref)}, by name or id. */
        public Builder cluster(String nameOrId) {
            return cluster(Ref.of(nameOrId));
        }

        /** As {@link #addAllNodes(Iterable)}, by names or ids. */
        public Builder nodes(String... namesOrIds) {
            return addAllNodes(Stream.of(namesOrIds).map(Ref::of).toList());
        }

        /** Leaves out machines that do not fit. */
        public Builder skipUnfit() {
            return skipUnfit(true);
        }

        /** Takes problems of these kinds for none. */
        public Builder accept(ExternalNodeProblem.Kind... kinds) {
            return addAllAccepted(List.of(kinds));
        }
    }
}

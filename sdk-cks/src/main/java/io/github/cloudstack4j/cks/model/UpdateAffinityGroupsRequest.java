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
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The affinity groups that the nodes of a stopped cluster are to have, in place of all that they have. CloudStack command:
 * {@code updateKubernetesClusterAffinityGroups}, since 4.23.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateAffinityGroupsRequest.class)
@JsonDeserialize(builder = UpdateAffinityGroupsRequest.Builder.class)
public abstract class UpdateAffinityGroupsRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster; it must be stopped. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /** Groups by node type, of the cluster's owner; nodes of a type that is left out lose theirs. */
    @JsonProperty("nodeaffinitygroups")
    @JsonSerialize(converter = PerNodeType.AffinityGroups.class)
    public abstract Map<NodeType, List<Ref>> getAffinityGroups();

    /** Whether all nodes are to lose their groups; a request without groups must say so. */
    @JsonIgnore
    @Value.Default
    public boolean isClearing() {
        return false;
    }

    /** Refuses what would take groups away unsaid. */
    @Value.Check
    protected void check() {
        if (getAffinityGroups().isEmpty() && !isClearing()) {
            throw new InvalidRequestException("No affinity group is given, which would take all groups from all nodes;"
                    + " give groups, or clearing(true) if that is meant.");
        }
        if (!getAffinityGroups().isEmpty() && isClearing()) {
            throw new InvalidRequestException("Affinity groups are given, and clearing too; give one of them: the"
                    + " groups given take the place of all others anyway.");
        }
        Checks.affinityGroups(getAffinityGroups());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateAffinityGroupsRequest. */
    public static final class Builder extends ImmutableUpdateAffinityGroupsRequest.Builder {
        /** As {@link #cluster(Ref)}, by name or id. */
        public Builder cluster(String nameOrId) {
            return cluster(Ref.of(nameOrId));
        }

        /** The affinity groups for one node type, by names or ids. */
        public Builder affinityGroups(NodeType type, String... namesOrIds) {
            return affinityGroup(type, Stream.of(namesOrIds).map(Ref::of).toList());
        }
    }
}

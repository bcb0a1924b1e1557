// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.value.Value;

/** One offering for each type of node, to make a cluster with. */
@Model
@Value.Immutable
public abstract class ClusterOfferings implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The best offering by type; a type that no offering suits is missing. */
    public abstract Map<NodeType, NodeOffering> getChoices();

    /**
     * Size of root disks in GiB to make the cluster with: CloudStack gives control and worker nodes 8 unless told
     * otherwise, whatever their offering is.
     */
    public abstract int getNodeRootDiskGb();

    /** Whether there is an offering for every type. */
    public final boolean isComplete() {
        return getChoices().size() == NodeType.values().length;
    }

    /** The offerings by type, as {@code CreateClusterRequest.Builder.offerings} takes them. */
    public final Map<NodeType, Ref> getOfferings() {
        var offerings = new EnumMap<NodeType, Ref>(NodeType.class);
        getChoices()
                .forEach((type, choice) ->
                        offerings.put(type, Ref.id(choice.getOffering().getId())));
        return offerings;
    }

    /** Starts an empty ClusterOfferings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterOfferings. */
    public static final class Builder extends ImmutableClusterOfferings.Builder {}
}

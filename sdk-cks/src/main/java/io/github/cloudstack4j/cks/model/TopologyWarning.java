// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;

/** Something in the picture of a cluster that is not as it should be. */
@Model
@Value.Immutable
public abstract class TopologyWarning implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What can be wrong. */
    public enum Kind {
        /** No port forwarding leads to a node, or no firewall rule lets its port in. */
        RULE_MISSING,
        /** The firewall lets in more SSH ports than there are nodes. */
        SSH_RANGE_TOO_WIDE,
        /** A firewall rule of an etcd node is older than the nodes' SSH rule: an unaided resize ruins the cluster. */
        ETCD_RULES_ORDER,
        /** The machine of a node does not run although the cluster should. */
        NODE_NOT_RUNNING,
        /** There are fewer or more machines than the cluster counts. */
        NODE_COUNT,
        /** Nodes run different Kubernetes versions, or another than the cluster says. */
        VERSION_DRIFT,
        /** An even number of etcd members: one more than the next odd number below buys nothing. */
        EVEN_ETCD,
        /** There is no default offering: the cluster can be neither resized nor upgraded. */
        NO_DEFAULT_OFFERING,
        /** Part of the picture could not be read, for want of permission or for a failure. */
        NOT_READABLE
    }

    /** What is wrong. */
    public abstract Kind getKind();

    /** What is wrong with what, in a sentence. */
    public abstract String getText();

    /** A warning. */
    public static TopologyWarning of(Kind kind, String text) {
        return builder().kind(kind).text(text).build();
    }

    /** Its kind and its text. */
    @Override
    public final String toString() {
        return getKind() + ": " + getText();
    }

    /** Starts an empty TopologyWarning. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TopologyWarning. */
    public static final class Builder extends ImmutableTopologyWarning.Builder {}
}

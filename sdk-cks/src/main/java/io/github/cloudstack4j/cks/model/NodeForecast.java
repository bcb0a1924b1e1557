// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a node when its cluster is upgraded.
 *
 * @param id id of its machine
 * @param name name of its machine; the id when none was reported
 * @param type what it does
 * @param external whether a user's machine was added to the cluster
 * @param now the Kubernetes version on it; null for etcd nodes and where none was reported
 * @param after the Kubernetes version on it afterwards; null where it runs none, and where that cannot be told
 * @param fate whether the upgrade reaches it
 */
public record NodeForecast(
        String id,
        String name,
        NodeType type,
        boolean external,
        @Nullable SemanticVersion now,
        @Nullable SemanticVersion after,
        Fate fate)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether an upgrade reaches a node. */
    public enum Fate {
        /** It is upgraded. */
        UPGRADED,

        /** It keeps its version: it is marked for manual upgrade, or was left behind by the upgrade before. */
        LEFT_BEHIND,

        /**
         * An external node that may be marked for manual upgrade, and then keeps its version. The server does not show
         * the mark.
         */
        CANNOT_BE_TOLD,

        /** It runs etcd only, which no upgrade of CloudStack touches. */
        NO_KUBERNETES
    }

    /** Id of its machine. */
    public String getId() {
        return id;
    }

    /** Name of its machine. */
    public String getName() {
        return name;
    }

    /** What it does. */
    public NodeType getType() {
        return type;
    }

    /** Whether a user's machine was added to the cluster. */
    public boolean isExternal() {
        return external;
    }

    /** The Kubernetes version on it before; null for etcd nodes and where none was reported. */
    public @Nullable SemanticVersion getNow() {
        return now;
    }

    /** The Kubernetes version on it afterwards; null where it runs none, and where that cannot be told. */
    public @Nullable SemanticVersion getAfter() {
        return after;
    }

    /** Whether the upgrade reaches it. */
    public Fate getFate() {
        return fate;
    }

    /** One line: the node, its version before and after. */
    @Override
    public String toString() {
        return switch (fate) {
            case UPGRADED -> name + ": " + now + " -> " + after;
            case LEFT_BEHIND -> name + ": stays at " + now;
            case CANNOT_BE_TOLD -> name + ": external, stays at " + now + " if it is marked for manual upgrade";
            case NO_KUBERNETES -> name + ": etcd only, is not upgraded";
        };
    }
}

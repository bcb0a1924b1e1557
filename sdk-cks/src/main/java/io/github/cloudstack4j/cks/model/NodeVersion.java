// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes version of a node, held against that of its cluster.
 *
 * @param id id of its machine
 * @param name name of its machine; the id when none was reported
 * @param type what it does
 * @param external whether a user's machine was added to the cluster
 * @param version the Kubernetes version on it; null for etcd nodes and where none was reported
 * @param standing how it stands to the cluster's version
 */
public record NodeVersion(
        String id,
        String name,
        NodeType type,
        boolean external,
        @Nullable SemanticVersion version,
        Standing standing) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How the version of a node stands to that of the cluster. */
    public enum Standing {
        /** It is the cluster's. */
        CURRENT,
        /** It is older than the cluster's, and still works with it. */
        BEHIND,
        /** It is so much older than the control plane that Kubernetes does not support the two together. */
        TOO_OLD,
        /** It is newer than the cluster's, as in the middle of an upgrade or after one that failed. */
        AHEAD,
        /** None was reported. */
        UNKNOWN,
        /** It runs etcd only. */
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

    /** The Kubernetes version on it; null for etcd nodes and where none was reported. */
    public @Nullable SemanticVersion getVersion() {
        return version;
    }

    /** How it stands to the cluster's version. */
    public Standing getStanding() {
        return standing;
    }

    @Override
    public String toString() {
        return name + (external ? " (external)" : "") + ": " + (version == null ? "-" : version) + ", " + standing;
    }
}

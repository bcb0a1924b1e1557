// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that keeps a machine from becoming an external node, or a cluster from taking any. */
@Model
@Value.Immutable
public abstract class ExternalNodeProblem implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What can be wrong. */
    public enum Kind {
        /** There is no such machine, or the caller does not see it. */
        UNKNOWN_MACHINE,
        /** The machine's template is not marked as made for Kubernetes; the server drops the machine silently. */
        TEMPLATE_NOT_FOR_KUBERNETES,
        /** The machine's default interface is not on the cluster's network; the server drops it silently. */
        OTHER_NETWORK,
        /** The machine is a node of this cluster already; the server drops it silently. */
        MEMBER_ALREADY,
        /** The machine is a node of another cluster; the server drops it silently. */
        MEMBER_OF_OTHER_CLUSTER,
        /** The machine does not run: the server's look at its packages fails. */
        NOT_RUNNING,
        /**
         * The machine has no display name, or one that cannot be told from its name, which the server shows where none
         * was given: it cannot be removed from the cluster again.
         */
        NO_DISPLAY_NAME,
        /** The machine has less than 2 cores or 2048 MB, or less than the cluster's version asks for. */
        TOO_SMALL,
        /** An ISO is in the machine's drive: that of the binaries cannot be attached, and the whole request fails. */
        ISO_ATTACHED,
        /** The machine's host is against an affinity group of the cluster's workers: the whole request fails. */
        AFFINITY,
        /** The server is older than 4.21, or does not offer the command to this account. */
        NOT_OFFERED,
        /** The cluster is not managed by CloudStack. */
        EXTERNALLY_MANAGED,
        /** The cluster is neither Running nor in Alert; the server does not ask, and what it then does is no use. */
        CLUSTER_STATE,
        /** The cluster's network has no public address, as shared and routed ones have none. */
        NO_PUBLIC_ADDRESS,
        /** A port that the server will give to a new node is taken on the cluster's address. */
        PORT_TAKEN,
        /** The router is to serve the ISO, which works on VMware only: elsewhere the server fails. */
        ISO_ON_ROUTER
    }

    /** What is wrong. */
    public abstract Kind getKind();

    /** Id of the machine, or what was given for it if there is none; null if the problem is the cluster's. */
    public abstract @Nullable String getNode();

    /** What is wrong with what, and what to do. */
    public abstract String getText();

    /** Whether it keeps the cluster from taking any machine. */
    public final boolean isOfCluster() {
        return getNode() == null;
    }

    /** Its kind and its text. */
    @Override
    public final String toString() {
        return getKind() + ": " + getText();
    }

    /** Starts an empty ExternalNodeProblem. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ExternalNodeProblem. */
    public static final class Builder extends ImmutableExternalNodeProblem.Builder {}
}

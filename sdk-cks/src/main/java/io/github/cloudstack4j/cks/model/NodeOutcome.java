// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What became of one machine that was to join a cluster, or to leave it. */
@Model
@Value.Immutable
public abstract class NodeOutcome implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How it went. */
    public enum Status {
        /** It is a node of the cluster now. */
        ADDED,
        /** It is no node of the cluster any more. */
        REMOVED,
        /** It did not fit, and was left out before anything was sent. */
        SKIPPED,
        /** It was sent, and the server left it out. */
        FAILED
    }

    /** Id of the machine, or what was given for it if there is none. */
    public abstract String getNode();

    /** Its name; null if it is not known. */
    public abstract @Nullable String getName();

    /** How it went. */
    public abstract Status getStatus();

    /** Why it went no better; null for ADDED and REMOVED. */
    public abstract @Nullable String getReason();

    /** The machine and how it went. */
    @Override
    public final String toString() {
        var name = getName() == null ? getNode() : getName();
        return name + " " + getStatus() + (getReason() == null ? "" : ": " + getReason());
    }

    /** Starts an empty NodeOutcome. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeOutcome. */
    public static final class Builder extends ImmutableNodeOutcome.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;

/** What a snapshot is doing. */
public final class SnapshotState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /**
     * Promised only. Snapshots that failed early stay so for ever; the result of {@code createSnapshot} may say so of
     * one that is ready.
     */
    public static final SnapshotState ALLOCATED = of("Allocated");

    /** Being taken: its volume must not change hands. */
    public static final SnapshotState CREATING = of("Creating");

    /** Taken, and kept beside its volume: the moment is fixed. */
    public static final SnapshotState CREATED_ON_PRIMARY = of("CreatedOnPrimary");

    /** Being copied to secondary storage. The moment is fixed, but nothing can be made from it yet. */
    public static final SnapshotState BACKING_UP = of("BackingUp");

    /** Ready: volumes can be made from it. */
    public static final SnapshotState BACKED_UP = of("BackedUp");

    /** Being copied to another zone. */
    public static final SnapshotState COPYING = of("Copying");

    /** Being deleted. */
    public static final SnapshotState DESTROYING = of("Destroying");

    /** Deleted; only its record is left. */
    public static final SnapshotState DESTROYED = of("Destroyed");

    /** Deleted, but kept since others build on it. */
    public static final SnapshotState HIDDEN = of("Hidden");

    /** Could not be taken; can only be deleted. */
    public static final SnapshotState ERROR = of("Error");

    private static final Set<SnapshotState> TRANSITIONAL =
            Set.of(CREATING, CREATED_ON_PRIMARY, BACKING_UP, COPYING, DESTROYING);

    private static final Set<SnapshotState> GONE = Set.of(DESTROYING, DESTROYED, HIDDEN);

    /**
     * Whether something is at work on the snapshot that will leave it in another state. False for {@link #ALLOCATED}, in
     * which failed ones stay, and for words not known here.
     */
    public boolean isTransitional() {
        return TRANSITIONAL.contains(this);
    }

    /** Whether the snapshot was deleted or is about to be. False for words not known here. */
    public boolean isGone() {
        return GONE.contains(this);
    }

    private SnapshotState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SnapshotState of(String name) {
        return new SnapshotState(name);
    }
}

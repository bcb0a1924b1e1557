// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;

/**
 * What a volume is doing. A volume stays in some states until it is told otherwise; it {@linkplain #isTransitional()
 * passes through} the others.
 */
public final class VolumeState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Promised, but on no storage yet: it gets there when it is first attached. Cannot be snapshotted. */
    public static final VolumeState ALLOCATED = of("Allocated");

    /** Being made on its storage. */
    public static final VolumeState CREATING = of("Creating");

    /** On its storage; can be attached, snapshotted, resized and deleted. */
    public static final VolumeState READY = of("Ready");

    /** Moving to other storage. */
    public static final VolumeState MIGRATING = of("Migrating");

    /** A snapshot of it is being taken. */
    public static final VolumeState SNAPSHOTTING = of("Snapshotting");

    /** Going back to a snapshot. */
    public static final VolumeState REVERT_SNAPSHOTTING = of("RevertSnapshotting");

    /** Changing its size. */
    public static final VolumeState RESIZING = of("Resizing");

    /** Being attached to a machine. */
    public static final VolumeState ATTACHING = of("Attaching");

    /** Being copied from secondary storage to its own. */
    public static final VolumeState COPYING = of("Copying");

    /** Being restored from a backup. */
    public static final VolumeState RESTORING = of("Restoring");

    /** Its parts are being joined again after a backup. */
    public static final VolumeState CONSOLIDATING = of("Consolidating");

    /** Could not be restored. */
    public static final VolumeState RESTORE_ERROR = of("RestoreError");

    /** Destroyed, but can still be recovered until the server expunges it. */
    public static final VolumeState DESTROY = of("Destroy");

    /** Being destroyed. */
    public static final VolumeState DESTROYING = of("Destroying");

    /** Going away for good. */
    public static final VolumeState EXPUNGING = of("Expunging");

    /** Gone for good; only its record is left. */
    public static final VolumeState EXPUNGED = of("Expunged");

    /** Being fetched by the server from a URL, as it is kept inside the server. */
    public static final VolumeState UPLOAD_OP = of("UploadOp");

    /** Being fetched or sent, as the server shows it. */
    public static final VolumeState UPLOADING = of("Uploading");

    /** On secondary storage: it gets to its own storage when it is first attached. */
    public static final VolumeState UPLOADED = of("Uploaded");

    /** Waiting for its file to be sent. */
    public static final VolumeState NOT_UPLOADED = of("NotUploaded");

    /** Waiting for its file to be sent, as the server shows it. */
    public static final VolumeState UPLOAD_NOT_STARTED = of("UploadNotStarted");

    /** Its file is being sent. */
    public static final VolumeState UPLOAD_IN_PROGRESS = of("UploadInProgress");

    /** Its file could not be fetched or sent. */
    public static final VolumeState UPLOAD_ERROR = of("UploadError");

    /** Its file was not sent in time. */
    public static final VolumeState UPLOAD_ABANDONED = of("UploadAbandoned");

    private static final Set<VolumeState> TRANSITIONAL = Set.of(
            CREATING,
            MIGRATING,
            SNAPSHOTTING,
            REVERT_SNAPSHOTTING,
            RESIZING,
            ATTACHING,
            COPYING,
            RESTORING,
            CONSOLIDATING,
            DESTROYING,
            EXPUNGING,
            UPLOAD_OP,
            UPLOADING,
            NOT_UPLOADED,
            UPLOAD_NOT_STARTED,
            UPLOAD_IN_PROGRESS);

    private static final Set<VolumeState> GONE = Set.of(DESTROY, DESTROYING, EXPUNGING, EXPUNGED);

    /** Whether something is at work on the volume that will leave it in another state. False for words not known here. */
    public boolean isTransitional() {
        return TRANSITIONAL.contains(this);
    }

    /**
     * Whether the volume was destroyed or is about to be, so that nothing can be done with it; in {@link #DESTROY} it can
     * still be recovered. False for words not known here.
     */
    public boolean isGone() {
        return GONE.contains(this);
    }

    private VolumeState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VolumeState of(String name) {
        return new VolumeState(name);
    }
}

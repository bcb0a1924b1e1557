// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import java.io.Serializable;

/** What a new volume is filled with. */
public final class VolumeSource implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What there is to copy from. */
    public enum Kind {
        /** A snapshot: the volume is restored from it. */
        SNAPSHOT,
        /** A volume: the new one is a clone of it. */
        VOLUME
    }

    private final Kind kind;
    private final String id;

    private VolumeSource(Kind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    /** The content of a snapshot. */
    public static VolumeSource snapshot(String snapshotId) {
        return new VolumeSource(Kind.SNAPSHOT, snapshotId);
    }

    /** The content of a volume as it is now. */
    public static VolumeSource volume(String volumeId) {
        return new VolumeSource(Kind.VOLUME, volumeId);
    }

    /** What it is. */
    public Kind getKind() {
        return kind;
    }

    /** Its id. */
    public String getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VolumeSource source && source.kind == kind && source.id.equals(id);
    }

    @Override
    public int hashCode() {
        return kind.hashCode() * 31 + id.hashCode();
    }

    @Override
    public String toString() {
        return (kind == Kind.SNAPSHOT ? "snapshot " : "volume ") + id;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContent;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContentBuilder;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The content of a volume snapshot that is in CloudStack already; of new ones the snapshotter makes it. */
@Model
@Value.Immutable
public abstract class SnapshotContentDefinition extends ObjectDefinition {
    private static final long serialVersionUID = 1L;

    SnapshotContentDefinition() {}

    /** The driver that has the snapshot. */
    @Value.Default
    public String getDriver() {
        return CsiNames.DRIVER;
    }

    /** Id of the snapshot in CloudStack. */
    public abstract String getSnapshotId();

    /** Name of the volume snapshot that it is the content of. */
    public abstract String getSnapshotName();

    /** Namespace of that volume snapshot. */
    public abstract String getSnapshotNamespace();

    /** Name of its class, the same as that of the volume snapshot; null for none. */
    public abstract @Nullable String getSnapshotClassName();

    /** What becomes of the snapshot in CloudStack when the volume snapshot is deleted: unless told otherwise it stays. */
    @Value.Default
    public DeletionPolicy getDeletionPolicy() {
        return DeletionPolicy.RETAIN;
    }

    /** Whether it is of a block device: Kubernetes lets no ordinary user make a file system of one, or the other way about. */
    @Value.Default
    public boolean isBlock() {
        return false;
    }

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        findings.noteAll(SnapshotContentView.of(toObject(), getDriver()).problems());
        findings.refuse("VolumeSnapshotContent", getName());
    }

    /** The object, for a client to create. */
    public final VolumeSnapshotContent toObject() {
        return new VolumeSnapshotContentBuilder()
                .withMetadata(metadata(Map.of()).build())
                .withNewSpec()
                .withDriver(getDriver())
                .withDeletionPolicy(getDeletionPolicy().getWord())
                .withVolumeSnapshotClassName(getSnapshotClassName())
                .withSourceVolumeMode(VolumeUse.mode(isBlock()))
                .withNewSource(getSnapshotId(), null)
                .withNewVolumeSnapshotRef()
                .withNamespace(getSnapshotNamespace())
                .withName(getSnapshotName())
                .endVolumeSnapshotRef()
                .endSpec()
                .build();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutableSnapshotContentDefinition.Builder {
        Builder() {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.volumesnapshot.api.model.VolumeSnapshot;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotBuilder;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A volume snapshot: a new one of a claim's volume, or one that is in CloudStack already. A volume that was never used cannot be
 * snapshotted: CloudStack puts it on storage only when it is first attached.
 */
@Model
@Value.Immutable
public abstract class SnapshotDefinition extends NamespacedDefinition {
    private static final long serialVersionUID = 1L;

    SnapshotDefinition() {}

    /** Name of the claim in its namespace whose volume is snapshotted; null for a snapshot that is there. */
    public abstract @Nullable String getClaimName();

    /** Name of the content that stands for a snapshot that is there; null for a new one. */
    public abstract @Nullable String getContentName();

    /** Name of its class; null for the default class. */
    public abstract @Nullable String getSnapshotClassName();

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        findings.noteAll(SnapshotView.of(toObject()).problems());
        findings.refuse("VolumeSnapshot", getName());
    }

    /** The object, for a client to create. */
    public final VolumeSnapshot toObject() {
        return new VolumeSnapshotBuilder()
                .withMetadata(metadata(Map.of()).withNamespace(getNamespace()).build())
                .withNewSpec()
                .withVolumeSnapshotClassName(getSnapshotClassName())
                .withNewSource(getClaimName(), getContentName())
                .endSpec()
                .build();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutableSnapshotDefinition.Builder {
        Builder() {}
    }
}

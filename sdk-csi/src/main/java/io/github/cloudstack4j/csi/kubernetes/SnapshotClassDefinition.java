// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.volumesnapshot.api.model.VolumeSnapshotClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotClassBuilder;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/** A volume snapshot class: how snapshots that name it are taken, and what becomes of them. */
@Model
@Value.Immutable
public abstract class SnapshotClassDefinition extends ObjectDefinition {
    private static final long serialVersionUID = 1L;

    SnapshotClassDefinition() {}

    /** Its name: unless told otherwise, the one that the drivers come with. */
    @Value.Default
    @Override
    public String getName() {
        return CsiNames.SNAPSHOT_CLASS;
    }

    /** The driver that takes its snapshots. */
    @Value.Default
    public String getDriver() {
        return CsiNames.DRIVER;
    }

    /** What becomes of a snapshot in CloudStack when its object is deleted. */
    @Value.Default
    public DeletionPolicy getDeletionPolicy() {
        return DeletionPolicy.DELETE;
    }

    /** Whether snapshots that name no class get this one. */
    @Value.Default
    public boolean isDefaultClass() {
        return false;
    }

    /** Parameters; the drivers in Go know none. */
    public abstract Map<String, String> getParameters();

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        findings.noteIf(
                getAnnotations().containsKey(CsiNames.DEFAULT_SNAPSHOT_CLASS),
                "annotations",
                "has " + CsiNames.DEFAULT_SNAPSHOT_CLASS + ", which is what defaultClass stands for; use that");
        findings.noteAll(SnapshotClassView.of(toObject(), getDriver()).problems());
        findings.refuse("VolumeSnapshotClass", getName());
    }

    /** The object, for a client to create. */
    public final VolumeSnapshotClass toObject() {
        var marks = isDefaultClass() ? Map.of(CsiNames.DEFAULT_SNAPSHOT_CLASS, "true") : Map.<String, String>of();
        return new VolumeSnapshotClassBuilder()
                .withMetadata(metadata(marks).build())
                .withDriver(getDriver())
                .withDeletionPolicy(getDeletionPolicy().getWord())
                .withParameters(new TreeMap<>(getParameters()))
                .build();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutableSnapshotClassDefinition.Builder {
        Builder() {}
    }
}

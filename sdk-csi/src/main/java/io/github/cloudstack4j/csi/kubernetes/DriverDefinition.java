// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.storage.CSIDriver;
import io.fabric8.kubernetes.api.model.storage.CSIDriverBuilder;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The object that tells Kubernetes of a driver: its volumes are attached before they are mounted, last longer than pods, and need to know
 * nothing of these.
 */
@Model
@Value.Immutable
public abstract class DriverDefinition extends ObjectDefinition {
    private static final long serialVersionUID = 1L;

    DriverDefinition() {}

    /** The name of the driver. */
    @Value.Default
    @Override
    public String getName() {
        return CsiNames.DRIVER;
    }

    /** Whether Kubernetes gives the files of a volume to the group of its pod; null for what Kubernetes takes. */
    public abstract @Nullable FsGroupPolicy getFsGroupPolicy();

    /** Whether pods are placed only where the driver reports room for their new volumes. */
    @Value.Default
    public boolean isCapacityReported() {
        return false;
    }

    /** Refuses what no cluster would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        findings.noteAll(DriverView.of(toObject()).problems());
        findings.refuse("CSIDriver", getName());
    }

    /** The object, for a client to create. */
    public final CSIDriver toObject() {
        var policy = getFsGroupPolicy();
        return new CSIDriverBuilder()
                .withMetadata(metadata(Map.of()).build())
                .withNewSpec()
                .withAttachRequired(true)
                .withPodInfoOnMount(false)
                .withFsGroupPolicy(policy == null ? null : policy.getWord())
                .withStorageCapacity(isCapacityReported() ? Boolean.TRUE : null)
                .withVolumeLifecycleModes(DriverView.PERSISTENT)
                .endSpec()
                .build();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutableDriverDefinition.Builder {
        Builder() {}
    }
}

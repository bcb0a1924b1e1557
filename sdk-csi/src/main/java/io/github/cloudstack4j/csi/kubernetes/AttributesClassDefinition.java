// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.storage.VolumeAttributesClass;
import io.fabric8.kubernetes.api.model.storage.VolumeAttributesClassBuilder;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A volume attributes class: what volumes that are in use are changed to when their claim names it. Kubernetes lets one change none of it
 * later but labels and annotations. The drivers in Go cannot change volumes.
 */
@Model
@Value.Immutable
public abstract class AttributesClassDefinition extends ObjectDefinition {
    private static final long serialVersionUID = 1L;

    AttributesClassDefinition() {}

    /** The driver that changes volumes. */
    @Value.Default
    public String getDriver() {
        return CsiNames.DRIVER;
    }

    /** Id of the disk offering that volumes get; null to leave them theirs. */
    public abstract @Nullable String getDiskOfferingId();

    /** The least I/O operations a second, for offerings that let one choose; together with {@link #getMaxIops()}. */
    public abstract @Nullable Long getMinIops();

    /** The most I/O operations a second. */
    public abstract @Nullable Long getMaxIops();

    /** Parameters besides those that other properties stand for. */
    public abstract Map<String, String> getParameters();

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        for (var key : AttributesClassView.PROPERTIES) {
            findings.noteIf(
                    getParameters().containsKey(key),
                    "parameters",
                    "has " + key + ", which has a property of its own; use that");
        }
        findings.noteAll(AttributesClassView.of(toObject(), getDriver()).problems());
        findings.refuse("VolumeAttributesClass", getName());
    }

    /** The object, for a client to create. */
    public final VolumeAttributesClass toObject() {
        var parameters = new TreeMap<>(getParameters());
        putIfGiven(parameters, CsiNames.DISK_OFFERING_ID, getDiskOfferingId());
        putIfGiven(parameters, CsiNames.MIN_IOPS, getMinIops());
        putIfGiven(parameters, CsiNames.MAX_IOPS, getMaxIops());
        return new VolumeAttributesClassBuilder()
                .withMetadata(metadata(Map.of()).build())
                .withDriverName(getDriver())
                .withParameters(parameters)
                .build();
    }

    private static void putIfGiven(Map<String, String> parameters, String key, @Nullable Object value) {
        if (value != null) {
            parameters.put(key, value.toString());
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutableAttributesClassDefinition.Builder {
        Builder() {}
    }
}

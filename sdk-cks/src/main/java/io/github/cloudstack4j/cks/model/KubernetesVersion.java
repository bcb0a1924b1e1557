// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Resource;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes version that clusters can run, and the ISO it comes from. CloudStack command:
 * {@code listKubernetesSupportedVersions}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubernetesVersion.class)
@JsonDeserialize(builder = KubernetesVersion.Builder.class)
public abstract class KubernetesVersion extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its name, chosen by the operator; {@code v} and the semantic version when none was. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** The Kubernetes version itself. */
    @JsonProperty("semanticversion")
    public abstract @Nullable SemanticVersion getSemanticVersion();

    /** Whether clusters can be made with it. */
    @JsonProperty("state")
    public abstract @Nullable VersionState getState();

    /** Id of the only zone it is offered in; null when in all. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of the only zone it is offered in; null when in all. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** CPU architecture, such as {@code x86_64}; null before 4.20.1. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Fewest virtual CPUs a node must have. */
    @JsonProperty("mincpunumber")
    public abstract @Nullable Integer getMinCpuNumber();

    /** Least memory a node must have, in MiB. */
    @JsonProperty("minmemory")
    public abstract @Nullable Integer getMinMemory();

    /** Whether clusters may have more than one control node (1.16.0 and later); false when not reported. */
    @JsonProperty("supportsha")
    @Value.Default
    public boolean isHighAvailabilitySupported() {
        return false;
    }

    /** Whether clusters may scale themselves (1.15.0 and later); false when not reported. */
    @JsonProperty("supportsautoscaling")
    @Value.Default
    public boolean isAutoscalingSupported() {
        return false;
    }

    /** Id of the ISO with its binaries. */
    @JsonProperty("isoid")
    public abstract @Nullable String getIsoId();

    /** Name of the ISO with its binaries. */
    @JsonProperty("isoname")
    public abstract @Nullable String getIsoName();

    /** State of the ISO; clusters need {@code Ready}. */
    @JsonProperty("isostate")
    public abstract @Nullable String getIsoState();

    /** Where the ISO was downloaded from; null for callers who are not root administrators. */
    @Value.Redacted
    @JsonProperty("isourl")
    public abstract @Nullable String getIsoUrl();

    /** Whether hosts fetch the ISO themselves; false when not reported. */
    @JsonProperty("directdownload")
    @Value.Default
    public boolean isDirectDownload() {
        return false;
    }

    /** When it was added; null before 4.17.1. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Starts an empty KubernetesVersion; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubernetesVersion. */
    public static final class Builder extends ImmutableKubernetesVersion.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes version to offer; for root administrators. CloudStack command: {@code addKubernetesSupportedVersion}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAddVersionRequest.class)
@JsonDeserialize(builder = AddVersionRequest.Builder.class)
public abstract class AddVersionRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The Kubernetes version, 1.11.0 or later. */
    @JsonProperty("semanticversion")
    public abstract SemanticVersion getSemanticVersion();

    /** Where the ISO with its binaries is downloaded from. */
    @Value.Redacted
    @JsonProperty("url")
    public abstract String getUrl();

    /** Its name; null for {@code v} and the version, with the zone's name if it is limited to one. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** The only zone to offer it in; null for all. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Fewest virtual CPUs a node must have, 2 or more. */
    @JsonProperty("mincpunumber")
    @Value.Default
    public int getMinCpuNumber() {
        return 2;
    }

    /** Least memory a node must have in MiB, 2048 or more. */
    @JsonProperty("minmemory")
    @Value.Default
    public int getMinMemory() {
        return NodeSize.LEAST_MEMORY;
    }

    /** Checksum of the ISO, such as <code>{SHA-256}…</code>; null for none. */
    @JsonProperty("checksum")
    public abstract @Nullable String getChecksum();

    /** CPU architecture; null for {@code x86_64}. Since 4.20. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Whether hosts fetch the ISO themselves; edge zones need that. Since 4.18.2. */
    @JsonProperty("directdownload")
    public abstract @Nullable Boolean getDirectDownload();

    /** Refuses versions that CloudStack would refuse. */
    @Value.Check
    protected void check() {
        Checks.notBlank("url", getUrl(), "say where the ISO is downloaded from");
        Checks.supportedVersion(getSemanticVersion(), getMinCpuNumber(), getMinMemory());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an AddVersionRequest. */
    public static final class Builder extends ImmutableAddVersionRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** The Kubernetes version, such as {@code 1.33.1}; a leading {@code v} is tolerated. */
        public Builder semanticVersion(String version) {
            return semanticVersion(SemanticVersion.parse(version));
        }
    }
}

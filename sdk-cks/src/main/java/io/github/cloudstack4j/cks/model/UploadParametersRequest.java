// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.OwnedRequest;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes version whose ISO will be uploaded; for root administrators. CloudStack command:
 * {@code getUploadParamsForKubernetesSupportedVersion}, since 4.22.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUploadParametersRequest.class)
@JsonDeserialize(builder = UploadParametersRequest.Builder.class)
public abstract class UploadParametersRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** The Kubernetes version, 1.11.0 or later. */
    @JsonProperty("semanticversion")
    public abstract SemanticVersion getSemanticVersion();

    /** Its name. */
    @JsonProperty("name")
    public abstract String getName();

    /** The zone to upload to. */
    @JsonProperty("zoneid")
    public abstract Ref getZone();

    /** Form of the file. */
    @JsonProperty("format")
    @Value.Default
    public String getFormat() {
        return "ISO";
    }

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

    /** Checksum of the file; null for none. */
    @JsonProperty("checksum")
    public abstract @Nullable String getChecksum();

    @Override
    @Value.Check
    protected void check() {
        super.check();
        Checks.notBlank("name", getName(), "give the version a name");
        Checks.supportedVersion(getSemanticVersion(), getMinCpuNumber(), getMinMemory());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UploadParametersRequest. */
    public static final class Builder extends ImmutableUploadParametersRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** The Kubernetes version, such as {@code 1.33.1}; a leading {@code v} is tolerated. */
        public Builder semanticVersion(String version) {
            return semanticVersion(SemanticVersion.parse(version));
        }
    }
}

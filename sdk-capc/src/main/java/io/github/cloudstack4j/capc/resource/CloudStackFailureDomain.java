// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A failure domain as CAPC works on it: made by CAPC from the cluster's, with the ids it found. Named after the MD5
 * sum of its own and the cluster's name.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackFailureDomain.class)
@JsonDeserialize(builder = CloudStackFailureDomain.Builder.class)
public abstract class CloudStackFailureDomain extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "CloudStackFailureDomain";
    }

    /** The failure domain. */
    @JsonProperty("spec")
    public abstract FailureDomain getSpec();

    /** What CAPC reports. */
    @JsonProperty("status")
    public abstract @Nullable ReadyStatus getStatus();

    /** Starts a CloudStackFailureDomain. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackFailureDomain. */
    public static final class Builder extends ImmutableCloudStackFailureDomain.Builder {
        /** See {@link CloudStackFailureDomain#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackFailureDomain#getSpec()}. */
        public Builder spec(Consumer<FailureDomain.Builder> spec) {
            var builder = FailureDomain.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An isolated network as CAPC works on it; made by CAPC for each failure domain that has one. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackIsolatedNetwork.class)
@JsonDeserialize(builder = CloudStackIsolatedNetwork.Builder.class)
public abstract class CloudStackIsolatedNetwork extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "CloudStackIsolatedNetwork";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract CloudStackIsolatedNetworkSpec getSpec();

    /** What CAPC reports. */
    @JsonProperty("status")
    public abstract @Nullable CloudStackIsolatedNetworkStatus getStatus();

    /** Starts a CloudStackIsolatedNetwork. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackIsolatedNetwork. */
    public static final class Builder extends ImmutableCloudStackIsolatedNetwork.Builder {
        /** See {@link CloudStackIsolatedNetwork#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackIsolatedNetwork#getSpec()}. */
        public Builder spec(Consumer<CloudStackIsolatedNetworkSpec.Builder> spec) {
            var builder = CloudStackIsolatedNetworkSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}

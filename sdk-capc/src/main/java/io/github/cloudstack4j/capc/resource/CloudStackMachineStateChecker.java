// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Made by CAPC for each machine; nothing works on it in the releases so far. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachineStateChecker.class)
@JsonDeserialize(builder = CloudStackMachineStateChecker.Builder.class)
public abstract class CloudStackMachineStateChecker extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "CloudStackMachineStateChecker";
    }

    /** Which machine. */
    @JsonProperty("spec")
    public abstract @Nullable CloudStackMachineStateCheckerSpec getSpec();

    /** What CAPC reports. */
    @JsonProperty("status")
    public abstract @Nullable ReadyStatus getStatus();

    /** Starts a CloudStackMachineStateChecker. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachineStateChecker. */
    public static final class Builder extends ImmutableCloudStackMachineStateChecker.Builder {
        /** See {@link CloudStackMachineStateChecker#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackMachineStateChecker#getSpec()}. */
        public Builder spec(Consumer<CloudStackMachineStateCheckerSpec.Builder> spec) {
            var builder = CloudStackMachineStateCheckerSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}

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
 * A machine in CloudStack. Made by Cluster API from a {@link CloudStackMachineTemplate}; the machine in CloudStack has
 * the same name.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachine.class)
@JsonDeserialize(builder = CloudStackMachine.Builder.class)
public abstract class CloudStackMachine extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "CloudStackMachine";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract CloudStackMachineSpec getSpec();

    /** What CAPC reports. */
    @JsonProperty("status")
    public abstract @Nullable CloudStackMachineStatus getStatus();

    /** Starts a CloudStackMachine. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachine. */
    public static final class Builder extends ImmutableCloudStackMachine.Builder {
        /** See {@link CloudStackMachine#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackMachine#getSpec()}. */
        public Builder spec(Consumer<CloudStackMachineSpec.Builder> spec) {
            var builder = CloudStackMachineSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}

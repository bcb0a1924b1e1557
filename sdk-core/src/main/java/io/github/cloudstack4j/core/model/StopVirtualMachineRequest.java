// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A machine to be shut down. CloudStack command: {@code stopVirtualMachine}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableStopVirtualMachineRequest.class)
@JsonDeserialize(builder = StopVirtualMachineRequest.Builder.class)
public abstract class StopVirtualMachineRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The machine. */
    @JsonProperty("id")
    public abstract Ref getVirtualMachine();

    /** Whether to pull the plug and to mark it stopped even if its host cannot be reached; null means no. */
    @JsonProperty("forced")
    public abstract @Nullable Boolean getForced();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a StopVirtualMachineRequest. */
    public static final class Builder extends ImmutableStopVirtualMachineRequest.Builder {
        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(String nameOrId) {
            return virtualMachine(Ref.of(nameOrId));
        }
    }
}

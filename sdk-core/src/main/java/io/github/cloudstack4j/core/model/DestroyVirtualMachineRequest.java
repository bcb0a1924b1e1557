// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A machine to be destroyed; it can be recovered until it is expunged. CloudStack command:
 * {@code destroyVirtualMachine}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDestroyVirtualMachineRequest.class)
@JsonDeserialize(builder = DestroyVirtualMachineRequest.Builder.class)
public abstract class DestroyVirtualMachineRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The machine. */
    @JsonProperty("id")
    public abstract Ref getVirtualMachine();

    /** Whether to do away with it for good at once; administrators only unless the server lets users. Null means no. */
    @JsonProperty("expunge")
    public abstract @Nullable Boolean getExpunge();

    /** Whether to force the stop that comes first. Since 4.23. */
    @JsonProperty("forced")
    public abstract @Nullable Boolean getForced();

    /** Ids of data volumes to delete with it. */
    @JsonProperty("volumeids")
    public abstract List<String> getVolumeIds();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DestroyVirtualMachineRequest. */
    public static final class Builder extends ImmutableDestroyVirtualMachineRequest.Builder {
        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(String nameOrId) {
            return virtualMachine(Ref.of(nameOrId));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What CAPC reports of a {@link CloudStackMachine}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachineStatus.class)
@JsonDeserialize(builder = CloudStackMachineStatus.Builder.class)
public abstract class CloudStackMachineStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether the machine has run; it does not become false again. */
    @JsonProperty("ready")
    public abstract @Nullable Boolean getReady();

    /** Its addresses. */
    @JsonProperty("addresses")
    public abstract List<MachineAddress> getAddresses();

    /** State in CloudStack, such as {@code Running}. */
    @JsonProperty("instanceState")
    public abstract @Nullable String getInstanceState();

    /** When the state was last read. */
    @JsonProperty("instanceStateLastUpdated")
    public abstract @Nullable Instant getInstanceStateLastUpdated();

    /** {@code Success} or {@code Failure} of what was last done; null where nothing is told. */
    @JsonProperty("status")
    public abstract @Nullable String getStatus();

    /** Why it failed. */
    @JsonProperty("reason")
    public abstract @Nullable String getReason();

    /** Starts a CloudStackMachineStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachineStatus. */
    public static final class Builder extends ImmutableCloudStackMachineStatus.Builder {}
}

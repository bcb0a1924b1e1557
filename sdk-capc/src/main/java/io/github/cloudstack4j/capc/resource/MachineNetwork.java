// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A NIC of a machine. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineNetwork.class)
@JsonDeserialize(builder = MachineNetwork.Builder.class)
public abstract class MachineNetwork extends Part {
    private static final long serialVersionUID = 1L;

    /** Name of the network; empty if its id is given. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Id of the network. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** A fixed address, which fits only one machine; null for any. */
    @JsonProperty("ip")
    public abstract @Nullable String getIp();

    /** Starts a MachineNetwork. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineNetwork. */
    public static final class Builder extends ImmutableMachineNetwork.Builder {}
}

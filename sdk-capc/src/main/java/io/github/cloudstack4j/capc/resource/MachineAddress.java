// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;

/** An address of a machine. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineAddress.class)
@JsonDeserialize(builder = MachineAddress.Builder.class)
public abstract class MachineAddress extends Part {
    private static final long serialVersionUID = 1L;

    /** What it is for, such as {@code InternalIP}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("type")
    public abstract String getType();

    /** The address. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("address")
    public abstract String getAddress();

    /** Starts a MachineAddress. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineAddress. */
    public static final class Builder extends ImmutableMachineAddress.Builder {}
}

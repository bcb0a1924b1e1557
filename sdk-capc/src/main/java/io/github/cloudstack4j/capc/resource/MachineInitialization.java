// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How far the first making of a machine has come. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineInitialization.class)
@JsonDeserialize(builder = MachineInitialization.Builder.class)
public abstract class MachineInitialization extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether it runs. */
    @JsonProperty("infrastructureProvisioned")
    public abstract @Nullable Boolean getInfrastructureProvisioned();

    /** Whether its user data is ready. */
    @JsonProperty("bootstrapDataSecretCreated")
    public abstract @Nullable Boolean getBootstrapDataSecretCreated();

    /** Starts a MachineInitialization. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineInitialization. */
    public static final class Builder extends ImmutableMachineInitialization.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which machines of a pool go first. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeploymentDeletion.class)
@JsonDeserialize(builder = MachineDeploymentDeletion.Builder.class)
public abstract class MachineDeploymentDeletion extends Part {
    private static final long serialVersionUID = 1L;

    /** {@code Random}, {@code Newest} or {@code Oldest}. */
    @JsonProperty("order")
    public abstract @Nullable String getOrder();

    /** Starts a MachineDeploymentDeletion. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeploymentDeletion. */
    public static final class Builder extends ImmutableMachineDeploymentDeletion.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of the machines of a control plane. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneMachineSpec.class)
@JsonDeserialize(builder = ControlPlaneMachineSpec.Builder.class)
public abstract class ControlPlaneMachineSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** The {@link CloudStackMachineTemplate}. */
    @JsonProperty("infrastructureRef")
    public abstract ObjectRef getInfrastructureRef();

    /** How long deleting one may take. */
    @JsonProperty("deletion")
    public abstract @Nullable MachineDeletion getDeletion();

    /** Starts a ControlPlaneMachineSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneMachineSpec. */
    public static final class Builder extends ImmutableControlPlaneMachineSpec.Builder {
        /** See {@link ControlPlaneMachineSpec#getInfrastructureRef()}. */
        public Builder infrastructureRef(Consumer<ObjectRef.Builder> infrastructureRef) {
            var builder = ObjectRef.builder();
            infrastructureRef.accept(builder);
            return infrastructureRef(builder.build());
        }

        /** See {@link ControlPlaneMachineSpec#getDeletion()}. */
        public Builder deletion(Consumer<MachineDeletion.Builder> deletion) {
            var builder = MachineDeletion.builder();
            deletion.accept(builder);
            return deletion(builder.build());
        }
    }
}

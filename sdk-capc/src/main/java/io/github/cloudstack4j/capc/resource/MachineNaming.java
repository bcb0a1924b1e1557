// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How machines are named. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineNaming.class)
@JsonDeserialize(builder = MachineNaming.Builder.class)
public abstract class MachineNaming extends Part {
    private static final long serialVersionUID = 1L;

    /** A Go template, such as <code>{{ .cluster.name }}-{{ .random }}</code>. */
    @JsonProperty("template")
    public abstract @Nullable String getTemplate();

    /** Starts a MachineNaming. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineNaming. */
    public static final class Builder extends ImmutableMachineNaming.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A component of the control plane. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneComponent.class)
@JsonDeserialize(builder = ControlPlaneComponent.Builder.class)
public abstract class ControlPlaneComponent extends Part {
    private static final long serialVersionUID = 1L;

    /** Further arguments. */
    @JsonProperty("extraArgs")
    public abstract List<Argument> getExtraArgs();

    /** Directories of the machine that it sees. */
    @JsonProperty("extraVolumes")
    public abstract List<Map<String, Object>> getExtraVolumes();

    /** Environment variables. */
    @JsonProperty("extraEnvs")
    public abstract List<Map<String, Object>> getExtraEnvs();

    /** Further names in the certificate of the API server. */
    @JsonProperty("certSANs")
    public abstract List<String> getCertSans();

    /** Starts a ControlPlaneComponent. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneComponent. */
    public static final class Builder extends ImmutableControlPlaneComponent.Builder {
        /** Adds one; see {@link ControlPlaneComponent#getExtraArgs()}. */
        public Builder extraArg(Consumer<Argument.Builder> extraArg) {
            var builder = Argument.builder();
            extraArg.accept(builder);
            return extraArg(builder.build());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.StoreTextRequest;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A CNI configuration to be kept: a text of one's own, or one that {@link CalicoBgp} or {@link Cilium} writes. CloudStack
 * command: {@code registerCniConfiguration} (4.21).
 *
 * <p>Clusters are made with values for exactly the declared variables, so the text has to use each of them and no other; the
 * request is refused if they differ.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRegisterCniConfigurationRequest.class)
@JsonDeserialize(builder = RegisterCniConfigurationRequest.Builder.class)
public abstract class RegisterCniConfigurationRequest extends StoreTextRequest {
    private static final long serialVersionUID = 1L;

    @Override
    @Value.Redacted
    @JsonProperty("cniconfig")
    public abstract String getBase64();

    @Override
    @Value.Check
    protected void check() {
        super.check();
        var doubt = variablesInDoubt();
        if (doubt != null) {
            throw new InvalidRequestException(doubt);
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RegisterCniConfigurationRequest. */
    public static final class Builder extends ImmutableRegisterCniConfigurationRequest.Builder {
        /** What to keep, as text; it is sent in Base64. */
        public Builder text(String text) {
            return base64(encoded(text));
        }

        /** What to keep, and its variables, as a plugin's settings have it. */
        public Builder plugin(NetworkPlugin plugin) {
            return text(plugin.getText()).variables(plugin.getVariables());
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

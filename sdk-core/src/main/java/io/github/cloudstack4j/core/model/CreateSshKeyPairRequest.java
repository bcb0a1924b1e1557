// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An SSH key pair to be made by CloudStack. CloudStack command: {@code createSSHKeyPair}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateSshKeyPairRequest.class)
@JsonDeserialize(builder = CreateSshKeyPairRequest.Builder.class)
public abstract class CreateSshKeyPairRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Its name, unique in the account. */
    @JsonProperty("name")
    public abstract String getName();

    @Override
    @Value.Check
    protected void check() {
        super.check();
        if (getName().isBlank()) {
            throw new InvalidRequestException("name is blank; give the key pair a name.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateSshKeyPairRequest. */
    public static final class Builder extends ImmutableCreateSshKeyPairRequest.Builder {
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

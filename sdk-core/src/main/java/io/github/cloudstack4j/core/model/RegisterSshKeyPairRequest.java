// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A public SSH key to be put on machines. CloudStack command: {@code registerSSHKeyPair}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRegisterSshKeyPairRequest.class)
@JsonDeserialize(builder = RegisterSshKeyPairRequest.Builder.class)
public abstract class RegisterSshKeyPairRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 5120;

    /** Its name, unique in the account. */
    @JsonProperty("name")
    public abstract String getName();

    /** The public key as {@code ssh-keygen} writes it, such as {@code ssh-ed25519 AAAA… me@here}. */
    @JsonProperty("publickey")
    public abstract String getPublicKey();

    /** Refuses what CloudStack would refuse, and a private key above all. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        if (getName().isBlank()) {
            throw new InvalidRequestException("name is blank; give the key pair a name.");
        }
        if (getPublicKey().contains("PRIVATE KEY")) {
            throw new InvalidRequestException("The public key of \"" + getName()
                    + "\" is a private key, which must not leave its owner; give the file that ends in .pub.");
        }
        if (getPublicKey().isBlank() || getPublicKey().length() > LONGEST) {
            throw new InvalidRequestException("The public key of \"" + getName() + "\" is "
                    + getPublicKey().length() + " characters long, and CloudStack takes from 1 to " + LONGEST
                    + "; give one line as ssh-keygen writes it.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RegisterSshKeyPairRequest. */
    public static final class Builder extends ImmutableRegisterSshKeyPairRequest.Builder {
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

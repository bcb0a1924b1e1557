// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Other user data for a stopped machine, which gets it at its next start; for administrators. CloudStack command:
 * {@code resetUserDataForVirtualMachine} (4.18).
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableResetUserDataRequest.class)
@JsonDeserialize(builder = ResetUserDataRequest.Builder.class)
public abstract class ResetUserDataRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** The machine. */
    @JsonProperty("id")
    public abstract Ref getVirtualMachine();

    /** Registered user data; excludes {@link #getBase64()}. */
    @JsonProperty("userdataid")
    public abstract @Nullable Ref getUserData();

    /** The user data itself, in Base64. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("userdata")
    public abstract @Nullable String getBase64();

    /** Values of the registered user data's variables, by name. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("userdatadetails")
    public abstract Map<String, String> getValues();

    /** Refuses what CloudStack would refuse. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        if ((getUserData() == null) == (getBase64() == null)) {
            throw new InvalidRequestException("User data is given by name or as it is, but "
                    + (getBase64() == null ? "neither" : "both") + " is given; use userData(…) or text(…).");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ResetUserDataRequest. */
    public static final class Builder extends ImmutableResetUserDataRequest.Builder {
        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(String nameOrId) {
            return virtualMachine(Ref.of(nameOrId));
        }

        /** As {@link #userData(Ref)}, by name or id. */
        public Builder userData(@Nullable String nameOrId) {
            return userData(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** The user data itself, as text; it is sent in Base64. */
        public Builder text(String text) {
            return base64(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
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

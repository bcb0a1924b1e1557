// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** User data to be kept. CloudStack command: {@code registerUserData} (4.18). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRegisterUserDataRequest.class)
@JsonDeserialize(builder = RegisterUserDataRequest.Builder.class)
public abstract class RegisterUserDataRequest extends StoreTextRequest {
    private static final long serialVersionUID = 1L;

    @Override
    @Value.Redacted
    @JsonProperty("userdata")
    public abstract String getBase64();

    /** Says also how text and declared variables differ: cloud-init knows more variables than CloudStack does. */
    @Override
    public List<String> getWarnings() {
        var warnings = new ArrayList<>(super.getWarnings());
        var doubt = variablesInDoubt();
        if (doubt != null) {
            warnings.add(doubt);
        }
        return List.copyOf(warnings);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RegisterUserDataRequest. */
    public static final class Builder extends ImmutableRegisterUserDataRequest.Builder {
        /** What to keep, as text; it is sent in Base64. */
        public Builder text(String text) {
            return base64(encoded(text));
        }

        /** What to keep, as it is, such as a compressed archive; it is sent in Base64. */
        public Builder bytes(byte[] bytes) {
            return base64(encoded(bytes));
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

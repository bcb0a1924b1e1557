// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An SSH key pair to be deleted, of an owner. CloudStack command: {@code deleteSSHKeyPair}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteSshKeyPairRequest.class)
@JsonDeserialize(builder = DeleteSshKeyPairRequest.Builder.class)
public abstract class DeleteSshKeyPairRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract String getName();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteSshKeyPairRequest. */
    public static final class Builder extends ImmutableDeleteSshKeyPairRequest.Builder {
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

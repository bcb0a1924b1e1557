// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which SSH keys to list. CloudStack command: {@code listSSHKeyPairs}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSshKeyPairFilter.class)
@JsonDeserialize(builder = SshKeyPairFilter.Builder.class)
public abstract class SshKeyPairFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The pair with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The pair with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** The pair with this fingerprint. */
    @JsonProperty("fingerprint")
    public abstract @Nullable String getFingerprint();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SshKeyPairFilter. */
    public static final class Builder extends ImmutableSshKeyPairFilter.Builder {
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

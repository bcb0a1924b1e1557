// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An affinity group to be made. CloudStack command: {@code createAffinityGroup}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateAffinityGroupRequest.class)
@JsonDeserialize(builder = CreateAffinityGroupRequest.Builder.class)
public abstract class CreateAffinityGroupRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Its name, unique in the account. */
    @JsonProperty("name")
    public abstract String getName();

    /** How its machines are placed; {@code cloud.affinityGroups().types()} tells what the server offers. */
    @JsonProperty("type")
    public abstract AffinityGroupType getType();

    /** Free text; null for none. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    @Override
    @Value.Check
    protected void check() {
        super.check();
        if (getName().isBlank()) {
            throw new InvalidRequestException("name is blank; give the affinity group a name.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateAffinityGroupRequest. */
    public static final class Builder extends ImmutableCreateAffinityGroupRequest.Builder {
        /** As {@link #type(AffinityGroupType)}, in CloudStack's words, such as {@code host anti-affinity}. */
        public Builder type(String type) {
            return type(AffinityGroupType.of(type));
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

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind of resource an account, domain or project may have from now on; for administrators of the
 * domain. CloudStack command: {@code updateResourceLimit}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateResourceLimitRequest.class)
@JsonDeserialize(builder = UpdateResourceLimitRequest.Builder.class)
public abstract class UpdateResourceLimitRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Number of the kind: 2 for volumes, 3 for snapshots, 10 and 11 for GiB of primary and secondary storage. */
    @JsonProperty("resourcetype")
    public abstract Integer getResourceType();

    /** How many there may be, or how many GiB; -1, or null, for any number. */
    @JsonProperty("max")
    public abstract @Nullable Long getMax();

    /** The tag of offerings or storage that the limit is about. Since 4.20. */
    @JsonProperty("tag")
    public abstract @Nullable String getTag();

    /** Refuses what makes no sense. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        var max = getMax();
        if (max != null && max < -1) {
            throw new InvalidRequestException("max is " + max + ", but a limit is 0 or more; give -1 for none.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateResourceLimitRequest. */
    public static final class Builder extends ImmutableUpdateResourceLimitRequest.Builder {
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

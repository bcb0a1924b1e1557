// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A detached volume to be given to another account, or to a project; for administrators of the domain. CloudStack
 * command: {@code assignVolume} (4.18).
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAssignVolumeRequest.class)
@JsonDeserialize(builder = AssignVolumeRequest.Builder.class)
public abstract class AssignVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume, which is attached to no machine and has no snapshots. */
    @JsonProperty("volumeid")
    public abstract Ref getVolume();

    /** Id of the account that gets it; excludes {@link #getProject()}. */
    @JsonProperty("accountid")
    public abstract @Nullable String getAccountId();

    /** The project that gets it; excludes {@link #getAccountId()}. */
    @JsonProperty("projectid")
    public abstract @Nullable Ref getProject();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        if ((getAccountId() == null) == (getProject() == null)) {
            throw new InvalidRequestException("A volume has one owner, but " + (getProject() == null ? "none" : "two")
                    + " would get " + getVolume() + "; give an account's id or a project.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an AssignVolumeRequest. */
    public static final class Builder extends ImmutableAssignVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

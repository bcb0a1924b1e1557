// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list: newest first, but those of one resource oldest first. CloudStack command: {@code listEvents}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableEventFilter.class)
@JsonDeserialize(builder = EventFilter.Builder.class)
public abstract class EventFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The event with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Events of this type, such as {@code KUBERNETES.CLUSTER.CREATE}. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Events of this gravity only. */
    @JsonProperty("level")
    public abstract @Nullable EventLevel getLevel();

    /** Events at this stage only. Since 4.21. */
    @JsonProperty("state")
    public abstract @Nullable EventState getState();

    /** Events of this kind of resource, such as {@code KubernetesCluster}; goes with the resource's id. Since 4.17. */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Events of this resource; needs {@link #getResourceType()}. Since 4.17. */
    @JsonProperty("resourceid")
    public abstract @Nullable String getResourceId();

    /** Events from this moment on. */
    @JsonProperty("startdate")
    public abstract @Nullable OffsetDateTime getStart();

    /** Events up to this moment. */
    @JsonProperty("enddate")
    public abstract @Nullable OffsetDateTime getEnd();

    /** All events of the action that this event started. */
    @JsonProperty("startid")
    public abstract @Nullable String getStartId();

    /** Actions that took longer than this, in seconds; goes with {@link #getEntryTime()}. */
    @JsonProperty("duration")
    public abstract @Nullable Integer getDuration();

    /** How long ago such actions began at least, in seconds. */
    @JsonProperty("entrytime")
    public abstract @Nullable Integer getEntryTime();

    /** Whether to list archived events too. Since 4.19. */
    @JsonProperty("archived")
    public abstract @Nullable Boolean getArchived();

    @Override
    @Value.Check
    protected void check() {
        super.check();
        if (getResourceId() != null && getResourceType() == null) {
            throw new InvalidRequestException("resourceId is given without resourceType, and CloudStack needs both;"
                    + " give the type too, for example KubernetesCluster.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an EventFilter. */
    public static final class Builder extends ImmutableEventFilter.Builder {
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

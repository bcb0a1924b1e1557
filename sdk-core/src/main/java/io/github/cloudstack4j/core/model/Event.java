// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that happened, as the event log tells it. CloudStack command: {@code listEvents}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableEvent.class)
@JsonDeserialize(builder = Event.Builder.class)
public abstract class Event extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** What happened, such as {@code KUBERNETES.CLUSTER.CREATE}. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** How far it had come when the event was written. */
    @JsonProperty("state")
    public abstract @Nullable EventState getState();

    /** How grave it is. */
    @JsonProperty("level")
    public abstract @Nullable EventLevel getLevel();

    /** What happened, in the server's words. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** When it happened. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** User who caused it; {@code system} for the server itself. */
    @JsonProperty("username")
    public abstract @Nullable String getUserName();

    /** Id of the event that started the same action; null for the first of them. */
    @JsonProperty("parentid")
    public abstract @Nullable String getParentId();

    /** Id of the resource it happened to; null when there is none and before 4.17. */
    @JsonProperty("resourceid")
    public abstract @Nullable String getResourceId();

    /** Kind of that resource, such as {@code KubernetesCluster}; null when there is none. */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Name of that resource; null when there is none or it is gone. */
    @JsonProperty("resourcename")
    public abstract @Nullable String getResourceName();

    /** Whether it was put away; false when not reported. */
    @JsonProperty("archived")
    @Value.Default
    public boolean isArchived() {
        return false;
    }

    /** Starts an empty Event; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an Event. */
    public static final class Builder extends ImmutableEvent.Builder {}
}

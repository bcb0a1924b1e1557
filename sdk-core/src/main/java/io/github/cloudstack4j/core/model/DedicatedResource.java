// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Hardware that an affinity group reserves. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDedicatedResource.class)
@JsonDeserialize(builder = DedicatedResource.Builder.class)
public abstract class DedicatedResource extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** What it is: {@code Zone}, {@code Pod}, {@code Cluster} or {@code Host}. */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Its id. */
    @JsonProperty("resourceid")
    public abstract @Nullable String getResourceId();

    /** Its name. */
    @JsonProperty("resourcename")
    public abstract @Nullable String getResourceName();

    /** Starts an empty DedicatedResource; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DedicatedResource. */
    public static final class Builder extends ImmutableDedicatedResource.Builder {}
}

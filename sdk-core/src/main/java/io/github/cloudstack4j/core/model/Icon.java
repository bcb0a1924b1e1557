// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The picture shown beside a resource; reported only when a list asks for icons. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableIcon.class)
@JsonDeserialize(builder = Icon.Builder.class)
public abstract class Icon extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the icon; null when the resource has none. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The picture itself in Base64; null when the resource has none. */
    @JsonProperty("base64image")
    public abstract @Nullable String getBase64Image();

    /** Id of the resource that shows the icon. */
    @JsonProperty("resourceid")
    public abstract @Nullable String getResourceId();

    /** Kind of the resource that shows the icon. */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Starts an empty Icon; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an Icon. */
    public static final class Builder extends ImmutableIcon.Builder {}
}

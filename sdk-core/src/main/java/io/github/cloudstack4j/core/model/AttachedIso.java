// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An ISO in a drive of a machine. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAttachedIso.class)
@JsonDeserialize(builder = AttachedIso.Builder.class)
public abstract class AttachedIso extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the ISO. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Name of the ISO. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Text of the ISO. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether a machine can start from it; false when not reported. */
    @JsonProperty("bootable")
    @Value.Default
    public boolean isBootable() {
        return false;
    }

    /** Its drive, counted as the server does. */
    @JsonProperty("deviceseq")
    public abstract @Nullable Integer getDeviceSequence();

    /** Starts an empty AttachedIso; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an AttachedIso. */
    public static final class Builder extends ImmutableAttachedIso.Builder {}
}

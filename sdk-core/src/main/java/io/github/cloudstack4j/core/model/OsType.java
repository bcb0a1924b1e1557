// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A guest system that templates and machines can have. CloudStack command: {@code listOsTypes}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableOsType.class)
@JsonDeserialize(builder = OsType.Builder.class)
public abstract class OsType extends Resource {
    private static final long serialVersionUID = 1L;

    /** What it is called, such as {@code Ubuntu 24.04 LTS}; templates are given it by this. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** The same, as servers from 4.20 on call it. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Id of its family. */
    @JsonProperty("oscategoryid")
    public abstract @Nullable String getCategoryId();

    /** Name of its family, such as {@code Ubuntu}; null on old servers. */
    @JsonProperty("oscategoryname")
    public abstract @Nullable String getCategoryName();

    /** Whether an administrator added it; false when not reported. */
    @JsonProperty("isuserdefined")
    @Value.Default
    public boolean isUserDefined() {
        return false;
    }

    /** Whether users can choose it; false when not reported. */
    @JsonProperty("fordisplay")
    @Value.Default
    public boolean isDisplayed() {
        return false;
    }

    /** Starts an empty OsType; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an OsType. */
    public static final class Builder extends ImmutableOsType.Builder {}
}

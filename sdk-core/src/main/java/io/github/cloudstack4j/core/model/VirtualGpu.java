// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One way to share the graphics cards of a host. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVirtualGpu.class)
@JsonDeserialize(builder = VirtualGpu.Builder.class)
public abstract class VirtualGpu extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** The name of the share, such as {@code passthrough} for a whole card. */
    @JsonProperty("vgputype")
    public abstract @Nullable String getType();

    /** Video memory of a share, in KiB; null when not reported. */
    @JsonProperty("videoram")
    public abstract @Nullable Long getVideoRam();

    /** Most displays of a share; null when not reported. */
    @JsonProperty("maxheads")
    public abstract @Nullable Long getMaxHeads();

    /** Widest display, in pixels; null when not reported. */
    @JsonProperty("maxresolutionx")
    public abstract @Nullable Long getMaxResolutionX();

    /** Highest display, in pixels; null when not reported. */
    @JsonProperty("maxresolutiony")
    public abstract @Nullable Long getMaxResolutionY();

    /** Most shares of one card; null when not reported. */
    @JsonProperty("maxvgpuperpgpu")
    public abstract @Nullable Long getMaxPerCard();

    /** Shares that are still free. */
    @JsonProperty("remainingcapacity")
    public abstract @Nullable Long getRemainingCapacity();

    /** Shares in all. */
    @JsonProperty("maxcapacity")
    public abstract @Nullable Long getMaxCapacity();

    /** Starts an empty VirtualGpu; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VirtualGpu. */
    public static final class Builder extends ImmutableVirtualGpu.Builder {}
}

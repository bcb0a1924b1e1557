// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Graphics cards of one make in a host. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableGpuGroup.class)
@JsonDeserialize(builder = GpuGroup.Builder.class)
public abstract class GpuGroup extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Their make. */
    @JsonProperty("gpugroupname")
    public abstract @Nullable String getName();

    /** The ways to share them; empty when there are none. */
    @JsonProperty("vgpu")
    public abstract List<VirtualGpu> getVirtualGpus();

    /** Starts an empty GpuGroup; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a GpuGroup. */
    public static final class Builder extends ImmutableGpuGroup.Builder {}
}

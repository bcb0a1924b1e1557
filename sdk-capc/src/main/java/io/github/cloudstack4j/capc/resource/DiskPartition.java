// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How a disk is partitioned. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDiskPartition.class)
@JsonDeserialize(builder = DiskPartition.Builder.class)
public abstract class DiskPartition extends Part {
    private static final long serialVersionUID = 1L;

    /** The disk. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("device")
    public abstract String getDevice();

    /** Whether there is to be one partition over all of it. */
    @JsonProperty("layout")
    public abstract boolean getLayout();

    /** Whether what is there is overwritten. */
    @JsonProperty("overwrite")
    public abstract @Nullable Boolean getOverwrite();

    /** {@code gpt} or {@code mbr}. */
    @JsonProperty("tableType")
    public abstract @Nullable String getTableType();

    /** Starts a DiskPartition. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DiskPartition. */
    public static final class Builder extends ImmutableDiskPartition.Builder {}
}

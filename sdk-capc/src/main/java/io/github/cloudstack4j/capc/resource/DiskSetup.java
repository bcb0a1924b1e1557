// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Partitions and file systems. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDiskSetup.class)
@JsonDeserialize(builder = DiskSetup.Builder.class)
public abstract class DiskSetup extends Part {
    private static final long serialVersionUID = 1L;

    /** The partitions. */
    @JsonProperty("partitions")
    public abstract List<DiskPartition> getPartitions();

    /** The file systems. */
    @JsonProperty("filesystems")
    public abstract List<DiskFilesystem> getFilesystems();

    /** Starts a DiskSetup. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DiskSetup. */
    public static final class Builder extends ImmutableDiskSetup.Builder {
        /** Adds one; see {@link DiskSetup#getPartitions()}. */
        public Builder partition(Consumer<DiskPartition.Builder> partition) {
            var builder = DiskPartition.builder();
            partition.accept(builder);
            return partition(builder.build());
        }

        /** Adds one; see {@link DiskSetup#getFilesystems()}. */
        public Builder filesystem(Consumer<DiskFilesystem.Builder> filesystem) {
            var builder = DiskFilesystem.builder();
            filesystem.accept(builder);
            return filesystem(builder.build());
        }
    }
}

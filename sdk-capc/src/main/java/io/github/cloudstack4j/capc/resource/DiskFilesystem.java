// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A file system. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDiskFilesystem.class)
@JsonDeserialize(builder = DiskFilesystem.Builder.class)
public abstract class DiskFilesystem extends Part {
    private static final long serialVersionUID = 1L;

    /** The partition. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("device")
    public abstract String getDevice();

    /** Its type, such as {@code ext4}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("filesystem")
    public abstract String getFilesystem();

    /** Its label. */
    @JsonProperty("label")
    public abstract @Nullable String getLabel();

    /** Which partition of the device, if that is a disk. */
    @JsonProperty("partition")
    public abstract @Nullable String getPartition();

    /** Whether what is there is overwritten. */
    @JsonProperty("overwrite")
    public abstract @Nullable Boolean getOverwrite();

    /** Type of the file system that may be replaced. */
    @JsonProperty("replaceFS")
    public abstract @Nullable String getReplaceFs();

    /** Further options of the program that makes it. */
    @JsonProperty("extraOpts")
    public abstract List<String> getExtraOpts();

    /** Starts a DiskFilesystem. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DiskFilesystem. */
    public static final class Builder extends ImmutableDiskFilesystem.Builder {}
}

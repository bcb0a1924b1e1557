// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A data disk. CAPC creates and attaches it; partitions, file system and mount are made by what {@link
 * KubeadmConfigSpec#getDiskSetup()} says.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDiskOfferingSpec.class)
@JsonDeserialize(builder = DiskOfferingSpec.Builder.class)
public abstract class DiskOfferingSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Id of the disk offering. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Name of the disk offering. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Size in GB, for offerings whose size is custom; 0 or null for others. */
    @JsonProperty("customSizeInGB")
    public abstract @Nullable Long getCustomSizeGb();

    /** Where it is to be mounted. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("mountPath")
    public abstract String getMountPath();

    /** Its device, such as {@code /dev/vdb}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("device")
    public abstract String getDevice();

    /** Its file system, such as {@code ext4}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("filesystem")
    public abstract String getFilesystem();

    /** Label of its file system. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("label")
    public abstract String getLabel();

    /** Starts a DiskOfferingSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DiskOfferingSpec. */
    public static final class Builder extends ImmutableDiskOfferingSpec.Builder {}
}

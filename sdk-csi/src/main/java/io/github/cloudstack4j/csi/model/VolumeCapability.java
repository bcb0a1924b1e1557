// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How a volume is to be used: as a file system or as a raw block device, and by whom at a time. */
@Model
@Value.Immutable
public abstract class VolumeCapability implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The file system that is made where none is named. */
    public static final String DEFAULT_FILE_SYSTEM = "ext4";

    private static final Set<String> FILE_SYSTEMS = Set.of("ext2", "ext3", "ext4", "xfs");

    /** Who may use it at a time. */
    @Value.Default
    public AccessMode getAccessMode() {
        return AccessMode.SINGLE_NODE_WRITER;
    }

    /** Whether it is used as a block device, without a file system. */
    @Value.Default
    public boolean isBlock() {
        return false;
    }

    /** The file system: ext2, ext3, ext4 or xfs; null for {@link #DEFAULT_FILE_SYSTEM}, and for a block device. */
    public abstract @Nullable String getFileSystem();

    /** Options of {@code mount}, such as {@code noatime}. */
    public abstract List<String> getMountFlags();

    /** As a file system, written on one node. */
    public static VolumeCapability mount() {
        return builder().build();
    }

    /** As a file system of a kind, written on one node. */
    public static VolumeCapability mount(String fileSystem) {
        return builder().fileSystem(fileSystem).build();
    }

    /** As a block device, written on one node. */
    public static VolumeCapability block() {
        return builder().block(true).build();
    }

    /** Why a volume of CloudStack cannot be used so; empty if it can. */
    public final Optional<String> objection() {
        var fileSystem = getFileSystem();
        if (!getAccessMode().isPossible()) {
            return Optional.of("access mode " + getAccessMode()
                    + " is not possible: CloudStack attaches a volume to one machine at a time");
        }
        if (isBlock() && (fileSystem != null || !getMountFlags().isEmpty())) {
            return Optional.of("a block device has neither a file system nor mount flags");
        }
        if (fileSystem != null && !FILE_SYSTEMS.contains(fileSystem)) {
            return Optional.of("file system \"" + fileSystem + "\" is none of ext2, ext3, ext4 and xfs");
        }
        return Optional.empty();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a capability. */
    public static final class Builder extends ImmutableVolumeCapability.Builder {
        Builder() {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The node's side of a volume: what happens to an attached volume on the machine it is attached to. A driver does it with devices and
 * mounts; a test harness keeps it in memory. All four may be asked for again after they were done, and do nothing then.
 *
 * <p>Implementations are thread-safe. They fail with what they like; a failure ends the workflow at that step, to be taken up there.
 */
public interface VolumeNode {
    /** Prepares a volume for use on this machine, once for all its users: finds its device, makes a file system if it has none, mounts it. */
    void stage(Staging staging);

    /** Makes a staged volume available to one user, at {@link Target#path()}. */
    void publish(Staging staging, Target target);

    /** Takes a volume from a user. */
    void unpublish(String volumeId, String targetPath);

    /** Undoes {@link #stage}: after that the volume may be detached. */
    void unstage(String volumeId, String stagingPath);

    /**
     * A volume that is attached, and how it is to be used.
     *
     * @param volumeId its id
     * @param publishContext what the cloud tells of the attachment, such as {@code deviceID}
     * @param path where it is prepared on the machine
     * @param block whether it is used as a block device, without a file system
     * @param fileSystem the file system to make if it has none; null for a block device
     * @param mountFlags options of {@code mount}
     */
    record Staging(
            String volumeId,
            Map<String, String> publishContext,
            String path,
            boolean block,
            @Nullable String fileSystem,
            List<String> mountFlags) {
        /** Keeps copies. */
        public Staging {
            publishContext = Map.copyOf(publishContext);
            mountFlags = List.copyOf(mountFlags);
        }
    }

    /**
     * A user's place for a volume.
     *
     * @param path where the user finds it
     * @param readOnly whether the user may only read
     */
    record Target(String path, boolean readOnly) {}
}

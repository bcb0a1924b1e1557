// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a pod's volume comes from. */
public sealed interface PodVolumeSource extends Serializable {
    /**
     * The volume of a claim, which outlives the pod.
     *
     * @param name name of the claim in the pod's namespace
     * @param readOnly whether the pod only reads
     */
    record Claim(String name, boolean readOnly) implements PodVolumeSource {}

    /**
     * The volume of a claim that is made and deleted with the pod.
     *
     * @param claim the claim; Kubernetes names it after the pod and the volume, and its own name does not matter
     */
    record Ephemeral(ClaimDefinition claim) implements PodVolumeSource {}

    /**
     * An empty directory, which goes with the pod.
     *
     * @param sizeLimit how much it may hold; null for no limit
     * @param memory whether it is kept in memory, which counts as the pod's
     */
    record EmptyDirectory(@Nullable StorageSize sizeLimit, boolean memory) implements PodVolumeSource {}

    /**
     * What a path of the node leads to.
     *
     * @param path the path, from the root
     * @param type what has to be there
     */
    record HostPath(String path, HostPathType type) implements PodVolumeSource {}

    /**
     * The values of a config map, a file each.
     *
     * @param name name of the config map in the pod's namespace
     * @param items which values are taken, by key, and the path of each; empty for all
     * @param optional whether the pod starts without it
     */
    record ConfigMap(String name, Map<String, String> items, boolean optional) implements PodVolumeSource {
        /** Takes a copy. */
        public ConfigMap {
            items = Map.copyOf(items);
        }
    }

    /**
     * The values of a secret, a file each.
     *
     * @param name name of the secret in the pod's namespace
     * @param items which values are taken, by key, and the path of each; empty for all
     * @param optional whether the pod starts without it
     */
    record Secret(String name, Map<String, String> items, boolean optional) implements PodVolumeSource {
        /** Takes a copy. */
        public Secret {
            items = Map.copyOf(items);
        }
    }

    /**
     * A volume of a driver without a claim. No driver for CloudStack has such: it is read, and never built.
     *
     * @param driver the name of the driver
     */
    record InlineCsi(String driver) implements PodVolumeSource {}
}

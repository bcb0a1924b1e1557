// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;

/**
 * What gives a volume that is in CloudStack to pods: two objects that are kept for each other.
 *
 * @param volume the persistent volume, which stands for it
 * @param claim the claim that pods name
 */
public record ExistingVolume(PersistentVolume volume, PersistentVolumeClaim claim) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.volumesnapshot.api.model.VolumeSnapshot;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContent;

/**
 * What gives a snapshot that is in CloudStack to claims: two objects that are kept for each other.
 *
 * @param content the content, which stands for it
 * @param snapshot the snapshot that claims name
 */
public record ExistingSnapshot(VolumeSnapshotContent content, VolumeSnapshot snapshot) {}

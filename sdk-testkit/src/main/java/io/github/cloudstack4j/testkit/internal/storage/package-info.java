// SPDX-License-Identifier: Apache-2.0
/**
 * Disk offerings, storage pools, volumes, snapshots of volumes and of instances, and tags.
 *
 * <p>A volume is a row of {@link io.github.cloudstack4j.testkit.internal.world.Kind#VOLUME}; {@code Volume} reads it,
 * {@code Volumes} changes it, each command has a class of its own; so it is with {@code Snapshot} and {@code Snapshots}. What volumes have to know of snapshots they ask a
 * {@code SnapshotSource}.
 */
@NullMarked
package io.github.cloudstack4j.testkit.internal.storage;

import org.jspecify.annotations.NullMarked;

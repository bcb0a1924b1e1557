// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotAndRestoreTest {
    @Test
    void restoresIntoALargerVolumeAndCopiesOne() {
        assertThat(StoragePrograms.shown(SnapshotAndRestore::run))
                .contains("FAILED_PRECONDITION: ", "has never been published")
                .contains("Snapshot of 5 GiB is ready.")
                .contains("kind: VolumeSnapshotContent", "kind: VolumeSnapshot\n")
                .contains("Restored: 9 GiB, made from snapshot ")
                .contains("Copied: 5 GiB, made from volume ")
                .endsWith("All of it is deleted.\n");
    }
}

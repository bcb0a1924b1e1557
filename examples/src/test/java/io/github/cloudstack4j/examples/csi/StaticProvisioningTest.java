// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaticProvisioningTest {
    @Test
    void givesAVolumeThatIsThereToOneClaim() {
        assertThat(StoragePrograms.shown(StaticProvisioning::run))
                .contains("kind: PersistentVolume\n", "kind: PersistentVolumeClaim", "volumeHandle: ")
                .contains("persistentVolumeReclaimPolicy: Retain")
                .containsPattern("stands for volume \"c4j-archive-[0-9a-f]{8}\" of 8Gi, .*; problems: 0");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DynamicProvisioningTest {
    @Test
    void makesWhatAClaimAndItsClassAskFor() {
        assertThat(StoragePrograms.shown(DynamicProvisioning::run))
                .contains("kind: StorageClass", "kind: PersistentVolumeClaim", "kind: PersistentVolume\n")
                .contains("of 5 GiB in zone-1; asked for again it is the same.")
                .contains("It is device 1 of its machine.")
                .endsWith("It is deleted.\n");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeWorkflowsTest {
    @Test
    void takesUpTheWayWhereItWasCutShort() {
        assertThat(StoragePrograms.shown(VolumeWorkflows::run))
                .contains("  NODE_STAGE failed: no such device yet\nThe way ended: no such device yet\n")
                .contains("  NODE_PUBLISH done\nIn use at /pods/shop-1/orders\n")
                .contains("  DELETE_VOLUME done\nLeft on the node: 0\n");
    }
}

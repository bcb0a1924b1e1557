// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpandAndModifyTest {
    @Test
    void changesWhatCanBeChangedAndSaysWhatCannot() {
        assertThat(StoragePrograms.shown(ExpandAndModify::run))
                .contains("It has 2 GiB; now 4 GiB.")
                .containsPattern("OUT_OF_RANGE: .*1024 GiB")
                .containsPattern("OUT_OF_RANGE: .*(?s:\n)OUT_OF_RANGE: ")
                .contains("kind: VolumeAttributesClass")
                .contains("It is of team orders.");
    }
}

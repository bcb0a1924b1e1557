// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KubernetesDefectsTest {

    @Test
    void areAllThereUntilSwitchedOff() {
        var defects = new KubernetesDefects();
        assertThat(KubernetesDefect.values()).allMatch(defects::isEnabled);

        defects.disable(KubernetesDefect.PARTIAL_ADD_SUCCEEDS, KubernetesDefect.UNFIT_NODES_DROPPED);
        assertThat(defects.isEnabled(KubernetesDefect.PARTIAL_ADD_SUCCEEDS)).isFalse();
        assertThat(defects.isEnabled(KubernetesDefect.ISO_ON_ROUTER_FAILS)).isTrue();
        defects.enable(KubernetesDefect.PARTIAL_ADD_SUCCEEDS);
        assertThat(defects.isEnabled(KubernetesDefect.PARTIAL_ADD_SUCCEEDS)).isTrue();

        defects.disableAll();
        assertThat(KubernetesDefect.values()).noneMatch(defects::isEnabled);
        defects.enableAll();
        assertThat(KubernetesDefect.values()).allMatch(defects::isEnabled);
    }

    @Test
    void canBeLeftOutFromTheStart() {
        try (var emulator = CloudStackEmulator.builder()
                .without(KubernetesDefect.ISO_ON_ROUTER_FAILS)
                .start()) {
            assertThat(emulator.kubernetesDefects().isEnabled(KubernetesDefect.ISO_ON_ROUTER_FAILS))
                    .isFalse();
            assertThat(emulator.kubernetesDefects().isEnabled(KubernetesDefect.PARTIAL_ADD_SUCCEEDS))
                    .isTrue();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.VirtualMachineState;
import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Runs programs as a user would. */
final class StoragePrograms {
    private StoragePrograms() {}

    /** What a program prints on an emulator of its own, where it leaves nothing behind. */
    static String shown(BiConsumer<PrintStream, Target> program) {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            program.accept(new PrintStream(shown, true, StandardCharsets.UTF_8), target);

            var cloud = target.cloud();
            assertThat(cloud.volumes().list(f -> f.listAll(true))).isEmpty();
            assertThat(cloud.snapshots().list(f -> f.listAll(true))).isEmpty();
            assertThat(cloud.virtualMachines().list(f -> f.listAll(true)))
                    .allSatisfy(machine -> assertThat(machine.getState()).isEqualTo(VirtualMachineState.EXPUNGING));
        }
        return shown.toString(StandardCharsets.UTF_8);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.conformance.fault.CarefulProgram.Progress;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random faults on four requests in ten, and a program that goes by the SDK's word: whatever happens on the wire, there is in the
 * end exactly what it asked for, nothing lost and nothing twice.
 *
 * <p>A short share runs in every build; {@code -Dfault.schedules=10000} runs so many.
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class SeededFaultSchedulesTest {
    private static final int SCHEDULES = Integer.getInteger("fault.schedules", 120);

    @Test
    void clustersAreCreatedScaledAndDeletedOnce() {
        everySchedule(0, SeededFaultSchedulesTest::lifeOfACluster);
    }

    @Test
    void machinesAndRulesAreMadeChangedAndRemovedOnce() {
        everySchedule(1, SeededFaultSchedulesTest::lifeOfAMachine);
    }

    /** Each of the two tests takes every other seed. */
    private static void everySchedule(int first, BiConsumer<CloudStackEmulator, CloudStack> life) {
        for (int seed = first; seed < SCHEDULES; seed += 2) {
            try (var emulator = CloudStackEmulator.builder().seed(seed).start();
                    var cloud = connect(emulator)) {
                FaultSchedule.plant(emulator, seed);
                life.accept(emulator, cloud);
            } catch (Throwable e) {
                throw new AssertionError("with the seed " + seed + ": " + e, e);
            }
        }
    }

    private static CloudStack connect(CloudStackEmulator emulator) {
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(emulator.admin().getApiKey())
                .secretKey(emulator.admin().getSecretKey())
                .timeSource(EmulatorTime.of(emulator))
                .build());
    }

    private static void lifeOfACluster(CloudStackEmulator emulator, CloudStack cloud) {
        var clusters = Cks.on(cloud).clusters();
        var program = new CarefulProgram(cloud, EmulatorTime.of(emulator));

        program.once(
                () -> clusters.create(cluster -> cluster.name("c1")
                        .zone("zone-1")
                        .kubernetesVersion("1.31.0")
                        .offering("small")
                        .workers(1)),
                () -> clusters.find("c1").map(c -> becomes(c, 1)).orElse(Progress.NOT_BEGUN));
        assertCounts(emulator, 1, 2);

        program.once(() -> clusters.scale("c1", scale -> scale.workers(2)), () -> becomes(clusters.get("c1"), 2));
        assertCounts(emulator, 1, 3);

        program.once(
                () -> clusters.delete("c1"),
                () -> clusters.find("c1")
                        .map(c -> ClusterState.RUNNING.equals(c.getState()) ? Progress.NOT_BEGUN : Progress.UNDER_WAY)
                        .orElse(Progress.DONE));
        assertCounts(emulator, 0, 0);
    }

    private static Progress becomes(KubernetesCluster cluster, int workers) {
        if (!ClusterState.RUNNING.equals(cluster.getState())) {
            return Progress.UNDER_WAY;
        }
        return Integer.valueOf(workers).equals(cluster.getWorkers()) ? Progress.DONE : Progress.NOT_BEGUN;
    }

    private static void assertCounts(CloudStackEmulator emulator, int clusters, int machines) {
        assertThat(emulator.world().all("kubernetescluster")).hasSize(clusters);
        assertThat(emulator.world().all("virtualmachine"))
                .filteredOn(machine -> !"Expunging".equals(machine.get("state")))
                .hasSize(machines);
    }

    private static void lifeOfAMachine(CloudStackEmulator emulator, CloudStack cloud) {
        var machines = cloud.virtualMachines();
        var network = emulator.world().addNetwork("n1", emulator.admin());
        var program = new CarefulProgram(cloud, EmulatorTime.of(emulator));

        program.once(
                () -> machines.deploy(machine -> machine.name("vm1")
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04")
                        .network(network)),
                () -> machines.find("vm1")
                        .map(m -> becomes(m, VirtualMachineState.RUNNING, null))
                        .orElse(Progress.NOT_BEGUN));
        assertCounts(emulator, 0, 1);

        program.once(
                () -> machines.stop("vm1"),
                () -> becomes(machines.get("vm1"), VirtualMachineState.STOPPED, VirtualMachineState.RUNNING));
        program.once(
                () -> machines.start("vm1"),
                () -> becomes(machines.get("vm1"), VirtualMachineState.RUNNING, VirtualMachineState.STOPPED));
        program.once(
                () -> machines.destroy("vm1", how -> how.expunge(true)),
                () -> machines.find("vm1")
                        .map(m -> becomes(m, VirtualMachineState.EXPUNGING, VirtualMachineState.RUNNING))
                        .orElse(Progress.DONE));
        assertCounts(emulator, 0, 0);
    }

    private static Progress becomes(
            VirtualMachine machine, VirtualMachineState wanted, @Nullable VirtualMachineState before) {
        if (wanted.equals(machine.getState())) {
            return Progress.DONE;
        }
        return machine.getState() != null && machine.getState().equals(before)
                ? Progress.NOT_BEGUN
                : Progress.UNDER_WAY;
    }
}

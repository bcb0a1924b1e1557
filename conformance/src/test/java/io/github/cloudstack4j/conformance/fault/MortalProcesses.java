// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Two processes that work on the same volumes. Each dies now and then, and another takes its place. */
final class MortalProcesses implements AutoCloseable {
    private static final int TOO_OFTEN = 200;

    private final CloudStackEmulator emulator;
    private final SplittableRandom random;
    private final AtomicReferenceArray<Process> alive = new AtomicReferenceArray<>(2);
    private final List<Process> all = new ArrayList<>();

    private record Process(CloudStack cloud, Csi csi, MortalTransport transport) {}

    MortalProcesses(CloudStackEmulator emulator, SplittableRandom random) {
        this.emulator = emulator;
        this.random = random;
        alive.set(0, begin());
        alive.set(1, begin());
    }

    private synchronized Process begin() {
        var transport = new MortalTransport(60 + random.nextInt(800), random.nextBoolean());
        var cloud = connect(transport);
        transport.onDeath(cloud::close);
        var csi = Csi.on(cloud, config -> config.owner("tests").timeout(Duration.ofHours(2)));
        var process = new Process(cloud, csi, transport);
        all.add(process);
        return process;
    }

    private CloudStack connect(MortalTransport transport) {
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(emulator.user().getApiKey())
                .secretKey(emulator.user().getSecretKey())
                .timeSource(EmulatorTime.of(emulator))
                .transport(transport)
                .build());
    }

    /** Ids of so many machines. */
    List<String> machines(int count) {
        try (var cloud = connect(MortalTransport.immortal())) {
            return IntStream.range(0, count)
                    .mapToObj(i -> cloud.virtualMachines()
                            .deploy(machine -> machine.name("node-" + i)
                                    .zone("zone-1")
                                    .serviceOffering("small")
                                    .template("ubuntu-24.04"))
                            .await()
                            .getId())
                    .toList();
        }
    }

    /** Does something in one of the processes, again as long as that is worth it. */
    <R> R insist(int which, Function<Csi, R> work) {
        CloudStackException last = null;
        for (int i = 0; i < TOO_OFTEN; i++) {
            var process = alive.get(which);
            try {
                return work.apply(process.csi());
            } catch (CsiException e) {
                last = e;
                if (!process.transport().isDead() && !e.getCode().isWorthRepeating()) {
                    throw e;
                }
            } catch (CloudStackException e) {
                last = e;
                if (!process.transport().isDead()) {
                    throw e;
                }
            }
            if (process.transport().isDead()) {
                replace(which, process);
            }
        }
        throw new AssertionError("still not after " + TOO_OFTEN + " attempts", last);
    }

    private synchronized void replace(int which, Process dead) {
        if (alive.get(which) == dead) {
            dead.transport().awaitArrivals();
            alive.set(which, begin());
        }
    }

    @Override
    public synchronized void close() {
        all.forEach(process -> process.cloud().close());
    }
}

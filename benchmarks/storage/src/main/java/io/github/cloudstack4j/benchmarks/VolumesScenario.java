// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.csi.Csi;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Volumes that are made, attached, detached and deleted by several callers, against a server in another process. */
public final class VolumesScenario {
    private static final int MACHINES = 32;
    private static final Set<String> CHANGES = Set.of("createVolume", "attachVolume", "detachVolume", "deleteVolume");

    private VolumesScenario() {}

    /** Arguments: who does it ({@code csi}, {@code naive} or {@code looking}), how many callers, and how many volumes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var callers = Integer.parseInt(args[1]);
        var volumes = Integer.parseInt(args[2]);
        try (var server = new CloudProcess()) {
            var time = new SharedTime(server::advanceTo);
            var config = CloudStackConfig.builder()
                    .endpoint(server.endpoint())
                    .apiKey(server.apiKey())
                    .secretKey(server.secretKey())
                    .timeSource(time)
                    .transport(new DistantTransport(time))
                    .build();
            try (var cloud = CloudStack.connect(config)) {
                run(args[0], callers, volumes, cloud, time, server);
            }
        }
        System.exit(0);
    }

    private static void run(
            String who, int callers, int volumes, CloudStack cloud, SharedTime time, CloudProcess server)
            throws InterruptedException {
        var machines = new ConcurrentLinkedQueue<String>();
        together(time, 1, i -> machines.addAll(machines(cloud)));
        var there = List.copyOf(machines);
        var life = new VolumeLife[1];
        together(time, 1, i -> life[0] = life(who, cloud, time));
        server.forgetRequests();
        var began = time.ticks();
        var next = new AtomicInteger();
        together(time, callers, caller -> {
            for (int i = next.getAndIncrement(); i < volumes; i = next.getAndIncrement()) {
                life[0].live("volume-" + i, there.get(i % MACHINES));
            }
        });
        var requests = server.requests();
        var all = requests.values().stream().mapToLong(Long::longValue).sum();
        var changes = CHANGES.stream().mapToLong(requests::get).sum();
        System.err.println(who + " by " + callers + ": " + requests);
        System.out.printf("calls %.2f%n", all / (double) volumes);
        System.out.printf("callsBeyondChanges %.2f%n", (all - changes) / (double) volumes);
        System.out.printf("millis %.0f%n", (time.ticks() - began) / 1e6 / volumes);
    }

    private static List<String> machines(CloudStack cloud) {
        var zone = cloud.zones().get("zone-1").getId();
        return IntStream.range(0, MACHINES)
                .mapToObj(i -> cloud.virtualMachines()
                        .deploy(machine -> machine.name("node-" + i)
                                .zone(zone)
                                .serviceOffering("small")
                                .template("ubuntu-24.04"))
                        .await()
                        .getId())
                .toList();
    }

    private static VolumeLife life(String who, CloudStack cloud, SharedTime time) {
        var zone = cloud.zones().get("zone-1").getId();
        var offering = cloud.diskOfferings().get("Custom").getId();
        return switch (who) {
            case "csi" ->
                new LifeByCsi(
                        Csi.on(cloud, config -> config.timeout(Duration.ofHours(10)))
                                .volumes(),
                        zone,
                        offering);
            case "naive" -> new LifeByHand(cloud, time, zone, offering, false);
            case "looking" -> new LifeByHand(cloud, time, zone, offering, true);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static void together(SharedTime time, int count, CallerWork work) throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var threads = IntStream.range(0, count)
                .mapToObj(i -> time.thread(() -> {
                    try {
                        work.of(i);
                    } catch (Throwable e) {
                        failures.add(e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " callers failed", failures.peek());
        }
    }

    @FunctionalInterface
    private interface CallerWork {
        void of(int caller);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.RawResponse;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A thousand jobs of ten minutes each, watched by one client in virtual time. They end over a minute, so that not all
 * of them are found by the same look.
 */
public final class JobsScenario {
    private static final int JOBS = 1_000;

    private JobsScenario() {}

    public static void main(String[] args) {
        var time = new VirtualTime();
        var server = new JobServer(time);
        var config = CloudStackConfig.builder()
                .endpoint("http://127.0.0.1/client/api")
                .apiKey(Peer.API_KEY)
                .secretKey(Peer.SECRET_KEY)
                .timeSource(time)
                .transport(server)
                .build();
        try (var cloud = CloudStack.connect(config)) {
            server.endsAt(600_000);
            start(cloud, 10);
            var before = usedHeap();
            List<Operation<RawResponse>> operations = new ArrayList<>(start(cloud, JOBS - 10));
            var perJob = (usedHeap() - before) / (JOBS - 10);
            var started = server.requests();
            var ends = operations.stream().map(Operation::toFuture).toArray(CompletableFuture[]::new);
            time.flow();
            CompletableFuture.allOf(ends).join();
            var lags = server.lags();
            Arrays.sort(lags);
            var requests = server.requests() - started;
            System.out.printf("requests %d%n", requests);
            System.out.printf("listsPerTick %.2f%n", server.walks() * 5_000.0 / time.millis());
            System.out.printf("queriesPerJob %.2f%n", server.queries() / (double) JOBS);
            System.out.printf("requestsPerSecond %.2f%n", requests * 1_000.0 / time.millis());
            System.out.printf("peakRequestsPerSecond %d%n", server.peak());
            System.out.printf("lagP50Millis %d%n", lags[lags.length / 2]);
            System.out.printf("lagP99Millis %d%n", lags[lags.length * 99 / 100]);
            System.out.printf("threads %d%n", server.threads());
            System.out.printf("heapBytesPerJob %d%n", perJob);
        }
        System.exit(0);
    }

    private static List<Operation<RawResponse>> start(CloudStack cloud, int count) {
        var operations = new ArrayList<Operation<RawResponse>>();
        for (int i = 0; i < count; i++) {
            var operation = cloud.start("startVirtualMachine", Map.of("id", "0d9f3b52-1c7e-4a86-b2f4-7e5a6d8c9f01"));
            operation.poll();
            operations.add(operation);
        }
        return operations;
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.CloudStackException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Two hundred callers who want something every second of a server that is out of order for a minute. */
public final class StormScenario {
    private static final int CALLERS = 200;
    private static final long SECONDS = 60;

    private StormScenario() {}

    public static void main(String[] args) throws Exception {
        var endpoint = URI.create(args[0]);
        var calls = new AtomicLong();
        var before = Requests.servedBy(endpoint);
        try (var cloud = Sdk.cloud(endpoint)) {
            var callers = Executors.newScheduledThreadPool(CALLERS);
            for (int i = 0; i < CALLERS; i++) {
                callers.scheduleAtFixedRate(
                        () -> {
                            calls.incrementAndGet();
                            try {
                                cloud.zones().list().first();
                            } catch (CloudStackException outOfOrder) {
                                // Comes back in a second.
                            }
                        },
                        i * 1_000L / CALLERS,
                        1_000,
                        TimeUnit.MILLISECONDS);
            }
            TimeUnit.SECONDS.sleep(SECONDS);
            callers.shutdownNow();
            callers.awaitTermination(10, TimeUnit.SECONDS);
        }
        System.out.println("calls " + calls.get());
        System.out.println("requests " + (Requests.servedBy(endpoint) - before));
        System.exit(0);
    }
}

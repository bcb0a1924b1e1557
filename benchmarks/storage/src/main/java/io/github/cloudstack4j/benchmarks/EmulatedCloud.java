// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.RecordedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * The server's process. It prints where it is and who may use it; then it does what it reads: sets its clock, forgets its requests, or
 * counts them. Its end is that of its input.
 */
public final class EmulatedCloud {
    private EmulatedCloud() {}

    /** Begins to serve. */
    public static void main(String[] args) throws IOException {
        try (var emulator = CloudStackEmulator.start();
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            emulator.world().maxDataVolumes("Simulator", 200);
            for (var limit : new String[] {"volumes", "primary.storage", "user.vms", "cpus", "memory", "public.ips"}) {
                emulator.world().setting("max.account." + limit, "-1");
            }
            var start = emulator.clock().instant();
            var user = emulator.user();
            System.out.println(emulator.endpoint() + " " + user.getApiKey() + " " + user.getSecretKey());
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("count")) {
                    System.out.println(counts(emulator));
                } else if (line.equals("forget")) {
                    emulator.clearRequests();
                    System.out.println("forgotten");
                } else {
                    emulator.clock().advanceTo(start.plus(Duration.ofNanos(Long.parseLong(line))));
                    System.out.println(line);
                }
            }
        }
    }

    private static String counts(CloudStackEmulator emulator) {
        return emulator.requests().stream()
                .collect(Collectors.groupingBy(RecordedRequest::getCommand, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}

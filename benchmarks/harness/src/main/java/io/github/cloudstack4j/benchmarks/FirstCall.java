// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;

/**
 * The first call of a fresh JVM. Prints the milliseconds since the moment given, at which the JVM was started, and the
 * milliseconds of CPU time the process took till then.
 */
public final class FirstCall {
    private FirstCall() {}

    public static void main(String[] args) throws Exception {
        var peer = Peer.named(args[0]);
        var started = Long.parseLong(args[2]);
        try (var client = peer.connect(URI.create(args[1]))) {
            var zones = client.zones();
            var wall = System.currentTimeMillis() - started;
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            System.out.println(wall + " " + system.getProcessCpuTime() / 1_000_000 + " " + zones);
        }
        // What a library leaves running is no part of its first call.
        System.exit(0);
    }
}

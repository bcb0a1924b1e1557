// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks the canned server how many commands it has answered. */
final class Requests {
    private Requests() {}

    static long servedBy(URI endpoint) throws IOException {
        try (var reply = endpoint.resolve("/requests").toURL().openStream()) {
            return Long.parseLong(new String(reply.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }
}

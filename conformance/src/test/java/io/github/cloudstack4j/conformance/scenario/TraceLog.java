// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** What is logged, or printed as an error, until it is closed. */
final class TraceLog implements AutoCloseable {
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    TraceLog() {
        assumeTrue(
                LoggerFactory.getLogger("io.github.cloudstack4j.core.calls").isTraceEnabled(),
                "the build sets the level of logs to TRACE, and this is not run by it");
        System.setErr(new PrintStream(kept, true, StandardCharsets.UTF_8));
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(console);
    }
}

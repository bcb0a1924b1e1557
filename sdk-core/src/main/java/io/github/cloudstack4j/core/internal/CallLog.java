// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.AttemptOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is written about calls: one line for each attempt at DEBUG, its parameters and the size and shape of its reply at TRACE.
 * Never a body, a header or a signature, and of the parameters only {@link ShownParameters}. What fails is thrown, so
 * it is no warning here.
 */
final class CallLog {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");

    private CallLog() {}

    static void sending(CommandBody command, int attempt) {
        if (log.isTraceEnabled()) {
            log.trace("{}, attempt {}: {}", command.command(), attempt, ShownParameters.line(command.parameters()));
        }
    }

    static void answered(
            CommandBody command, int attempt, @Nullable Integer status, Duration took, long bytes, Object reply) {
        if (log.isDebugEnabled()) {
            var job = jobOf(reply);
            log.debug(
                    "{}, attempt {}: HTTP {} after {} ms{}",
                    command.command(),
                    attempt,
                    status,
                    took.toMillis(),
                    job == null ? "" : ", job " + job);
        }
        if (log.isTraceEnabled()) {
            log.trace("{}, attempt {}: {} in {} bytes", command.command(), attempt, shapeOf(reply), bytes);
        }
    }

    static void failed(
            CommandBody command,
            int attempt,
            AttemptOutcome outcome,
            @Nullable Integer status,
            Duration took,
            @Nullable Duration pause) {
        if (log.isDebugEnabled()) {
            log.debug(
                    "{}, attempt {}: {}{} after {} ms, {}",
                    command.command(),
                    attempt,
                    status == null ? "" : "HTTP " + status + ", ",
                    outcome,
                    took.toMillis(),
                    pause == null ? "the last" : "next in " + pause.toMillis() + " ms");
        }
    }

    private static @Nullable String jobOf(Object reply) {
        if (reply instanceof JobTicket<?> ticket) {
            return ticket.jobId();
        }
        return reply instanceof RawResponseBody raw && raw.fields().get("jobid") instanceof String id ? id : null;
    }

    private static String shapeOf(Object reply) {
        if (reply instanceof Page<?> page) {
            return page.items().size() + " items";
        }
        if (reply instanceof RawResponseBody raw) {
            return raw.fields().size() + " fields";
        }
        return reply instanceof JobTicket<?> ? "a job" : "an object";
    }
}

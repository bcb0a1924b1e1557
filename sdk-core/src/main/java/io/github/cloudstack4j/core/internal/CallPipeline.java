// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Response;

/** The way of a call to its outcome: names looked up, then attempts and pauses within a deadline. */
final class CallPipeline {
    private static final Logger log = LoggerFactory.getLogger(CallPipeline.class);

    private final TimeSource time;
    private final Duration callTimeout;
    private final Duration attemptTimeout;
    private final Retries retries;
    private final FailureReader failures;
    private final Supplier<References> references;

    CallPipeline(CloudStackConfig config, FailureReader failures, Supplier<References> references) {
        this.time = config.getTimeSource();
        this.callTimeout = config.getCallTimeout();
        this.attemptTimeout = config.getAttemptTimeout();
        this.retries = new Retries(config.getRetryPolicy());
        this.failures = failures;
        this.references = references;
    }

    <T> T execute(Call<T> call) {
        var command = commandOf(call);
        command.resolve(references.get());
        var deadline = time.now().plus(callTimeout);
        var attempts = retries.begin(command.safety());
        var next = call;
        while (true) {
            checkNotInterrupted(command);
            try {
                var reply = attempt(next, deadline);
                attempts.succeeded();
                return reply;
            } catch (AttemptFailure failure) {
                var pause = attempts.pauseAfter(failure);
                log.debug(
                        "{}: attempt {} failed ({}), next: {}",
                        command.command(),
                        attempts.made(),
                        failure.kind(),
                        pause);
                if (pause.isEmpty() || !time.now().plus(pause.get()).isBefore(deadline)) {
                    throw failure.verdict(attempts.made());
                }
                sleep(command, pause.get());
                next = call.clone();
                commandOf(next).resolveLike(command);
            }
        }
    }

    private <T> T attempt(Call<T> call, Instant deadline) throws AttemptFailure {
        var command = commandOf(call);
        var delivery = Objects.requireNonNull(call.request().tag(Delivery.class));
        var left = Duration.between(time.now(), deadline);
        var patience = left.compareTo(attemptTimeout) < 0 ? left : attemptTimeout;
        call.timeout().timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        Response<T> response;
        try {
            response = send(call);
        } catch (IOException e) {
            throw failures.noReply(command, delivery, e);
        }
        log.debug("{}: HTTP {}", command.command(), response.code());
        if (!response.isSuccessful()) {
            throw failures.refused(command, delivery, response);
        }
        var body = response.body();
        if (body == null) {
            throw failures.noReply(command, delivery, new NotCloudStackException("it is empty"));
        }
        return body;
    }

    private static <T> Response<T> send(Call<T> call) throws IOException {
        try {
            return call.execute();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception undeclared) {
            // Kotlin and Groovy know no checked exceptions: OkHttp lets an interrupt escape while it connects.
            if (undeclared instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IOException(undeclared.toString(), undeclared);
        }
    }

    /** Before the first byte is written it is certain that nothing was sent; afterwards it no longer is. */
    private static void checkNotInterrupted(CommandBody command) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(
                    command.command() + " was not sent, because the calling thread is interrupted.",
                    new InterruptedException("interrupted before the request was sent"));
        }
    }

    private void sleep(CommandBody command, Duration pause) {
        try {
            time.sleep(pause, new CompletableFuture<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    command.command() + " was interrupted between two attempts; nothing is under way.", e);
        }
    }

    private static CommandBody commandOf(Call<?> call) {
        return (CommandBody) Objects.requireNonNull(call.request().body());
    }
}

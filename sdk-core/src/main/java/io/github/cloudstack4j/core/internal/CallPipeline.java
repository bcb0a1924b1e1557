// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CallHeldBackException;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.spi.AttemptOutcome;
import io.github.cloudstack4j.core.spi.CallListener;
import io.github.cloudstack4j.core.spi.RetryStrategy;
import io.github.cloudstack4j.core.spi.RetryStrategy.FailedAttempt;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** The way of a call to its outcome: made fit to be sent, then guarded attempts and pauses within a deadline. */
final class CallPipeline {
    private final TimeSource time;
    private final Duration callTimeout;
    private final Duration attemptTimeout;
    private final Guards guards;
    private final Listeners listeners;
    private final FailureReader failures;
    private final Supplier<Preflight> preflight;
    private final CompletableFuture<?> closing;

    /** Who closes the client cuts pauses short. */
    CallPipeline(
            CloudStackConfig config,
            Guards guards,
            FailureReader failures,
            Supplier<Preflight> preflight,
            CompletableFuture<?> closing) {
        this.closing = closing;
        this.time = config.getTimeSource();
        this.callTimeout = config.getCallTimeout();
        this.attemptTimeout = config.getAttemptTimeout();
        this.guards = guards;
        this.listeners = new Listeners(config.getResilience().getListeners());
        this.failures = failures;
        this.preflight = preflight;
    }

    <T> T execute(Call<T> call) {
        return execute(call, Map.of(), null);
    }

    /**
     * Sends a command with some parameters more than its request has. Before it is sent again to a server in front of which something
     * put it off, {@code accepted} looks whether the server has accepted it all the same; null where there is nothing to look for.
     */
    <T> T execute(Call<T> call, Map<String, String> more, @Nullable Supplier<Optional<T>> accepted) {
        var command = commandOf(call);
        // Both may take calls of their own, which must not wait for the room that this one takes.
        guards.prepare();
        preflight.get().check(command);
        command.add(more);
        return new Course<>(call, command, accepted).run();
    }

    /** One call on its way. */
    private final class Course<T> {
        private final CommandBody command;
        private final long startedAt = time.ticks();
        private final RetryStrategy.Attempts retries;
        private final @Nullable Supplier<Optional<T>> accepted;
        private Call<T> next;
        private int made;
        private boolean inside;
        private boolean identityRenewed;
        private @Nullable Integer status;
        private @Nullable AttemptFailure last;

        Course(Call<T> call, CommandBody command, @Nullable Supplier<Optional<T>> accepted) {
            this.next = call;
            this.command = command;
            this.accepted = accepted;
            this.retries = guards.retries().begin(command.command());
        }

        T run() {
            enter();
            CloudStackException told = null;
            try {
                return attempts();
            } catch (CloudStackException e) {
                told = e;
                throw e;
            } finally {
                leave();
                listeners.callEnded(new CallListener.Call(command.command(), made, since(startedAt), told));
            }
        }

        private void enter() {
            checkNotInterrupted();
            try {
                guards.enter(command.command(), left());
                inside = true;
            } catch (CallHeldBackException heldBack) {
                throw afterWhatFailed(heldBack);
            } catch (InterruptedException e) {
                throw interrupted(e, "while it waited for room");
            }
        }

        private void leave() {
            if (inside) {
                inside = false;
                guards.leave();
            }
        }

        /** A look takes a call of its own, which must not wait for the room that this one takes. */
        private Optional<T> lookWhetherAccepted() {
            if (accepted == null) {
                return Optional.empty();
            }
            leave();
            var found = accepted.get();
            enter();
            return found;
        }

        private T attempts() {
            while (true) {
                checkNotInterrupted();
                admit();
                made++;
                status = null;
                var began = time.ticks();
                CallLog.sending(command, made);
                try {
                    var reply = attempt();
                    retries.succeeded();
                    CallLog.answered(
                            command, made, status, since(began), delivery().bytesReceived(), reply);
                    ended(AttemptOutcome.SUCCEEDED, began, null);
                    return reply;
                } catch (AttemptFailure failure) {
                    var pause = pauseAfter(failure);
                    CallLog.failed(command, made, failure.outcome(), status, since(began), pause);
                    ended(failure.outcome(), began, pause);
                    if (pause == null) {
                        throw failure.verdict(made);
                    }
                    last = failure;
                    sleep(pause, "between two attempts");
                    var earlier = failure.isToldByAnother() ? lookWhetherAccepted() : Optional.<T>empty();
                    if (earlier.isPresent()) {
                        return earlier.get();
                    }
                    next = next.clone();
                    commandOf(next).resolveLike(command);
                } catch (RuntimeException defect) {
                    guards.attemptAbandoned();
                    throw defect;
                }
            }
        }

        /** Waits for the attempt's turn, and asks whether the server is to be troubled at all. */
        private void admit() {
            try {
                var turn = guards.turn(command.command(), left());
                if (!turn.isZero()) {
                    sleep(turn, "while it waited for its turn");
                }
                if (!guards.admits()) {
                    throw new CallHeldBackException(
                            CallHeldBackException.Reason.CIRCUIT_OPEN,
                            command.command() + " was not sent: the server failed too often lately, and is left alone"
                                    + " for a while. Try again later, or change the circuit breaker with Resilience.");
                }
            } catch (CallHeldBackException heldBack) {
                throw afterWhatFailed(heldBack);
            }
        }

        /** Once an attempt was made it is no longer true that nothing was sent: what came of it is told. */
        private CloudStackException afterWhatFailed(CallHeldBackException heldBack) {
            if (last == null) {
                return heldBack;
            }
            var verdict = last.verdict(made);
            verdict.addSuppressed(heldBack);
            return verdict;
        }

        private T attempt() throws AttemptFailure {
            var delivery = delivery();
            var left = left();
            var patience = left.compareTo(attemptTimeout) < 0 ? left : attemptTimeout;
            next.timeout().timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
            Response<T> response;
            try {
                response = send(next);
            } catch (IOException e) {
                throw failures.noReply(command, delivery, e);
            }
            status = response.code();
            if (!response.isSuccessful()) {
                throw failures.refused(command, delivery, response);
            }
            var body = response.body();
            if (body == null) {
                throw failures.noReply(command, delivery, new NotCloudStackException("it is empty"));
            }
            return body;
        }

        private @Nullable Duration pauseAfter(AttemptFailure failure) {
            if (failure.outcome() == AttemptOutcome.IDENTITY_EXPIRED) {
                // A fresh identity is at hand now: once is enough, and no failure that the strategy should count.
                var first = !identityRenewed;
                identityRenewed = true;
                return first ? Duration.ZERO : null;
            }
            if (!failure.mayBeFollowedByAnother(command.safety())) {
                return null;
            }
            return retries.pauseAfter(new FailedAttempt(made, failure.outcome(), failure.retryAfter()))
                    .filter(pause -> pause.compareTo(left()) < 0)
                    .orElse(null);
        }

        private void ended(AttemptOutcome outcome, long began, @Nullable Duration pause) {
            var took = since(began);
            if (Thread.currentThread().isInterrupted()) {
                guards.attemptAbandoned();
            } else {
                guards.attemptEnded(outcome, took);
            }
            listeners.attemptEnded(new CallListener.Attempt(command.command(), made, outcome, status, took, pause));
        }

        private Delivery delivery() {
            return Objects.requireNonNull(next.request().tag(Delivery.class));
        }

        private Duration left() {
            var left = command.patience(callTimeout).minus(since(startedAt));
            return left.isNegative() ? Duration.ZERO : left;
        }

        /** Before the first byte is written it is certain that nothing was sent; afterwards it no longer is. */
        private void checkNotInterrupted() {
            if (Thread.currentThread().isInterrupted()) {
                throw new CallInterruptedException(
                        command.command() + " was not sent, because the calling thread is interrupted.",
                        new InterruptedException("interrupted before the request was sent"));
            }
        }

        private void sleep(Duration pause, String when) {
            try {
                time.sleep(pause, closing);
            } catch (InterruptedException e) {
                throw interrupted(e, when);
            }
        }

        private CallInterruptedException interrupted(InterruptedException e, String when) {
            Thread.currentThread().interrupt();
            return new CallInterruptedException(
                    command.command() + " was interrupted " + when + "; nothing is under way.", e);
        }
    }

    private Duration since(long ticks) {
        return Duration.ofNanos(time.ticks() - ticks);
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

    static CommandBody commandOf(Call<?> call) {
        return (CommandBody) Objects.requireNonNull(call.request().body());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.JobStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An operation that the job watcher keeps an eye on, from the first sign of interest on. */
final class JobOperation<T> extends Operation<T> {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.jobs");

    /**
     * Runs what callers hang on their futures. On two processors the default is a new thread for each future; the common
     * pool grows only when its threads wait for each other. It is not named as such, or the JDK would take the default
     * after all. It may have been given no threads, though.
     */
    private static final Executor CALLERS = ForkJoinPool.getCommonPoolParallelism() > 0
            ? task -> ForkJoinPool.commonPool().execute(task)
            : new CompletableFuture<>().defaultExecutor();

    private final Connection connection;
    private final OperationToken<T> token;
    private final OperationSupport<T> support;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<Consumer<? super Progress>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean watched = new AtomicBoolean();
    private volatile Progress progress;

    JobOperation(Connection connection, OperationToken<T> token, OperationSupport<T> support) {
        this.connection = connection;
        this.token = token;
        this.support = support;
        this.progress = Progress.of(Progress.Status.PENDING, elapsed());
    }

    @Override
    public String getJobId() {
        return token.getJobId();
    }

    @Override
    public @Nullable String getResourceId() {
        return token.getResourceId();
    }

    @Override
    public OperationToken<T> getToken() {
        return token;
    }

    @Override
    public Progress poll() {
        watch();
        if (result.isCompletedExceptionally() && !progress.isDone()) {
            // Nobody looks at the job any more: whoever polls until it is done would poll for ever.
            throw asThrown(result.handle((value, failure) -> failure).join());
        }
        return progress;
    }

    @Override
    public Operation<T> onProgress(Consumer<? super Progress> listener) {
        listeners.add(listener);
        watch();
        return this;
    }

    @Override
    public T await() {
        return await(connection.config().getOperationTimeout());
    }

    @Override
    public T await(Duration atMost) {
        watch();
        try {
            return connection.time().await(result, atMost);
        } catch (TimeoutException e) {
            throw new OperationTimeoutException(token, atMost, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "The wait for " + token + " was interrupted. The job goes on: resume it with the token.", token);
        } catch (ExecutionException e) {
            throw asThrown(e.getCause());
        }
    }

    private static CloudStackException asThrown(Throwable cause) {
        return cause instanceof CloudStackException known ? known : new CloudStackException(cause.getMessage(), cause);
    }

    @Override
    public CompletableFuture<T> toFuture() {
        watch();
        // What the caller hangs on it must not run on the watcher's thread, nor may cancelling it reach our own.
        return result.thenApplyAsync(value -> value, CALLERS);
    }

    private void watch() {
        if (watched.compareAndSet(false, true)) {
            try {
                connection.jobs().watch(this);
            } catch (CloudStackException closed) {
                // The next one who asks must be told as well, not wait for what nobody looks at.
                watched.set(false);
                throw closed;
            }
        }
    }

    boolean hasListeners() {
        return !listeners.isEmpty();
    }

    /** The job was seen running. Tells whether what was to be looked up could be. Called by the watcher only. */
    boolean pending(boolean lookUp) {
        var seen = progress.at(elapsed());
        var described = lookUp ? described(seen) : seen;
        progress = described == null ? seen : described;
        tellListeners();
        return described != null;
    }

    /** What the resource shows; null if it could not be looked at. */
    private @Nullable Progress described(Progress picture) {
        try {
            return support.describe(token, picture);
        } catch (CloudStackException e) {
            log.debug("{}: cannot look at the resource now: {}", token.getCommand(), e.getMessage());
            return null;
        }
    }

    /** The job was seen ended. Called by the watcher only. */
    void ended(Job job, boolean lookUp) {
        if (!job.getStatus().equals(JobStatus.SUCCEEDED)) {
            fail(connection.results().failure(token, job), lookUp);
            return;
        }
        T value;
        try {
            value = connection.results().success(token, job);
        } catch (CloudStackException | IllegalArgumentException e) {
            last(Progress.Status.SUCCEEDED, lookUp);
            result.completeExceptionally(asThrown(e));
            return;
        }
        var shown = support.describeResult(value, Progress.of(Progress.Status.SUCCEEDED, elapsed()));
        if (shown == null) {
            last(Progress.Status.SUCCEEDED, lookUp);
        } else {
            last(shown);
        }
        result.complete(value);
    }

    /** The server does not know the job, and has said so more than once. Called by the watcher only. */
    void lost(NotFoundException unknown, boolean lookUp) {
        fail(connection.results().lost(token, elapsed(), unknown), lookUp);
    }

    /** This caller is not told about the job any more; it goes on. */
    void refused(ApiException refusal) {
        result.completeExceptionally(refusal);
    }

    private void fail(OperationFailedException failure, boolean lookUp) {
        last(Progress.Status.FAILED, lookUp);
        result.completeExceptionally(explained(failure));
    }

    private void last(Progress.Status status, boolean lookUp) {
        var end = Progress.of(status, elapsed());
        var described = lookUp ? described(end) : end;
        last(described == null ? end : described);
    }

    private void last(Progress picture) {
        progress = picture;
        tellListeners();
    }

    private OperationFailedException explained(OperationFailedException failure) {
        try {
            return support.explain(token, failure);
        } catch (CloudStackException e) {
            failure.addSuppressed(e);
            return failure;
        }
    }

    /** Ends the wait, not the job. */
    void abandon(String why) {
        result.completeExceptionally(new CallInterruptedException(
                why + " while " + token + " was waited for. The job goes on: resume it with the token.", token));
    }

    /** Ends the wait with a defect of ours or of a library: a waiter must not hang for it. */
    void abandon(Throwable defect) {
        result.completeExceptionally(defect);
    }

    private void tellListeners() {
        for (var listener : listeners) {
            try {
                listener.accept(progress);
            } catch (Throwable e) {
                // Not only unchecked exceptions: a Groovy closure throws any, a failed assert in it an error.
                log.warn("A progress listener of {} failed", token.getCommand(), e);
            }
        }
    }

    private Duration elapsed() {
        var elapsed = Duration.between(token.getStartedAt(), connection.time().now());
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }
}

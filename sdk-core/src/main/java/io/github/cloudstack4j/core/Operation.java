// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job that CloudStack runs. It runs whether anyone waits for it or not: giving up a wait, interrupting it or closing
 * the client leaves the job alone, and its {@link #getToken() token} takes the wait up again, in another process too.
 *
 * <p>Nothing is asked of the server until someone shows interest (await, poll, a future, a progress
 * listener). From then on one background thread of the client looks after the job. A few jobs are asked for one by one
 * ({@code queryAsyncJobResult}), half a second after their start, then less often, at last every ten seconds. From
 * eight jobs on, one {@code listAsyncJobs} every five seconds tells which have ended; a role that lacks it has many
 * jobs looked at one by one, and more slowly. A look that fails, in an outage even for hours, never fails the
 * operation. Thread-safe.
 *
 * @param <T> what the job ends with
 */
public abstract class Operation<T> {
    /** For the SDK, and for tests that need an operation of their own. */
    protected Operation() {}

    /** The job's id. */
    public abstract String getJobId();

    /** The id of what is being made or changed; null where the server does not tell. */
    public abstract @Nullable String getResourceId();

    /** Names the job for another thread, process or machine. */
    public abstract OperationToken<T> getToken();

    /**
     * The last that was seen of the job. Returns at once; the picture is renewed in the background.
     *
     * @throws CloudStackException if the job cannot be looked at any more, as after the client was closed or its key
     *     revoked; the job goes on. A failed job is no exception here but {@link Progress.Status#FAILED}.
     */
    public abstract Progress poll();

    /**
     * Calls {@code listener} with each new picture of the job, from a background thread, until the job has ended. What
     * a listener throws is logged and otherwise ignored. That thread looks after all operations of the client, so a
     * listener must be quick, and must not wait for an operation.
     *
     * <p>A picture that shows the resource costs a request. Of many operations that are listened to, ten get a new one
     * in five seconds, in turn; the others keep what was last seen, with the time gone on.
     */
    public abstract Operation<T> onProgress(Consumer<? super Progress> listener);

    /**
     * Waits as long as {@link CloudStackConfig#getOperationTimeout()}.
     *
     * @throws OperationFailedException if the job failed, or the server no longer knows it; see
     *     {@link OperationFailedException#getReason()}
     * @throws OperationTimeoutException if it did not end in time; it goes on
     * @throws CallInterruptedException if the calling thread was interrupted; the job goes on
     */
    public abstract T await();

    /**
     * Waits for the job to end and returns its result.
     *
     * @throws OperationFailedException if the job failed, or the server no longer knows it; see
     *     {@link OperationFailedException#getReason()}
     * @throws OperationTimeoutException if it did not end in time; it goes on
     * @throws CallInterruptedException if the calling thread was interrupted; the job goes on
     */
    public abstract T await(Duration atMost);

    /**
     * A future of the result. Cancelling it cancels nothing but the future itself. Fails with what {@link #await()}
     * throws, but never times out. It takes no thread while the job runs; what hangs on it runs in the common pool.
     */
    public abstract CompletableFuture<T> toFuture();

    @Override
    public String toString() {
        return getToken().toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What the client that started a job knows about it beyond the job itself.
 *
 * @param <T> what the job ends with
 */
public interface OperationSupport<T> {
    /**
     * Adds to a picture of the job what the resource itself shows. Asked only while someone listens, and by the thread
     * that looks after all jobs: it must not wait long for the server.
     */
    default Progress describe(OperationToken<T> token, Progress progress) {
        return progress;
    }

    /** Adds to the last picture of the job what its result shows; null if that is nothing. */
    default @Nullable Progress describeResult(T result, Progress progress) {
        return null;
    }

    /** Adds to a failure what is left behind and what happened last; as hurried as {@link #describe}. */
    default OperationFailedException explain(OperationToken<T> token, OperationFailedException failure) {
        return failure;
    }
}

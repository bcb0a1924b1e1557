// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.Progress;

/**
 * What the client that started a job knows about it beyond the job itself.
 *
 * @param <T> what the job ends with
 */
public interface OperationSupport<T> {
    /** Adds to a picture of the running job what the resource itself shows. Asked only while someone listens. */
    default Progress describe(OperationToken<T> token, Progress progress) {
        return progress;
    }

    /** Adds to a failure what is left behind and what happened last. */
    default OperationFailedException explain(OperationToken<T> token, OperationFailedException failure) {
        return failure;
    }
}

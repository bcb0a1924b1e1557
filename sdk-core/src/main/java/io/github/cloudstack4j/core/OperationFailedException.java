// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** A job ended in failure. The cause is the {@link ApiException} that tells its meaning. */
public class OperationFailedException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final OperationToken<?> token;
    private final ApiException failure;

    /** Keeps the operation and why it failed. */
    public OperationFailedException(OperationToken<?> token, ApiException failure) {
        this(token, failure, failure.getMessage());
    }

    /** For subclasses that know more about what failed. */
    protected OperationFailedException(OperationToken<?> token, ApiException failure, String message) {
        super(message, failure);
        this.token = token;
        this.failure = failure;
    }

    /** The operation that failed. */
    public final OperationToken<?> getToken() {
        return token;
    }

    /** Why it failed, by meaning. */
    public final ApiException getFailure() {
        return failure;
    }
}

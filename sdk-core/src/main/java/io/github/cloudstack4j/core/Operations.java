// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;

/** Takes up jobs that were started before. Thread-safe. Obtain it from {@link CloudStack#operations()}. */
public final class Operations {
    private final Connection connection;

    Operations(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes up the wait for a job, for example after a restart; sends {@code queryAsyncJobResult} once someone waits or
     * looks. CloudStack keeps the results of finished jobs for a day unless configured otherwise; the wait for one it has
     * forgotten ends with {@link OperationFailedException.Reason#EXPIRED}. Tokens of many jobs may be resumed at once,
     * and equal ones share the requests.
     *
     * @throws InvalidRequestException if the token is of another cloud than this client
     */
    public <T> Operation<T> resume(OperationToken<T> token) {
        return connection.resume(token);
    }
}

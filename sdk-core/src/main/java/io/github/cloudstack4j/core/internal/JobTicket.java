// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * The reply to an asynchronous command: the job, and the id of what it makes where the server tells.
 *
 * @param <T> what the job ends with
 */
public record JobTicket<T>(
        String command,
        Class<T> resultType,
        String jobId,
        @Nullable String resourceId) {
    /** The same job, known to work on this resource. */
    public JobTicket<T> on(String id) {
        return new JobTicket<>(command, resultType, jobId, id);
    }
}

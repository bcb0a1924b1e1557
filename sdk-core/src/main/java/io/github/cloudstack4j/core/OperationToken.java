// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names a running job, so that another thread, process or machine can take the wait up again with
 * {@link Operations#resume(OperationToken)}. Serializable; carries no secret.
 *
 * @param <T> what the operation ends with
 */
public final class OperationToken<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final URI endpoint;
    private final String command;
    private final String jobId;
    private final @Nullable String resourceId;
    private final Class<T> resultType;
    private final Instant startedAt;

    /** Describes a job just started. */
    public OperationToken(
            URI endpoint,
            String command,
            String jobId,
            @Nullable String resourceId,
            Class<T> resultType,
            Instant startedAt) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        this.command = Objects.requireNonNull(command, "command");
        this.jobId = Objects.requireNonNull(jobId, "jobId");
        this.resourceId = resourceId;
        this.resultType = Objects.requireNonNull(resultType, "resultType");
        this.startedAt = Objects.requireNonNull(startedAt, "startedAt");
    }

    /** The API endpoint of the cloud that runs the job. */
    public URI getEndpoint() {
        return endpoint;
    }

    /** The command that started it. */
    public String getCommand() {
        return command;
    }

    /** The job's id. */
    public String getJobId() {
        return jobId;
    }

    /** The id of what is being made or changed, where known. */
    public @Nullable String getResourceId() {
        return resourceId;
    }

    /** What the operation ends with. */
    public Class<T> getResultType() {
        return resultType;
    }

    /** When the job was started, on the clock of the client that started it. */
    public Instant getStartedAt() {
        return startedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OperationToken<?> token && token.jobId.equals(jobId) && token.endpoint.equals(endpoint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jobId, endpoint);
    }

    @Override
    public String toString() {
        return command + " job " + jobId + " at " + endpoint;
    }
}

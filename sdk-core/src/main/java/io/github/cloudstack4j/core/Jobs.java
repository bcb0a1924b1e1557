// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.JobApi;
import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.JobFilter;
import java.util.function.Consumer;

/**
 * The server's asynchronous jobs, whoever started them. To wait for a job of one's own, keep its {@link Operation} or
 * its token. Thread-safe. Obtain it from {@link CloudStack#jobs()}.
 */
public final class Jobs {
    private final Connection connection;

    Jobs(Connection connection) {
        this.connection = connection;
    }

    /** Unfinished jobs of this account; sends {@code listAsyncJobs}, which lists no finished ones. */
    public Listing<Job> list() {
        return list(JobFilter.builder().build());
    }

    /** Unfinished jobs that pass a filter; sends {@code listAsyncJobs}. */
    public Listing<Job> list(JobFilter filter) {
        return connection.listing(
                filter,
                filter.getPageSize(),
                request -> connection.api(JobApi.class).list(request));
    }

    /** Unfinished jobs that pass a filter; sends {@code listAsyncJobs}. */
    public Listing<Job> list(Consumer<JobFilter.Builder> filter) {
        var builder = JobFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /**
     * A job, finished or not; sends {@code queryAsyncJobResult}.
     *
     * @throws NotFoundException if the server does not know it, any more or at all
     */
    public Job get(String jobId) {
        return connection.api(JobApi.class).query(new JobApi.Query(jobId)).execute();
    }
}

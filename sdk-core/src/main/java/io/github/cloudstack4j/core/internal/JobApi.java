// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.JobFilter;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of asynchronous jobs. */
public interface JobApi {
    @POST(".")
    @Command(value = "queryAsyncJobResult", safety = Safety.READ, flat = true)
    ApiCall<Job> query(@Body Query query);

    @POST(".")
    @Command(value = "listAsyncJobs", safety = Safety.READ)
    ApiCall<Page<Job>> list(@Body PageRequest<JobFilter> request);

    record Query(@JsonProperty("jobid") String jobId) {}
}

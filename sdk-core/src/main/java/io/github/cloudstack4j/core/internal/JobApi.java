// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.JobFilter;
import java.util.Map;
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

    record Query(String jobId) implements PlainRequest {
        @Override
        public Map<String, String> parameters() {
            return Map.of("jobid", jobId);
        }
    }
}

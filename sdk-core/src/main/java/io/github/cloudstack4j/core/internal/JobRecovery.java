// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.model.Job;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;

/**
 * Sends asynchronous commands under a job id of our choosing, which the server takes over. When the reply to one is lost, its
 * job tells by that id whether the server accepted it. Nothing is sent twice to find out.
 */
final class JobRecovery {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.jobs");
    private static final String CUSTOM_JOB_ID = "customjobid";

    private final CallPipeline pipeline;
    private final Supplier<JobApi> jobs;
    private final CloudStackConfig config;
    private final Settling settling;

    JobRecovery(CallPipeline pipeline, Supplier<JobApi> jobs, CloudStackConfig config, Settling settling) {
        this.pipeline = pipeline;
        this.jobs = jobs;
        this.config = config;
        this.settling = settling;
    }

    /** Sends the command; {@code reply} makes of its job the reply that was lost. */
    <T> T execute(Call<T> call, String command, Class<?> resultType, Function<Job, T> reply) {
        var jobId = UUID.randomUUID().toString();
        var startedAt = config.getTimeSource().now();
        try {
            return pipeline.execute(
                    call,
                    Map.of(CUSTOM_JOB_ID, jobId),
                    () -> accepted(command, sentId(call, jobId)).map(reply));
        } catch (AmbiguousOutcomeException lost) {
            return found(
                    lost,
                    new OperationToken<>(
                            config.getEndpoint(), command, sentId(call, jobId), null, resultType, startedAt),
                    reply);
        }
    }

    /** Who sends a command by name may have given it an id already. */
    private static String sentId(Call<?> call, String jobId) {
        return CallPipeline.commandOf(call).parameters().getOrDefault(CUSTOM_JOB_ID, jobId);
    }

    /** The job of a command that something in front of the server put off: it may have done so after the server had accepted it. */
    private Optional<Job> accepted(String command, String jobId) {
        try {
            return Optional.of(query(jobId));
        } catch (NotFoundException neverSeen) {
            return Optional.empty();
        } catch (CloudStackException e) {
            throw new AmbiguousOutcomeException(command, "something in front of CloudStack put it off", e);
        }
    }

    private <T> T found(AmbiguousOutcomeException lost, OperationToken<?> token, Function<Job, T> reply) {
        var job = settling.await(lost, () -> Optional.of(query(token.getJobId())));
        log.debug(
                "{}: its outcome is in doubt, its job {} was found: {}",
                token.getCommand(),
                token.getJobId(),
                job.isPresent());
        return job.map(reply).orElseThrow(() -> lost.withToken(token));
    }

    private Job query(String jobId) {
        return jobs.get().query(new JobApi.Query(jobId)).execute();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.RawResponse;
import io.github.cloudstack4j.core.model.Job;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Hands every wire call to the pipeline, those that start a job by way of {@link JobRecovery}. */
final class PipelineAdapter extends CallAdapter.Factory {
    private final CallPipeline pipeline;
    private final JobRecovery recovery;

    PipelineAdapter(CallPipeline pipeline, JobRecovery recovery) {
        this.pipeline = pipeline;
        this.recovery = recovery;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] method, Retrofit retrofit) {
        if (getRawType(returnType) != ApiCall.class) {
            return null;
        }
        var reply = getParameterUpperBound(0, (ParameterizedType) returnType);
        if (getRawType(reply) == JobTicket.class) {
            return ticket(reply, getRawType(getParameterUpperBound(0, (ParameterizedType) reply)));
        }
        return reply == RawResponseBody.class ? raw() : adapter(reply, call -> pipeline.execute(call));
    }

    private <R> CallAdapter<Object, ApiCall<Object>> ticket(Type reply, Class<R> resultType) {
        return adapter(reply, call -> {
            var command = CallPipeline.commandOf(call).command();
            return recovery.execute(
                    call,
                    command,
                    resultType,
                    job -> new JobTicket<>(command, resultType, job.getId(), job.getResourceId()));
        });
    }

    /** Whether a command sent by name starts a job shows only in its reply; one that does not ignores the job id. */
    private CallAdapter<Object, ApiCall<Object>> raw() {
        return adapter(RawResponseBody.class, call -> {
            var command = CallPipeline.commandOf(call);
            return command.safety().mayBeSentAgain()
                    ? pipeline.execute(call)
                    : recovery.execute(call, command.command(), RawResponse.class, PipelineAdapter::rawTicket);
        });
    }

    private static RawResponseBody rawTicket(Job job) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("jobid", job.getId());
        if (job.getResourceId() != null) {
            fields.put("id", job.getResourceId());
        }
        return new RawResponseBody(fields);
    }

    private static CallAdapter<Object, ApiCall<Object>> adapter(Type reply, Function<Call<Object>, Object> way) {
        return new CallAdapter<>() {
            @Override
            public Type responseType() {
                return reply;
            }

            @Override
            public ApiCall<Object> adapt(Call<Object> call) {
                return new PipelineCall<>(way, call, ChronoUnit.FOREVER.getDuration());
            }
        };
    }
}

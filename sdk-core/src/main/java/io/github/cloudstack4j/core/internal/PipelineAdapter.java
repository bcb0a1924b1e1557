// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Hands every wire call to the pipeline. */
final class PipelineAdapter extends CallAdapter.Factory {
    private final CallPipeline pipeline;

    PipelineAdapter(CallPipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] method, Retrofit retrofit) {
        if (getRawType(returnType) != ApiCall.class) {
            return null;
        }
        var reply = getParameterUpperBound(0, (ParameterizedType) returnType);
        return new CallAdapter<Object, ApiCall<Object>>() {
            @Override
            public Type responseType() {
                return reply;
            }

            @Override
            public ApiCall<Object> adapt(Call<Object> call) {
                return () -> pipeline.execute(call.clone());
            }
        };
    }
}

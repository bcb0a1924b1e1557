// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import retrofit2.Call;

/** A call that goes its way anew each time it is executed. */
record PipelineCall<T>(Function<Call<T>, T> way, Call<T> call, Duration patience) implements ApiCall<T> {
    @Override
    public T execute() {
        var fresh = call.clone();
        CallPipeline.commandOf(fresh).within(patience);
        return Objects.requireNonNull(way.apply(fresh));
    }

    @Override
    public ApiCall<T> within(Duration atMost) {
        return new PipelineCall<>(way, call, atMost);
    }
}

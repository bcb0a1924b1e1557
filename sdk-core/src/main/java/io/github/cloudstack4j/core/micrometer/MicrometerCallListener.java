// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.micrometer;

import io.github.cloudstack4j.core.Resilience;
import io.github.cloudstack4j.core.spi.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Objects;

/**
 * Times calls and attempts in a Micrometer registry; hand it to {@link Resilience.Builder#listener}. Needs
 * {@code io.micrometer:micrometer-core}, which the SDK does not bring along.
 *
 * <ul>
 *   <li>{@code cloudstack.calls}: a timer, tagged with {@code command} and {@code outcome} ({@code success}, or the name of
 *       the exception)
 *   <li>{@code cloudstack.attempts}: a timer, tagged with {@code command}, {@code outcome} (such as {@code succeeded},
 *       {@code lost}, {@code throttled}) and {@code status}, the HTTP status or {@code none}
 * </ul>
 *
 * <p>Thread-safe; one may serve several clients.
 */
public final class MicrometerCallListener implements CallListener {
    private final MeterRegistry registry;

    /** Records into a registry. */
    public MicrometerCallListener(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    @Override
    public void attemptEnded(Attempt attempt) {
        var status = attempt.getHttpStatus();
        registry.timer(
                        "cloudstack.attempts",
                        Tags.of(
                                "command",
                                attempt.getCommand(),
                                "outcome",
                                attempt.getOutcome().name().toLowerCase(Locale.ROOT),
                                "status",
                                status == null ? "none" : status.toString()))
                .record(attempt.getDuration());
    }

    @Override
    public void callEnded(Call call) {
        var failure = call.getFailure();
        registry.timer(
                        "cloudstack.calls",
                        Tags.of(
                                "command",
                                call.getCommand(),
                                "outcome",
                                failure == null ? "success" : failure.getClass().getSimpleName()))
                .record(call.getDuration());
    }
}

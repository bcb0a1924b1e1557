// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a fault shows. */
sealed interface Effect {

    record Latency(Duration delay) implements Effect {}

    record Stall() implements Effect {}

    record Reset() implements Effect {}

    record TruncatedBody() implements Effect {}

    record GarbageBody() implements Effect {}

    record Html(int status, String reason) implements Effect {}

    record Throttled(Duration retryAfter) implements Effect {}

    record Unavailable(@Nullable Duration retryAfter) implements Effect {}

    record Redirect(URI location) implements Effect {}

    record JobFailure(int errorCode, String errorText) implements Effect {}

    record JobVanished() implements Effect {}

    record Restart() implements Effect {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What changes so rarely, or so much by our own doing, that it is asked for once in a while. Failures are not kept.
 *
 * @param <K> what is asked about
 * @param <V> the answer
 */
final class Cached<K, V> {
    private final TimeSource time;
    private final long lifetime;
    private final Function<K, V> question;
    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();

    Cached(TimeSource time, Duration lifetime, Function<K, V> question) {
        this.time = time;
        this.lifetime = lifetime.toNanos();
        this.question = question;
    }

    private record Answer<V>(V value, long askedAt) {}

    /** The answer, which is no older than the lifetime. */
    V get(K key) {
        var known = answers.get(key);
        return known != null && time.ticks() - known.askedAt() < lifetime ? known.value() : ask(key);
    }

    /** The answer as it is now. */
    V ask(K key) {
        var askedAt = time.ticks();
        var value = question.apply(key);
        answers.values().removeIf(answer -> askedAt - answer.askedAt() >= lifetime);
        answers.put(key, new Answer<>(value, askedAt));
        return value;
    }

    /** Brings a known answer up to date. */
    void change(K key, UnaryOperator<V> change) {
        answers.computeIfPresent(key, (same, answer) -> new Answer<>(change.apply(answer.value()), answer.askedAt()));
    }
}

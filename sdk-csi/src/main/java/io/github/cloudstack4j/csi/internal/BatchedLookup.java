// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks things up by id, all those at once that were asked for since the last look-up. Who asks sees a state that is no older than the
 * question. The first to ask gets its answer at once; where looks come thick and fast, the next goes a moment after the last.
 *
 * @param <T> the thing
 */
final class BatchedLookup<T> {
    /** Ids go into a request that is not to grow without end. */
    private static final int AT_ONCE = 100;

    /** From one look-up to the next: many callers wait for jobs that take seconds. */
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private static final String TURN = "look-up";

    private final TimeSource time;
    private final Function<List<String>, Stream<T>> list;
    private final Function<T, String> id;
    private final Turns turns = new Turns();
    private final Map<String, CompletableFuture<Optional<T>>> asked = new LinkedHashMap<>();

    /** When the last look-up was begun; only who has the turn reads and writes it. */
    private long last;

    BatchedLookup(TimeSource time, Function<List<String>, Stream<T>> list, Function<T, String> id) {
        this.time = time;
        this.last = time.ticks() - BETWEEN.toNanos();
        this.list = list;
        this.id = id;
    }

    /** The thing as it is now; empty if the server knows of none, or no longer. */
    Optional<T> find(String wanted, String what, Deadline deadline) {
        CompletableFuture<Optional<T>> answer;
        synchronized (asked) {
            answer = asked.computeIfAbsent(wanted, key -> new CompletableFuture<>());
        }
        // Whose turn comes looks up what all have asked for until then; most find their answer when it is their turn.
        return turns.take(TURN, what, deadline, () -> {
            while (!answer.isDone()) {
                gather(what, deadline);
                answer(takeBatch());
            }
            return deadline.await(answer, what);
        });
    }

    private void gather(String what, Deadline deadline) {
        var pause = BETWEEN.minusNanos(time.ticks() - last);
        if (pause.compareTo(Duration.ZERO) > 0) {
            deadline.pause(pause, what);
        }
        last = time.ticks();
    }

    private Map<String, CompletableFuture<Optional<T>>> takeBatch() {
        var batch = new HashMap<String, CompletableFuture<Optional<T>>>();
        synchronized (asked) {
            for (var entries = asked.entrySet().iterator(); entries.hasNext() && batch.size() < AT_ONCE; ) {
                var entry = entries.next();
                batch.put(entry.getKey(), entry.getValue());
                entries.remove();
            }
        }
        return batch;
    }

    private void answer(Map<String, CompletableFuture<Optional<T>>> batch) {
        try {
            var found = new HashMap<String, T>();
            list.apply(List.copyOf(batch.keySet())).forEach(thing -> found.put(id.apply(thing), thing));
            batch.forEach((key, answer) -> answer.complete(Optional.ofNullable(found.get(key))));
        } catch (NotFoundException oneIsUnknown) {
            answerOneByOne(batch);
        } catch (CallInterruptedException e) {
            askAgain(batch);
            throw e;
        } catch (RuntimeException | Error e) {
            batch.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }

    /** The server refuses a whole list for one id that it has never seen, or has forgotten. */
    private void answerOneByOne(Map<String, CompletableFuture<Optional<T>>> batch) {
        if (batch.size() == 1) {
            batch.values().forEach(answer -> answer.complete(Optional.empty()));
        } else {
            batch.forEach((key, answer) -> answer(Map.of(key, answer)));
        }
    }

    private void askAgain(Map<String, CompletableFuture<Optional<T>>> batch) {
        synchronized (asked) {
            batch.forEach((key, answer) -> {
                var newer = answer.isDone() ? null : asked.putIfAbsent(key, answer);
                if (newer != null) {
                    newer.whenComplete((thing, failure) -> {
                        if (failure == null) {
                            answer.complete(thing);
                        } else {
                            answer.completeExceptionally(failure);
                        }
                    });
                }
            });
        }
    }
}

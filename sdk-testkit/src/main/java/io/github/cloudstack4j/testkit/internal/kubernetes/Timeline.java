// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Long work as a list of steps on the emulator's clock. A step may plan further steps; they run before what was planned
 * earlier for later, so that a loop over nodes reads like a loop. The first failure ends the work.
 */
final class Timeline {
    private record Step(Duration delay, Runnable action) {}

    private final BiConsumer<Duration, Runnable> clock;
    private final Consumer<OperationFailure> onFailure;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<Step> added = new ArrayList<>();

    /**
     * @param clock runs an action after a delay
     * @param onFailure told what a step threw; nothing runs after it
     */
    Timeline(BiConsumer<Duration, Runnable> clock, Consumer<OperationFailure> onFailure) {
        this.clock = clock;
        this.onFailure = onFailure;
    }

    /** Plans a step that runs this long after the one before it. */
    Timeline then(Duration delay, Runnable action) {
        added.add(new Step(delay, action));
        return this;
    }

    /** Plans a step that runs together with the one before it. */
    Timeline then(Runnable action) {
        return then(Duration.ZERO, action);
    }

    /** Waits. */
    Timeline pause(Duration delay) {
        return then(delay, () -> {});
    }

    /** Begins; steps without a delay run at once, on the calling thread. */
    void start() {
        proceed();
    }

    private void proceed() {
        takeAdded();
        while (!steps.isEmpty()) {
            var next = steps.pop();
            if (!next.delay.isZero()) {
                clock.accept(next.delay, () -> {
                    if (succeeded(next.action)) {
                        proceed();
                    }
                });
                return;
            }
            if (!succeeded(next.action)) {
                return;
            }
            takeAdded();
        }
    }

    private boolean succeeded(Runnable action) {
        try {
            action.run();
            return true;
        } catch (OperationFailure failure) {
            steps.clear();
            added.clear();
            onFailure.accept(failure);
            return false;
        }
    }

    private void takeAdded() {
        for (var i = added.size() - 1; i >= 0; i--) {
            steps.push(added.get(i));
        }
        added.clear();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.plan.PlanRunner;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.PlanProgress;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plan being carried out. Unlike an {@link io.github.cloudstack4j.core.Operation} it needs someone who waits: the
 * thread that awaits it takes step after step, and nothing is begun while nobody does.
 *
 * <p>It keeps nothing that could be lost. Before each step the cluster is looked at and planned for anew, so a wait
 * that timed out, was interrupted or died with its process is taken up by executing the plan again, in any process. What a
 * step began goes on meanwhile and is waited for, not begun again.
 */
public final class PlanExecution {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.cks");

    private final Supplier<PlanRunner> runners;
    private final Duration patience;
    private final List<Consumer<? super PlanProgress>> listeners = new CopyOnWriteArrayList<>();

    PlanExecution(Supplier<PlanRunner> runners, Duration patience) {
        this.runners = runners;
        this.patience = patience;
    }

    /**
     * Calls {@code listener} with each new picture, from the thread that waits and from a background thread; what it
     * throws is logged and otherwise ignored. It must be quick.
     */
    public PlanExecution onProgress(Consumer<? super PlanProgress> listener) {
        listeners.add(listener);
        return this;
    }

    /** Carries the plan out, in the time that the client gives an operation; see {@link #await(Duration)}. */
    public KubernetesCluster await() {
        return await(patience);
    }

    /**
     * Carries the plan out and returns the cluster as it is then; returns at once if nothing is left to do.
     *
     * @throws InvalidRequestException before anything is changed, if something stands in the way
     * @throws PlanFailedException if a step failed, or something came in the way after the first one; nothing after it was
     *     begun
     * @throws PlanTimeoutException if it takes longer; what has begun goes on
     * @throws CallInterruptedException if the calling thread was interrupted; what has begun goes on
     * @throws CloudStackException if the cluster cannot be looked at for half an hour, or the client was closed
     */
    public KubernetesCluster await(Duration atMost) {
        return runners.get().run(atMost, this::tell);
    }

    private void tell(PlanProgress progress) {
        for (var listener : listeners) {
            try {
                listener.accept(progress);
            } catch (RuntimeException e) {
                log.warn("A listener to the progress of a plan threw {}", e.toString());
            }
        }
    }
}

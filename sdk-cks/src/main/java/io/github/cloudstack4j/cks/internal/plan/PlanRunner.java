// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.PlanFailedException;
import io.github.cloudstack4j.cks.PlanTimeoutException;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.PlanProgress;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a plan out: looks at the cluster, waits while anything is under way, plans, does the first step, and looks again,
 * until nothing is left. It remembers nothing that matters, so that whoever begins anew after a crash goes on where it
 * ended.
 */
public final class PlanRunner {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.cks");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    /** A server that answers nothing for longer is given up. */
    private static final Duration OUTAGE = Duration.ofMinutes(30);
    /** A create whose reply was lost shows within this, or it is not repeated. */
    private static final Duration DOUBT = Duration.ofMinutes(2);

    /** A change that was just begun, by one who has died since, shows in the cluster's state a second later. */
    private static final Duration UNSEEN = Duration.ofSeconds(3);

    private static final int MOST_STEPS = 100;

    private final String cluster;
    private final Planning planning;
    private final Actions actions;
    private final TimeSource time;

    private boolean settled;
    private int done;
    private @Nullable Step last;
    private @Nullable CloudStackException refusal;

    public PlanRunner(String cluster, Planning planning, Actions actions, TimeSource time) {
        this.cluster = cluster;
        this.planning = planning;
        this.actions = actions;
        this.time = time;
    }

    /** Plans from what is there. */
    @FunctionalInterface
    public interface Planning {
        Outlook from(@Nullable KubernetesCluster cluster);
    }

    /** The steps that are left, or what stands in their way. */
    public record Outlook(List<Step> steps, List<String> obstacles) {}

    public KubernetesCluster run(Duration atMost, Consumer<? super PlanProgress> listener) {
        var end = time.ticks() + atMost.toNanos();
        while (true) {
            var seen = insisting(actions::look, end);
            var state = seen.map(KubernetesCluster::getState).orElse(null);
            if (state != null && state.isTransitional()) {
                waitFor("cluster " + cluster + " is " + state, end, listener);
                continue;
            }
            var outlook = insisting(() -> planning.from(seen.orElse(null)), end);
            refuse(outlook.obstacles());
            if (outlook.steps().isEmpty()) {
                return seen.orElseThrow(() ->
                        new InvalidRequestException("Cluster " + cluster + " is gone: there is nothing to plan."));
            }
            if (seen.isPresent() && !settled) {
                settled = true;
                pause(UNSEEN, end, "a change that something else may have begun");
                continue;
            }
            take(outlook, seen.orElse(null), end, listener);
        }
    }

    private void refuse(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            var message = "The plan for cluster " + cluster + (done == 0 ? " cannot be carried out: " : " stops: ")
                    + String.join("; ", obstacles) + ".";
            throw done == 0 ? new InvalidRequestException(message) : new PlanFailedException(message, null, null, null);
        }
    }

    private void take(
            Outlook outlook, @Nullable KubernetesCluster seen, long end, Consumer<? super PlanProgress> listener) {
        var step = outlook.steps().get(0);
        if (step.equals(last)) {
            throw refusal != null
                    ? failed(step, seen, refusal)
                    : new PlanFailedException(
                            "The step \"" + step.describe() + "\" on cluster " + cluster
                                    + " succeeded, the server says, but the cluster shows nothing of it; look at the"
                                    + " cluster's events.",
                            step.describe(),
                            seen,
                            null);
        }
        if (done > MOST_STEPS) {
            throw new PlanFailedException(
                    "Cluster " + cluster + " does not become as planned: something else keeps changing it.",
                    step.describe(),
                    seen,
                    null);
        }
        listener.accept(new PlanProgress(done, outlook.steps().size(), step.describe(), null, null));
        log.debug("cluster {}: {}", cluster, step.describe());
        refusal = null;
        if (took(step, () -> step.take(actions), outlook, seen, end, listener)) {
            last = step;
            done++;
        }
    }

    /** False if it is not known to be done: then a look tells. */
    private boolean took(
            Step step,
            Supplier<Optional<Operation<?>>> begin,
            Outlook outlook,
            @Nullable KubernetesCluster seen,
            long end,
            Consumer<? super PlanProgress> listener) {
        try {
            begin.get().ifPresent(job -> await(job, step, outlook, end, listener));
            return true;
        } catch (AmbiguousOutcomeException lost) {
            return cleared(lost, step, outlook, seen, end, listener);
        } catch (OperationTimeoutException e) {
            throw new PlanTimeoutException(cluster, step.describe().getDescription(), e);
        } catch (OperationFailedException e) {
            return overtaken(e, e.getReason().isOutcomeKnown(), e.getFailure(), step, seen);
        } catch (TransportException | UnavailableException | ThrottledException notDone) {
            log.debug("cluster {}: {} was not taken: {}", cluster, step.describe(), notDone.getMessage());
            last = null;
            pause(BETWEEN_LOOKS, end, step.describe().getDescription());
            return false;
        } catch (ConflictException e) {
            return overtaken(e, true, e, step, seen);
        } catch (CallInterruptedException | InvalidRequestException e) {
            throw e;
        } catch (CloudStackException e) {
            throw failed(step, seen, e);
        }
    }

    private void await(
            Operation<?> job, Step step, Outlook outlook, long end, Consumer<? super PlanProgress> listener) {
        var before = done;
        job.onProgress(progress ->
                listener.accept(new PlanProgress(before, outlook.steps().size(), step.describe(), progress, null)));
        job.await(Duration.ofNanos(Math.max(end - time.ticks(), 1)));
    }

    /**
     * What another has begun or done in the meantime makes the server refuse a step. Whether that is so the next look tells:
     * if it leads to the same step once more, the refusal was meant.
     */
    private boolean overtaken(
            CloudStackException failure,
            boolean known,
            CloudStackException meaning,
            Step step,
            @Nullable KubernetesCluster seen) {
        if (known && (!(meaning instanceof ConflictException) || step instanceof Step.Create)) {
            throw failed(step, seen, failure);
        }
        refusal = failure;
        last = known ? step : null;
        return false;
    }

    private boolean cleared(
            AmbiguousOutcomeException lost,
            Step step,
            Outlook outlook,
            @Nullable KubernetesCluster seen,
            long end,
            Consumer<? super PlanProgress> listener) {
        var token = lost.getToken();
        if (token != null) {
            return took(step, () -> Optional.of(actions.resume(token)), outlook, seen, end, listener);
        }
        last = null;
        if (step instanceof Step.Create) {
            awaitAppearance(lost, step, end);
        } else {
            pause(BETWEEN_LOOKS, end, step.describe().getDescription());
        }
        return false;
    }

    /** Better a plan that has to be executed again than two clusters. */
    private void awaitAppearance(AmbiguousOutcomeException lost, Step step, long end) {
        var giveUp = time.ticks() + DOUBT.toNanos();
        while (insisting(actions::look, end).isEmpty()) {
            if (time.ticks() >= giveUp) {
                throw failed(step, null, lost);
            }
            pause(BETWEEN_LOOKS, end, step.describe().getDescription());
        }
    }

    private PlanFailedException failed(Step step, @Nullable KubernetesCluster seen, CloudStackException cause) {
        return new PlanFailedException(
                "The step \"" + step.describe() + "\" on cluster " + cluster + " failed: " + cause.getMessage()
                        + " Nothing after it was begun. Put it right, then execute the plan again: it goes on from there.",
                step.describe(),
                seen,
                cause);
    }

    /** A look that fails says nothing about the cluster. */
    private <T> T insisting(Supplier<T> look, long end) {
        var giveUp = time.ticks() + OUTAGE.toNanos();
        while (true) {
            try {
                return look.get();
            } catch (AmbiguousNameException e) {
                throw e;
            } catch (TransportException | UnavailableException | ThrottledException | InternalErrorException e) {
                if (time.ticks() >= giveUp) {
                    throw e;
                }
                log.debug("cluster {}: cannot look at it now: {}", cluster, e.getMessage());
                pause(BETWEEN_LOOKS, end, "looking at it");
            }
        }
    }

    private void waitFor(String what, long end, Consumer<? super PlanProgress> listener) {
        listener.accept(new PlanProgress(done, 0, null, null, what));
        last = null;
        pause(BETWEEN_LOOKS, end, what);
    }

    private void pause(Duration pause, long end, String what) {
        var left = end - time.ticks();
        if (left <= 0) {
            throw new PlanTimeoutException(cluster, what, null);
        }
        try {
            time.sleep(Duration.ofNanos(Math.min(left, pause.toNanos())), new CompletableFuture<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The plan for cluster " + cluster + " was interrupted.", e);
        }
    }
}

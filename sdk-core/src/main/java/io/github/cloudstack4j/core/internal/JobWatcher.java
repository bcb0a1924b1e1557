// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a client that looks at running jobs. A few are asked for one by one, each after a pause that grows
 * from half a second to ten. Many are looked at together, by one list of the unfinished ones every five seconds, and
 * each is asked for by itself only once it has left that list. The thread exists only while there is a job to look at.
 */
final class JobWatcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.jobs");

    /** No longer than this may one look that hangs keep the others waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Where lists are of no use, many jobs are asked for one by one no faster than this. */
    private static final Duration BETWEEN_SINGLE_LOOKS = Duration.ofMillis(50);

    private final Connection connection;
    private final TimeSource time;
    private final UnfinishedJobs unfinished;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, JobWatch> watches = new LinkedHashMap<>();
    private final PriorityQueue<JobWatch> singles = new PriorityQueue<>(Comparator.comparing(JobWatch::due));
    private final Batching batching = new Batching();
    private final Backoff backoff = new Backoff();
    private final LookupBudget lookups = new LookupBudget();
    private CompletableFuture<Void> wakeUp = new CompletableFuture<>();
    private Instant lastNow = Instant.EPOCH;
    private @Nullable Thread thread;
    private boolean closed;

    JobWatcher(Connection connection) {
        this.connection = connection;
        this.time = connection.time();
        this.unfinished = new UnfinishedJobs(connection);
    }

    void watch(JobOperation<?> operation) {
        lock.lock();
        try {
            if (closed) {
                throw new CloudStackException(
                        "The client is closed; resume " + operation.getToken() + " with another.");
            }
            var known = watches.get(operation.getJobId());
            if (known != null) {
                known.add(operation);
                return;
            }
            var watch = new JobWatch(operation, time.now());
            watches.put(watch.jobId(), watch);
            if (!batching.isOn()) {
                if (watches.size() >= Batching.MANY) {
                    watch.dueAt(later(watch.due(), time.now().plus(pace())));
                }
                enqueue(watch);
            }
            wakeUp.complete(null);
            if (thread == null) {
                thread = new Thread(this::run, "cloudstack4j-jobs");
                thread.setDaemon(true);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (var step = nextStep(); step != null; step = nextStep()) {
                step.run();
            }
        } catch (Throwable defect) {
            // Nobody looks at these jobs any more, and who waits for them must not hang for it.
            takeAll().forEach(operation -> operation.abandon(defect));
        }
    }

    /** What to do next, once it is time for it; null when no job is left, and then this thread is done. */
    private @Nullable Runnable nextStep() {
        while (true) {
            // A listener may have left the flag behind; one set by close() has done its work once the lock is taken.
            Thread.interrupted();
            Duration pause;
            CompletableFuture<Void> woken;
            lock.lock();
            try {
                if (closed || watches.isEmpty()) {
                    thread = null;
                    return null;
                }
                var now = now();
                chooseMode(now);
                var next = later(nextDue(), backoff.over());
                if (!next.isAfter(now)) {
                    return takeDue(now);
                }
                pause = Duration.between(now, next);
                wakeUp = new CompletableFuture<>();
                woken = wakeUp;
            } finally {
                lock.unlock();
            }
            try {
                time.sleep(pause, woken);
            } catch (InterruptedException closedOrDisturbed) {
                // The next round tells which: closing is the only reason to stop.
            }
        }
    }

    /** The time. When the clock was set back, all that was planned moves with it: nobody waits until it catches up. */
    private Instant now() {
        var now = time.now();
        if (now.isBefore(lastNow)) {
            var by = Duration.between(now, lastNow);
            singles.forEach(watch -> watch.clockWentBack(by));
            batching.clockWentBack(by);
            backoff.clockWentBack(by);
        }
        lastNow = now;
        return now;
    }

    private void chooseMode(Instant now) {
        var listable =
                (int) watches.values().stream().filter(watch -> !watch.alone()).count();
        var byList = batching.suits(listable, now);
        if (byList && !batching.isOn()) {
            var joining = singles.stream().filter(watch -> !watch.alone()).toList();
            batching.begin(joining.stream()
                    .map(JobWatch::due)
                    .min(Comparator.naturalOrder())
                    .orElse(now));
            joining.forEach(this::dequeue);
        } else if (!byList && batching.isOn()) {
            batching.end();
            var due = now;
            for (var watch : watches.values()) {
                if (!watch.queued()) {
                    watch.dueAt(due);
                    enqueue(watch);
                    due = due.plus(BETWEEN_SINGLE_LOOKS);
                }
            }
        }
    }

    private Instant nextDue() {
        var single = singles.peek();
        if (!batching.isOn()) {
            return single == null ? lastNow : single.due();
        }
        return single != null && single.due().isBefore(batching.nextTick()) ? single.due() : batching.nextTick();
    }

    private Runnable takeDue(Instant now) {
        var proofIsWanted = batching.inDoubt()
                && !singles.isEmpty()
                && !singles.peek().due().isAfter(now);
        if (batching.isOn() && !batching.nextTick().isAfter(now) && !proofIsWanted) {
            return this::tick;
        }
        var watch = singles.remove();
        watch.queued(false);
        return () -> look(watch);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Duration pace() {
        return BETWEEN_SINGLE_LOOKS.multipliedBy(watches.size());
    }

    private boolean isWatched(JobWatch watch) {
        return watches.get(watch.jobId()) == watch;
    }

    private void enqueue(JobWatch watch) {
        watch.queued(true);
        singles.add(watch);
    }

    private void dequeue(JobWatch watch) {
        watch.queued(false);
        singles.remove(watch);
    }

    /** Asks the server for one job. */
    private void look(JobWatch watch) {
        try {
            var job = connection
                    .api(JobApi.class)
                    .query(new JobApi.Query(watch.jobId()))
                    .within(PATIENCE)
                    .execute();
            answered();
            if (job.getStatus().isFinished()) {
                finish(watch, operation -> operation.ended(job, mayLookUp(operation)));
            } else {
                stillPending(watch);
            }
        } catch (NotFoundException e) {
            answered();
            unknown(watch, e);
        } catch (UnavailableException | ThrottledException | InternalErrorException e) {
            noAnswer(watch, e);
        } catch (ApiException e) {
            // The job goes on, but this caller is not told about it any more: no use in asking on.
            answered();
            finish(watch, operation -> operation.refused(e));
        } catch (CloudStackException e) {
            noAnswer(watch, e);
        } catch (Throwable defect) {
            finish(watch, operation -> operation.abandon(defect));
        }
    }

    private void answered() {
        locked(() -> {
            backoff.succeeded();
            batching.serverAnswers(time.now());
        });
    }

    private void stillPending(JobWatch watch) {
        locked(() -> {
            watch.pending();
            if (batching.isOn() && !watch.alone()) {
                watch.absentYetPending();
            }
            if (!batching.isOn() || watch.alone()) {
                again(watch);
            }
        });
        showPending(watch);
    }

    private void unknown(JobWatch watch, NotFoundException e) {
        if (watch.unknownForGood()) {
            finish(watch, operation -> operation.lost(e, mayLookUp(operation)));
        } else {
            log.debug("job {} is unknown; it is asked for again: {}", watch.jobId(), e.getMessage());
            locked(() -> again(watch));
        }
    }

    /** A lost or refused look says nothing about the job. */
    private void noAnswer(JobWatch watch, CloudStackException e) {
        log.debug("job {} cannot be looked at now: {}", watch.jobId(), e.getMessage());
        locked(() -> {
            backoff.failed(time.now());
            again(watch);
        });
    }

    private void again(JobWatch watch) {
        if (isWatched(watch)) {
            watch.dueLater(time.now(), pace());
            enqueue(watch);
        }
    }

    /** Asks the server which jobs are unfinished; those that are not among them are asked for one by one. */
    private void tick() {
        var begun = time.now();
        var asked = snapshot();
        try {
            var listed = unfinished.among(asked.keySet(), PATIENCE);
            locked(backoff::succeeded);
            if (listed.isEmpty()) {
                suspend("the list is too long");
            } else {
                sort(asked, listed.get(), begun);
            }
        } catch (UnavailableException | ThrottledException | InternalErrorException e) {
            noList(e);
        } catch (ApiException e) {
            suspend(String.valueOf(e.getMessage()));
        } catch (CloudStackException e) {
            noList(e);
        } catch (Throwable defect) {
            log.warn("Jobs cannot be looked at by list", defect);
            suspend(defect.toString());
        }
    }

    private int watched() {
        lock.lock();
        try {
            return watches.size();
        } finally {
            lock.unlock();
        }
    }

    private Map<String, JobWatch> snapshot() {
        lock.lock();
        try {
            return new HashMap<>(watches);
        } finally {
            lock.unlock();
        }
    }

    private void sort(Map<String, JobWatch> asked, Set<String> listed, Instant begun) {
        var pending = new ArrayList<JobWatch>(listed.size());
        locked(() -> {
            var now = time.now();
            batching.succeeded(begun, now);
            asked.forEach((jobId, watch) -> {
                if (!isWatched(watch)) {
                    return;
                }
                if (listed.contains(jobId)) {
                    watch.listed();
                    if (watch.queued()) {
                        dequeue(watch);
                    }
                    pending.add(watch);
                } else if (!watch.queued()) {
                    watch.dueAt(now);
                    enqueue(watch);
                }
            });
        });
        pending.sort(Comparator.comparing(JobWatch::lastLookup));
        pending.forEach(this::showPending);
    }

    private void noList(CloudStackException e) {
        log.debug("the unfinished jobs cannot be listed now: {}", e.getMessage());
        locked(() -> {
            var now = time.now();
            backoff.failed(now);
            batching.failed(now);
            if (batching.inDoubt() && singles.isEmpty() && !watches.isEmpty()) {
                var probe = watches.values().iterator().next();
                probe.dueAt(now);
                enqueue(probe);
            }
        });
    }

    private void suspend(String why) {
        log.debug("jobs are asked for one by one for some time: {}", why);
        locked(() -> batching.suspend(time.now()));
    }

    private void showPending(JobWatch watch) {
        for (var operation : operations(watch)) {
            try {
                var lookUp = mayLookUp(operation);
                if (lookUp) {
                    watch.lookedUp(time.now());
                }
                if (!operation.pending(lookUp)) {
                    lookups.failed(time.now());
                }
            } catch (Throwable defect) {
                finish(watch, each -> each.abandon(defect));
                return;
            }
        }
    }

    private List<JobOperation<?>> operations(JobWatch watch) {
        lock.lock();
        try {
            return watch.operations();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayLookUp(JobOperation<?> operation) {
        return operation.hasListeners() && lookups.take(watched(), time.now());
    }

    /** Whatever goes wrong with one operation ends that one only: the thread has others to look after. */
    private void finish(JobWatch watch, Consumer<JobOperation<?>> last) {
        List<JobOperation<?>> operations = new ArrayList<>();
        locked(() -> {
            watches.remove(watch.jobId(), watch);
            if (watch.queued()) {
                dequeue(watch);
            }
            operations.addAll(watch.operations());
        });
        for (var operation : operations) {
            try {
                last.accept(operation);
            } catch (Throwable defect) {
                operation.abandon(defect);
            }
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waits; the jobs go on. */
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            wakeUp.complete(null);
            if (thread != null) {
                thread.interrupt();
            }
        });
        takeAll().forEach(operation -> operation.abandon("The client was closed"));
    }

    private List<JobOperation<?>> takeAll() {
        List<JobOperation<?>> operations = new ArrayList<>();
        locked(() -> {
            watches.values().forEach(watch -> operations.addAll(watch.operations()));
            watches.clear();
            singles.clear();
            thread = null;
        });
        return operations;
    }
}

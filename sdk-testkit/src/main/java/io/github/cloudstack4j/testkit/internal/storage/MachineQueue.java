// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Job;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.engine.JobStep;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Work on the disks of an instance is done one after another, in the order in which it was asked for. Work on an
 * instance that is just being started or stopped waits until that is done.
 */
final class MachineQueue {

    /** From when a request was found good until it stands in the queue. */
    static final Duration ADMISSION = Duration.ofMillis(100);

    static final Duration POLL = Duration.ofMillis(100);

    private static final Set<String> CHANGING = Set.of("Starting", "Stopping");

    private final Map<String, Deque<Job>> waiting = new HashMap<>();

    /** Goes on with the step as soon as it is the job's turn; the turn lasts until the job ends. */
    void enter(Resource vm, JobRun run, JobStep step) {
        if (isTurnOf(run.job(), vm)) {
            step.run(run);
        } else {
            run.after(POLL, again -> enter(vm, again, step));
        }
    }

    private boolean isTurnOf(Job job, Resource vm) {
        var queue = waiting.computeIfAbsent(vm.uuid(), any -> new ArrayDeque<>());
        queue.removeIf(other -> !other.isPending());
        if (!queue.contains(job)) {
            queue.add(job);
        }
        return job.equals(queue.peek()) && !CHANGING.contains(vm.requireText("state"));
    }
}

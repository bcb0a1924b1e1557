// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.EmulatorClock;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs asynchronous jobs on the emulator's clock, step by step, and remembers them until they expire. */
public final class JobEngine {

    /** The moment between the answer of a command and the first step of its job. */
    public static final Duration DISPATCH_DELAY = Duration.ofMillis(100);

    private final World world;
    private final String serverUuid;
    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private long lastNumber;

    public JobEngine(World world) {
        this.world = world;
        this.serverUuid = world.ids().uuid();
    }

    /** Accepts a job; its first step runs {@link #DISPATCH_DELAY} later. */
    public Job start(Call call, @Nullable JobSubject subject, JobStep first) {
        expireOld();
        var job = new Job(++lastNumber, jobId(call), call, subject, world.now());
        var execution = new Execution(job);
        executions.put(job.uuid(), execution);
        execution.after(DISPATCH_DELAY, first);
        return job;
    }

    /** A job that is still known, finished or not. */
    public Optional<Job> find(String uuid) {
        expireOld();
        return Optional.ofNullable(executions.get(uuid)).map(e -> e.job);
    }

    /** Unfinished jobs, oldest first: the only ones that {@code listAsyncJobs} shows. */
    public List<Job> pending() {
        expireOld();
        return executions.values().stream()
                .map(e -> e.job)
                .filter(Job::isPending)
                .toList();
    }

    /** Every job that is still known, oldest first. */
    public List<Job> all() {
        return executions.values().stream().map(e -> e.job).toList();
    }

    /** What the server's own id is in job rows. */
    public String serverUuid() {
        return serverUuid;
    }

    /**
     * The management server dies and comes back: unfinished jobs fail without a result and what they planned never
     * happens.
     */
    public void restart() {
        executions.values().forEach(Execution::interrupt);
    }

    /** The row of a job vanishes, as after its expiry; work that it planned goes on. */
    public void forget(String uuid) {
        executions.remove(uuid);
    }

    /** The job fails in its next step instead of doing its work. */
    public void failInstead(String uuid, ApiFault fault) {
        executions.get(uuid).plannedFailure = fault;
    }

    private String jobId(Call call) {
        var wanted = call.args().string("customjobid");
        if (wanted == null) {
            return world.ids().uuid();
        }
        if (!wanted.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw ApiFault.invalidValue("UUID: " + wanted + " doesn't follow the UUID format");
        }
        if (executions.containsKey(wanted)) {
            throw ApiFault.invalidValue("UUID: " + wanted + " already exists so can't create/update with custom id");
        }
        return wanted;
    }

    private void expireOld() {
        var oldest = world.now().minus(Duration.ofMinutes(world.settings().getInt("job.expire.minutes")));
        executions.values().removeIf(execution -> {
            var completed = execution.job.completed();
            return (completed == null ? execution.job.created() : completed).isBefore(oldest);
        });
    }

    private final class Execution implements JobRun {

        private final Job job;
        private EmulatorClock.@Nullable Scheduled planned;
        private @Nullable ApiFault plannedFailure;

        Execution(Job job) {
            this.job = job;
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public void after(Duration delay, JobStep next) {
            planned = world.after(delay, () -> run(next));
        }

        @Override
        public void succeed(String objectName, ObjectNode result) {
            var wrapped = JsonNodeFactory.instance.objectNode();
            wrapped.set(objectName, result);
            succeedWith(wrapped);
        }

        @Override
        public void succeed(@Nullable String details) {
            var result = JsonNodeFactory.instance.objectNode().put("success", true);
            if (details != null) {
                result.put("details", details);
            }
            succeedWith(result);
        }

        @Override
        public void succeedWith(ObjectNode rawResult) {
            job.succeed(rawResult, world.now());
        }

        @Override
        public void fail(ApiFault fault) {
            job.fail(fault.errorCodeInJob(), String.valueOf(fault.getMessage()), world.now());
        }

        private void run(JobStep step) {
            if (!job.isPending()) {
                return;
            }
            planned = null;
            try {
                if (plannedFailure != null) {
                    throw plannedFailure;
                }
                step.run(this);
            } catch (ApiFault fault) {
                fail(fault);
            } catch (RuntimeException defect) {
                fail(ApiFault.internal(String.valueOf(defect.getMessage())));
                throw defect;
            }
            if (job.isPending() && planned == null) {
                throw new IllegalStateException("a step of " + job.command() + " neither ended the job nor went on");
            }
        }

        private void interrupt() {
            if (planned != null) {
                planned.cancel();
                planned = null;
            }
            if (job.isPending()) {
                job.interrupt(world.now());
            }
        }
    }
}

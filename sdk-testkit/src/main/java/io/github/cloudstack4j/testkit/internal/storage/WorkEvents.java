// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.Job;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.engine.JobStep;
import io.github.cloudstack4j.testkit.internal.world.Events;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the event log has of work on volumes and snapshots: when it was asked for, when it began and how it ended. */
final class WorkEvents {

    private final Events events;

    WorkEvents(Events events) {
        this.events = events;
    }

    /** Writes that the work is planned, and has its job write the rest. */
    JobStep follow(Call call, Volume volume, String type, String doing, JobStep work) {
        return follow(call, volume.row(), "Volume", type, doing, work);
    }

    /** The same of something else. */
    JobStep follow(Call call, Resource about, String aboutType, String type, String doing, JobStep work) {
        var trail = new Trail(call, about, aboutType, type, doing);
        trail.info(Events.State.Scheduled, doing + " Id: " + about.uuid());
        return run -> {
            trail.info(Events.State.Started, doing);
            var followed = new Followed(run, trail);
            followed.step(work, followed);
        };
    }

    /** Of work that is done with the answer, only the end is told. */
    void done(Call call, Volume volume, String type, String doing) {
        done(call, volume.row(), "Volume", type, doing);
    }

    /** The same of something else. */
    void done(Call call, Resource about, String aboutType, String type, String doing) {
        new Trail(call, about, aboutType, type, doing).done();
    }

    /** What all events of one piece of work have in common. */
    private final class Trail {
        private final Call call;
        private final Resource about;
        private final String aboutType;
        private final String type;
        private final String doing;

        Trail(Call call, Resource about, String aboutType, String type, String doing) {
            this.call = call;
            this.about = about;
            this.aboutType = aboutType;
            this.type = type;
            this.doing = doing;
        }

        void info(Events.State state, String text) {
            events.info(call.user(), type, state, text, about, aboutType);
        }

        void done() {
            info(Events.State.Completed, "Successfully completed " + doing);
        }

        void failed() {
            events.error(call.user(), type, Events.State.Completed, "Error while " + doing, about, aboutType);
        }
    }

    /** A job whose end is written down, whichever step it comes in. */
    private static final class Followed implements JobRun {
        private final JobRun run;
        private final Trail trail;

        Followed(JobRun run, Trail trail) {
            this.run = run;
            this.trail = trail;
        }

        void step(JobStep work, JobRun self) {
            try {
                work.run(self);
            } catch (ApiFault fault) {
                trail.failed();
                throw fault;
            }
        }

        @Override
        public void after(Duration delay, JobStep next) {
            run.after(delay, again -> step(next, this));
        }

        @Override
        public void succeed(String objectName, ObjectNode result) {
            trail.done();
            run.succeed(objectName, result);
        }

        @Override
        public void succeed(@Nullable String details) {
            trail.done();
            run.succeed(details);
        }

        @Override
        public void succeedWith(ObjectNode rawResult) {
            trail.done();
            run.succeedWith(rawResult);
        }

        @Override
        public void fail(ApiFault fault) {
            trail.failed();
            run.fail(fault);
        }

        @Override
        public Job job() {
            return run.job();
        }
    }
}

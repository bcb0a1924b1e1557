// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.Job;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.engine.JobStep;
import io.github.cloudstack4j.testkit.internal.world.Events;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the event log has of work on volumes: when it was asked for, when it began and how it ended. */
final class VolumeEvents {

    private static final String RESOURCE_TYPE = "Volume";

    private final Events events;

    VolumeEvents(Events events) {
        this.events = events;
    }

    /** Writes that the work is planned, and has its job write the rest. */
    JobStep follow(Call call, Volume volume, String type, String doing, JobStep work) {
        info(call, volume, type, Events.State.Scheduled, doing + " Id: " + volume.uuid());
        return run -> {
            info(call, volume, type, Events.State.Started, doing);
            var followed = new Followed(run, call, volume, type, doing);
            followed.step(work, followed);
        };
    }

    /** Of work that is done with the answer, only the end is told. */
    void done(Call call, Volume volume, String type, String doing) {
        info(call, volume, type, Events.State.Completed, "Successfully completed " + doing);
    }

    private void info(Call call, Volume volume, String type, Events.State state, String text) {
        events.info(call.user(), type, state, text, volume.row(), RESOURCE_TYPE);
    }

    /** A job whose end is written down, whichever step it comes in. */
    private final class Followed implements JobRun {
        private final JobRun run;
        private final Call call;
        private final Volume volume;
        private final String type;
        private final String doing;

        Followed(JobRun run, Call call, Volume volume, String type, String doing) {
            this.run = run;
            this.call = call;
            this.volume = volume;
            this.type = type;
            this.doing = doing;
        }

        void step(JobStep work, JobRun self) {
            try {
                work.run(self);
            } catch (ApiFault fault) {
                failed();
                throw fault;
            }
        }

        private void failed() {
            events.error(
                    call.user(), type, Events.State.Completed, "Error while " + doing, volume.row(), RESOURCE_TYPE);
        }

        @Override
        public void after(Duration delay, JobStep next) {
            run.after(delay, again -> step(next, this));
        }

        @Override
        public void succeed(String objectName, ObjectNode result) {
            done(call, volume, type, doing);
            run.succeed(objectName, result);
        }

        @Override
        public void succeed(@Nullable String details) {
            done(call, volume, type, doing);
            run.succeed(details);
        }

        @Override
        public void succeedWith(ObjectNode rawResult) {
            done(call, volume, type, doing);
            run.succeedWith(rawResult);
        }

        @Override
        public void fail(ApiFault fault) {
            failed();
            run.fail(fault);
        }

        @Override
        public Job job() {
            return run.job();
        }
    }
}

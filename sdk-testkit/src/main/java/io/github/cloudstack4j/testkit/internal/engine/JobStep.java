// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

/**
 * A piece of a job's work at one moment of the clock. It must either end the job or plan the next step. Runs under the
 * world's lock; an {@link ApiFault} it throws fails the job.
 */
@FunctionalInterface
public interface JobStep {
    void run(JobRun run);
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

/**
 * Makes work on volumes and snapshots fail the way it fails where a hypervisor's agent does, with the server's own job
 * texts and resulting states. Requests are still accepted; the failure strikes inside the job. Safe for use by several
 * threads.
 */
public final class StorageFailures {
    private final PlannedFailures<StorageFailure> planned = new PlannedFailures<>();

    /** Lets the failure strike once, at the next operation that could meet it. */
    public void next(StorageFailure failure) {
        planned.next(failure);
    }

    /** Lets the failure strike every operation that could meet it, until it is cleared. */
    public void always(StorageFailure failure) {
        planned.always(failure);
    }

    /** Takes a failure away. */
    public void clear(StorageFailure failure) {
        planned.clear(failure);
    }

    /** Takes all failures away. */
    public void clear() {
        planned.clear();
    }

    /** Whether the failure strikes now; a failure planned for one time is used up by asking. */
    public boolean strikes(StorageFailure failure) {
        return planned.strikes(failure);
    }

    /** Whether the failure is planned, without using it up. */
    public boolean isPlanned(StorageFailure failure) {
        return planned.isPlanned(failure);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiException;
import java.time.Duration;
import java.util.function.Function;

/** The one way into storage: every call has its time, shares the work of its like, and fails in the words of storage. */
final class Calls {
    private final TimeSource time;
    private final Duration timeout;
    private final JointCalls underWay = new JointCalls();

    Calls(TimeSource time, Duration timeout) {
        this.time = time;
        this.timeout = timeout;
    }

    /** Does some work within the time for one operation. */
    <R> R run(String what, Function<Deadline, R> work) {
        try {
            return work.apply(new Deadline(time, timeout));
        } catch (CsiException | CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            throw Failures.of(what, e);
        }
    }

    /** The same, unless an equal {@code request} is being worked on: then with that one's outcome. */
    <R> R joint(Object request, String what, Function<Deadline, R> work) {
        return run(what, deadline -> underWay.join(request, what, deadline, () -> work.apply(deadline)));
    }
}

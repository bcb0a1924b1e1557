// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiException;
import java.time.Duration;
import java.util.function.Function;

/** The one way into storage: every call has its time, and fails in the words of storage. */
public final class Calls {
    private final TimeSource time;
    private final Duration timeout;

    public Calls(TimeSource time, Duration timeout) {
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
}

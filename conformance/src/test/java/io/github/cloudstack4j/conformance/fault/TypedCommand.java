// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A command and the call of the public API that sends it.
 *
 * @param prepared makes ready what the call needs, and returns the call
 * @param made how many of what the command makes there are; null if it makes nothing
 */
record TypedCommand(
        String name,
        Kind kind,
        Function<FaultStage, Supplier<?>> prepared,
        @Nullable ToLongFunction<FaultStage> made) {

    enum Kind {
        READ,
        IDEMPOTENT,
        /** A change that answers at once, and is found by what it made. */
        CREATE,
        /** A change that answers at once, with something that cannot be had again. */
        ONE_TIME_ANSWER,
        /** A change that starts a job. */
        JOB;

        boolean mayBeRepeated() {
            return this == READ || this == IDEMPOTENT;
        }
    }

    static TypedCommand read(String name, Function<FaultStage, ?> call) {
        return new TypedCommand(name, Kind.READ, stage -> () -> call.apply(stage), null);
    }

    static TypedCommand of(String name, Kind kind, Function<FaultStage, Supplier<?>> prepared) {
        return new TypedCommand(name, kind, prepared, null);
    }

    TypedCommand making(ToLongFunction<FaultStage> counted) {
        return new TypedCommand(name, kind, prepared, counted);
    }

    @Override
    public String toString() {
        return name;
    }
}

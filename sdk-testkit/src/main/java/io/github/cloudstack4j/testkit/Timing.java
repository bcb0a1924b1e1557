// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.time.Duration;

/** Decides how long the emulated server takes for its work, on the emulator's clock. */
@FunctionalInterface
public interface Timing {

    /**
     * @param activity what is being done, such as {@code virtualmachine.start}
     * @param usual what a real server was seen to take
     * @return how long it takes this time; not negative
     */
    Duration of(String activity, Duration usual);
}

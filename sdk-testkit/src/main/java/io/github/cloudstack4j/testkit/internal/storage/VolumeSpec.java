// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a volume is made of.
 *
 * @param uuid null for one of the server's choice
 * @param offering a disk offering, or the service offering of the instance that the disk was made with
 * @param template what a root disk was copied from
 * @param bytes its size
 * @param iops null where the offering leaves no choice
 */
record VolumeSpec(
        @Nullable String uuid,
        String name,
        Account owner,
        Resource zone,
        Resource offering,
        @Nullable Resource template,
        long bytes,
        @Nullable Iops iops,
        boolean displayed) {

    /** The least and the most operations a second that are paid for. */
    record Iops(long min, long max) {}
}

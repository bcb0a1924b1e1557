// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

/** A way to take a volume through its life. */
interface VolumeLife {
    /** Makes a volume, attaches it, detaches it, and deletes it. */
    void live(String name, String machineId);
}

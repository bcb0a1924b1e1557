// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal;

import io.github.cloudstack4j.testkit.Timing;
import io.github.cloudstack4j.testkit.internal.engine.JobEngine;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.resource.Networks;
import io.github.cloudstack4j.testkit.internal.storage.Volumes;
import io.github.cloudstack4j.testkit.internal.world.World;

/** What a command module works with; one of each per emulator. */
public record Emulation(
        World world, JobEngine jobs, Machines machines, Networks networks, Volumes volumes, Timing timing) {

    public static Emulation of(World world, Timing timing) {
        var networks = new Networks(world);
        var volumes = new Volumes(world);
        return new Emulation(
                world, new JobEngine(world), new Machines(world, networks, volumes), networks, volumes, timing);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.resource.Hosts;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;

/** The server's rough look, before it provisions, whether the hosts of a zone have room for a number of nodes. */
final class HostCapacity {
    private final World world;

    HostCapacity(World world) {
        this.world = world;
    }

    boolean fits(Resource zone, NodeOffering offering, long nodes) {
        var room = world.store(Kind.HOST).stream()
                .filter(host -> zone.uuid().equals(host.text("zoneid")))
                .filter(host -> "Up".equals(host.text("state")) && "Enabled".equals(host.text("resourcestate")))
                .mapToLong(host -> nodesOn(host, offering))
                .sum();
        return room >= nodes;
    }

    private long nodesOn(Resource host, NodeOffering offering) {
        var byCpu = Hosts.freeCpus(world, host) / offering.cpu();
        var byMemory = Hosts.freeMemory(world, host) / offering.memory();
        return Math.max(0, Math.min(byCpu, byMemory));
    }
}

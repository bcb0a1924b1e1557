// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Resource;

/** A service offering as a size of node, read from its row. */
record NodeOffering(Resource row) {
    private static final int MIN_CPU = 2;
    private static final int MIN_MEMORY = 2048;

    String id() {
        return row.uuid();
    }

    String name() {
        return row.name();
    }

    long cpu() {
        return row.number("cpunumber");
    }

    long speed() {
        return row.number("cpuspeed");
    }

    /** In MB. */
    long memory() {
        return row.number("memory");
    }

    /** Whether cores, speed or memory are left to whoever deploys. */
    boolean isDynamic() {
        return row.flag("iscustomized") || cpu() == 0 || memory() == 0;
    }

    boolean isTooSmallForKubernetes() {
        return cpu() < MIN_CPU || memory() < MIN_MEMORY;
    }

    /** Compared as the server does: memory alone, or cores times their speed. */
    boolean isLessThan(NodeOffering other) {
        return memory() < other.memory() || cpu() * speed() < other.cpu() * other.speed();
    }

    /** How the hypervisor's part of the server writes the resources of an offering. */
    String attributes() {
        return "{\"memory\": " + memory() + ", \"CPU speed\": " + speed() + ", \"vCPUs\": " + cpu() + "}";
    }

    /** The offering as it appears inside the server's error texts. */
    @Override
    public String toString() {
        return "Service offering {\"id\":" + row.number() + ",\"name\":\"" + name() + "\",\"uuid\":\"" + id() + "\"}.";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;

/** What a volume held at one moment, as its row tells it; {@link Snapshots} changes it. */
record Snapshot(World world, Resource row) {

    String uuid() {
        return row.uuid();
    }

    Account owner() {
        return row.requireOwner();
    }

    SnapshotState state() {
        return SnapshotState.of(row.requireText("state"));
    }

    boolean is(SnapshotState state) {
        return state() == state;
    }

    /** Deleted; its id is all that is left. */
    boolean isRemoved() {
        return row.isRemoved();
    }

    /** The volume it was taken of, which may be gone. */
    Volume volume() {
        return new Volume(world, world.store(Kind.VOLUME).require(row.requireText("volumeid")));
    }

    /** How large the volume was then, in bytes. The real server keeps that to itself. */
    long size() {
        return row.number("takensize");
    }

    boolean isOf(Volume volume) {
        return volume.uuid().equals(row.text("volumeid"));
    }

    /** The way the server prints a snapshot in its error texts. */
    String identify() {
        return "Snapshot {\"id\":" + row.number() + ",\"name\":\"" + row.name() + "\",\"state\":\""
                + state().wireName() + "\",\"uuid\":\"" + uuid() + "\",\"version\":\"2.2\",\"volumeId\":"
                + volume().number() + "}";
    }
}

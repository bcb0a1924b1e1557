// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.stream.Stream;

/** What happens to snapshots, apart from who asked for it: each method is one transition, done at once. */
final class Snapshots {

    private final World world;

    Snapshots(World world) {
        this.world = world;
    }

    Snapshot of(Resource row) {
        return new Snapshot(world, row);
    }

    /** All that are not deleted, oldest first. */
    Stream<Snapshot> stream() {
        return world.store(Kind.SNAPSHOT).stream().map(this::of);
    }

    /** One that is Allocated: nothing has been read yet, and it is in no zone. */
    Snapshot create(Volume volume, String name, String intervalType) {
        var row = world.add(Kind.SNAPSHOT, volume.owner(), name);
        World.showOwner(row);
        row.show("volumeid", volume.uuid())
                .show("created", Timestamps.format(world.now()))
                .show("intervaltype", intervalType)
                .show("state", SnapshotState.ALLOCATED.wireName())
                .show("physicalsize", 0)
                .show("revertable", false)
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("hasannotations", false)
                .keep("snapshottype", intervalType)
                .keep("takensize", volume.size());
        return of(row);
    }

    /** Reading begins: from here on it is in the volume's zone, and as large as the volume. */
    void begin(Snapshot snapshot) {
        var volume = snapshot.volume();
        place(snapshot, world.store(Kind.ZONE).require(volume.zone()));
        snapshot.row().show("physicalsize", volume.size()).keep("takensize", volume.size());
        move(snapshot, SnapshotState.CREATING);
    }

    void backUp(Snapshot snapshot) {
        snapshot.row().show("physicalsize", 0);
        move(snapshot, SnapshotState.BACKING_UP);
    }

    void finish(Snapshot snapshot) {
        move(snapshot, SnapshotState.BACKED_UP);
    }

    void fail(Snapshot snapshot) {
        snapshot.row().show("physicalsize", 0);
        discount(snapshot);
        move(snapshot, SnapshotState.ERROR);
    }

    /** It counts no longer for what its owner may have. */
    void discount(Snapshot snapshot) {
        snapshot.row().keep("uncounted", true);
    }

    /** Gone: no list shows it, but its id stays known. */
    void destroy(Snapshot snapshot) {
        move(snapshot, SnapshotState.DESTROYED);
        world.remove(snapshot.row());
    }

    /** It is in one more zone; lists show it once for each. */
    void place(Snapshot snapshot, Resource zone) {
        zones(snapshot).add(zone.uuid());
    }

    void leave(Snapshot snapshot, Resource zone) {
        var zones = zones(snapshot);
        for (var i = zones.size() - 1; i >= 0; i--) {
            if (zone.uuid().equals(zones.get(i).asText())) {
                zones.remove(i);
            }
        }
    }

    boolean isIn(Snapshot snapshot, Resource zone) {
        return zonesOf(snapshot).anyMatch(zone::equals);
    }

    Stream<Resource> zonesOf(Snapshot snapshot) {
        var zones = Stream.<Resource>builder();
        snapshot.row()
                .inner()
                .path("zones")
                .forEach(id -> zones.add(world.store(Kind.ZONE).require(id.asText())));
        return zones.build();
    }

    private static ArrayNode zones(Snapshot snapshot) {
        return snapshot.row().inner().withArray("zones");
    }

    void move(Snapshot snapshot, SnapshotState state) {
        snapshot.row().show("state", state.wireName());
    }
}

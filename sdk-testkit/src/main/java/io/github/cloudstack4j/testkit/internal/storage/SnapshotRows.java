// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.stream.Stream;

/** Reads what rows of snapshots and of instance snapshots show, whoever made them. */
final class SnapshotRows implements SnapshotSource {

    private final World world;

    SnapshotRows(World world) {
        this.world = world;
    }

    @Override
    public Content content(Resource row) {
        var snapshot = new Snapshot(world, row);
        return new Content(snapshot.volume(), snapshot.size());
    }

    @Override
    public void checkUsable(Resource row) {
        var snapshot = new Snapshot(world, row);
        if (!snapshot.is(SnapshotState.BACKED_UP)) {
            throw ApiFault.invalidValue("Snapshot " + snapshot.identify()
                    + " is not in BackedUp state yet and can't be used for volume creation");
        }
    }

    @Override
    public boolean isAtWork(Volume volume) {
        return world.store(Kind.SNAPSHOT).stream()
                .map(row -> new Snapshot(world, row))
                .filter(snapshot -> snapshot.isOf(volume))
                .anyMatch(snapshot -> snapshot.state().isAtWork());
    }

    @Override
    public boolean hasMachineSnapshots(Resource vm) {
        return of(vm).findAny().isPresent();
    }

    @Override
    public boolean hasMemorySnapshots(Resource vm) {
        return of(vm).anyMatch(snapshot -> "DiskAndMemory".equals(snapshot.text("type")));
    }

    private Stream<Resource> of(Resource vm) {
        return world.store(Kind.VM_SNAPSHOT).stream()
                .filter(snapshot -> vm.uuid().equals(snapshot.text("virtualmachineid")));
    }
}

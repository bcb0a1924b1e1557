// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what rows of snapshots and of instance snapshots show, whoever made them. */
final class SnapshotRows implements SnapshotSource {

    private static final Set<String> AT_WORK = Set.of("Creating", "CreatedOnPrimary", "BackingUp");

    private final World world;

    SnapshotRows(World world) {
        this.world = world;
    }

    @Override
    public Content content(Resource snapshot) {
        var volume = world.store(Kind.VOLUME).require(snapshot.requireText("volumeid"));
        return new Content(new Volume(world, volume), snapshot.number("virtualsize"));
    }

    @Override
    public void checkUsable(Resource snapshot) {
        if (!"BackedUp".equals(snapshot.text("state"))) {
            throw ApiFault.invalidValue("Snapshot " + identify(snapshot)
                    + " is not in BackedUp state yet and can't be used for volume creation");
        }
    }

    private String identify(Resource snapshot) {
        return "Snapshot {\"id\":" + snapshot.number() + ",\"name\":\"" + snapshot.name() + "\",\"state\":\""
                + snapshot.text("state") + "\",\"uuid\":\"" + snapshot.uuid()
                + "\",\"version\":\"2.2\",\"volumeId\":"
                + content(snapshot).volume().number() + "}";
    }

    @Override
    public boolean isAtWork(Volume volume) {
        return world.store(Kind.SNAPSHOT).stream()
                .filter(snapshot -> volume.uuid().equals(snapshot.text("volumeid")))
                .anyMatch(snapshot -> AT_WORK.contains(snapshot.requireText("state")));
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

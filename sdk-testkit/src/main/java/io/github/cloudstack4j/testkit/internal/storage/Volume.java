// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A disk, as its row tells it; {@link Volumes} changes it. */
record Volume(World world, Resource row) {

    static final long GIBIBYTE = 1L << 30;

    String uuid() {
        return row.uuid();
    }

    String name() {
        return row.name();
    }

    long number() {
        return row.number();
    }

    Account owner() {
        return row.requireOwner();
    }

    VolumeState state() {
        return VolumeState.of(row.requireText("state"));
    }

    boolean is(VolumeState... states) {
        for (var state : states) {
            if (state() == state) {
                return true;
            }
        }
        return false;
    }

    /** Deleted for good; its id is all that is left. */
    boolean isRemoved() {
        return row.isRemoved();
    }

    /** In bytes. */
    long size() {
        return row.number("size");
    }

    boolean isRoot() {
        return "ROOT".equals(row.text("type"));
    }

    boolean isAttached() {
        return row.text("virtualmachineid") != null;
    }

    boolean isAttachedTo(Resource vm) {
        return vm.uuid().equals(row.text("virtualmachineid"));
    }

    /** The instance it is attached to. */
    Optional<Resource> machine() {
        var id = row.text("virtualmachineid");
        return id == null
                ? Optional.empty()
                : Optional.of(world.store(Kind.VIRTUAL_MACHINE).require(id));
    }

    /** The place on the instance it is attached to. */
    long deviceId() {
        return row.number("deviceid");
    }

    String zone() {
        return row.requireText("zoneid");
    }

    /** Where it is; nowhere before it is first attached. */
    Optional<Resource> pool() {
        return referred("storageid", Kind.STORAGE_POOL);
    }

    /** Also one that was deleted since. None for the disks that an instance was made with. */
    Optional<Resource> offering() {
        return referred("diskofferingid", Kind.DISK_OFFERING);
    }

    boolean isProtected() {
        return row.flag("deleteprotection");
    }

    private Optional<Resource> referred(String field, Kind kind) {
        @Nullable String id = row.text(field);
        return id == null ? Optional.empty() : world.store(kind).find(id);
    }

    /** The way the server prints a volume in its error texts. */
    String identify() {
        return "Volume {\"id\":" + number() + ",\"instanceId\":"
                + machine().map(vm -> String.valueOf(vm.number())).orElse("null") + ",\"name\":\"" + name()
                + "\",\"uuid\":\"" + uuid() + "\",\"volumeType\":\"" + row.text("type") + "\"}";
    }

    /** The way the server prints a volume it is about to put somewhere. */
    String nameAndId() {
        return "[{\"name\":\"" + name() + "\",\"uuid\":\"" + uuid() + "\"}]";
    }
}

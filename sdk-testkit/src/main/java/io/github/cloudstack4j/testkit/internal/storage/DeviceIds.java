// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The places an instance has for disks: 0 is the root disk's, 3 the CD drive's. */
final class DeviceIds {

    private static final long CD_DRIVE = 3;

    private final Storage storage;

    DeviceIds(Storage storage) {
        this.storage = storage;
    }

    /** Refuses one more data disk where there are as many as the hypervisor allows. */
    void checkRoom(Resource vm) {
        var max = storage.capabilities().maxDataVolumes(vm);
        var present = storage.volumes()
                .attachedTo(vm)
                .filter(volume -> !volume.isRoot())
                .count();
        if (present >= max) {
            throw ApiFault.invalidValue("The specified VM already has the maximum number of data disks (" + max
                    + ") attached. Please specify another VM.");
        }
    }

    /** The place that was asked for or, if none was, the first that is free. */
    long choose(Resource vm, @Nullable Long wanted) {
        var last = storage.capabilities().maxDataVolumes(vm) + 1L;
        if (wanted == null) {
            return LongStream.rangeClosed(1, last)
                    .filter(id -> id != CD_DRIVE && holder(vm, id).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> ApiFault.internal("All device Ids are used by vm " + Machines.identify(vm)));
        }
        if (wanted < 0 || wanted == CD_DRIVE || wanted > last) {
            throw ApiFault.internal("deviceId should be 0,1,2,4-" + last);
        }
        holder(vm, wanted).ifPresent(volume -> {
            throw ApiFault.internal(
                    "deviceId " + wanted + " is used by vol " + volume.identify() + " on vm " + Machines.identify(vm));
        });
        return wanted;
    }

    Optional<Volume> holder(Resource vm, long deviceId) {
        return storage.volumes()
                .attachedTo(vm)
                .filter(volume -> volume.deviceId() == deviceId)
                .findFirst();
    }
}

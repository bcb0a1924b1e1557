// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.csi.CsiVolumes;

/** The same with {@code sdk-csi}. */
record LifeByCsi(CsiVolumes volumes, String zone, String offering) implements VolumeLife {
    @Override
    public void live(String name, String machineId) {
        var id = volumes.create(
                        v -> v.name(name).diskOffering(offering).sizeGiB(1).zone(zone))
                .getId();
        volumes.publish(id, machineId);
        volumes.unpublish(id, machineId);
        volumes.delete(id);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.csi.model.CsiVolume;
import java.util.Objects;

/** A volume of the server as the storage side sees it. */
final class VolumeView {
    private VolumeView() {}

    static CsiVolume of(Volume volume) {
        var tags = OwnerTags.read(volume.getTags());
        return CsiVolume.builder()
                .id(volume.getId())
                .name(Objects.requireNonNullElse(volume.getName(), ""))
                .capacityBytes(sizeOf(volume))
                .state(volume.getState())
                .zoneId(Objects.requireNonNullElse(volume.getZoneId(), ""))
                .zoneName(volume.getZoneName())
                .diskOfferingId(volume.getDiskOfferingId())
                .source(OwnerTags.source(tags).orElse(null))
                .nodeId(volume.getVirtualMachineId())
                .deletionProtected(volume.isDeleteProtected())
                .tags(tags)
                .build();
    }

    static long sizeOf(Volume volume) {
        return Objects.requireNonNullElse(volume.getSizeBytes(), 0L);
    }
}

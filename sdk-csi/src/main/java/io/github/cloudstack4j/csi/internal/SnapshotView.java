// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import java.util.Map;
import java.util.Objects;

/** A snapshot of the server as the storage side sees it. */
final class SnapshotView {
    private SnapshotView() {}

    static CsiSnapshot of(Snapshot snapshot, Map<String, String> tags) {
        return CsiSnapshot.builder()
                .id(snapshot.getId())
                .name(Objects.requireNonNullElse(snapshot.getName(), ""))
                .volumeId(Objects.requireNonNullElse(snapshot.getVolumeId(), ""))
                .sizeBytes(sizeOf(snapshot))
                .created(snapshot.getCreated())
                .state(snapshot.getState())
                .readyToUse(SnapshotLookup.isReady(snapshot))
                .zoneId(snapshot.getZoneId())
                .group(tags.get(OwnerTags.GROUP))
                .tags(tags)
                .build();
    }

    static long sizeOf(Snapshot snapshot) {
        return Objects.requireNonNullElse(snapshot.getVirtualSizeBytes(), 0L);
    }
}

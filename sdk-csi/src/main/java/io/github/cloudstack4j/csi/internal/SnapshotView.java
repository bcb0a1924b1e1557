// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A snapshot of the server as the storage side sees it. */
final class SnapshotView {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private SnapshotView() {}

    static CsiSnapshot of(Snapshot snapshot, Map<String, String> tags) {
        return CsiSnapshot.builder()
                .id(snapshot.getId())
                .name(Objects.requireNonNullElse(snapshot.getName(), ""))
                .volumeId(Objects.requireNonNullElse(snapshot.getVolumeId(), ""))
                .sizeBytes(sizeOf(snapshot, tags))
                .created(snapshot.getCreated())
                .state(snapshot.getState())
                .readyToUse(SnapshotLookup.isReady(snapshot))
                .zoneId(snapshot.getZoneId())
                .group(tags.get(OwnerTags.GROUP))
                .tags(tags)
                .build();
    }

    /** How large a volume made from it is; for one that was not taken by this SDK, how large its volume is or was. */
    static long sizeOf(Snapshot snapshot, Map<String, String> tags) {
        var size = tags.getOrDefault(OwnerTags.SIZE, "");
        return DIGITS.matcher(size).matches()
                ? Long.parseLong(size)
                : Objects.requireNonNullElse(snapshot.getVirtualSizeBytes(), 0L);
    }
}

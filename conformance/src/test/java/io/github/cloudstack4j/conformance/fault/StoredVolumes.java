// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.testkit.CloudStackEmulator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The data volumes and snapshots that a server has, as its own records say. */
final class StoredVolumes {
    private static final Set<String> GONE = Set.of("Expunged", "Expunging", "Destroy", "Destroyed", "Destroying");

    private final CloudStackEmulator emulator;

    StoredVolumes(CloudStackEmulator emulator) {
        this.emulator = emulator;
    }

    /** A volume by all that callers care about. */
    record StoredVolume(
            String id, String name, long bytes, @Nullable String machineId) {}

    /** A snapshot by all that callers care about. */
    record StoredSnapshot(String id, String name, String volumeId) {}

    List<StoredVolume> volumes() {
        return emulator.world().all("volume").stream()
                .filter(row -> "DATADISK".equals(row.get("type")) && !isGone(row))
                .map(row -> new StoredVolume(
                        text(row, "id"),
                        text(row, "name"),
                        ((Number) Objects.requireNonNull(row.get("size"))).longValue(),
                        (String) row.get("virtualmachineid")))
                .toList();
    }

    List<StoredSnapshot> snapshots() {
        return emulator.world().all("snapshot").stream()
                .filter(row -> !isGone(row))
                .map(row -> new StoredSnapshot(text(row, "id"), text(row, "name"), text(row, "volumeid")))
                .toList();
    }

    private static boolean isGone(Map<String, Object> row) {
        return GONE.contains(Objects.toString(row.get("state")));
    }

    private static String text(Map<String, Object> row, String field) {
        return Objects.toString(row.get(field));
    }
}

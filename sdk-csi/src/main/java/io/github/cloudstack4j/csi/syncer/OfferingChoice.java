// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.OfferingState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which offerings get classes, and in which zones. */
final class OfferingChoice {
    private final SyncOptions options;
    private final List<String> clusterZones;

    OfferingChoice(SyncOptions options, List<String> clusterZones) {
        this.options = options;
        this.clusterZones = clusterZones;
    }

    /** Why an offering gets no class; empty if it gets one. */
    Optional<String> objection(DiskOffering offering) {
        return Optional.ofNullable(objectionOrNull(offering));
    }

    private @Nullable String objectionOrNull(DiskOffering offering) {
        if (!options.getOfferings().isEmpty() && !isNamed(offering, options.getOfferings())) {
            return "not among the offerings asked for";
        }
        if (isNamed(offering, options.getExcludedOfferings())) {
            return "excluded";
        }
        if (!Objects.requireNonNullElse(offering.getState(), OfferingState.ACTIVE)
                .equals(OfferingState.ACTIVE)) {
            return "in state " + offering.getState();
        }
        if (!offering.isCustomized() && !options.isFixedSizeIncluded()) {
            return "fixed size of " + offering.getDiskSize() + " GiB";
        }
        if (!words(offering.getStorageTags()).containsAll(options.getStorageTags())) {
            return "not all of the storage tags asked for";
        }
        if (options.getStorageType() != null && !options.getStorageType().equals(offering.getStorageType())) {
            return "on " + offering.getStorageType() + " storage";
        }
        if (!clusterZones.isEmpty() && isZoned(offering) && zones(offering).isEmpty()) {
            return "in none of the cluster's zones";
        }
        return null;
    }

    /** Ids of the zones that have the offering and are the cluster's; empty for any. */
    List<String> zones(DiskOffering offering) {
        if (!isZoned(offering)) {
            return clusterZones;
        }
        return words(offering.getZoneId()).stream()
                .filter(zone -> clusterZones.isEmpty() || clusterZones.contains(zone))
                .sorted()
                .toList();
    }

    static boolean isNamed(DiskOffering offering, Set<String> namesOrIds) {
        return namesOrIds.contains(offering.getId()) || namesOrIds.contains(name(offering));
    }

    static String name(DiskOffering offering) {
        return Objects.requireNonNullElse(offering.getName(), "");
    }

    private static boolean isZoned(DiskOffering offering) {
        return !words(offering.getZoneId()).isEmpty();
    }

    private static List<String> words(@Nullable String list) {
        return list == null || list.isBlank() ? List.of() : List.of(list.trim().split("\\s*,\\s*"));
    }
}

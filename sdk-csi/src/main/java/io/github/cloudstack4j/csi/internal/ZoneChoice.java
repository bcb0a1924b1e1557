// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.AllocationState;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Zone;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which zone a volume goes to: the most preferred of those it may be in, else one that depends on the volume's name only, so that a
 * call that is made again comes to the same.
 */
final class ZoneChoice {
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Cached<Boolean, List<Zone>> zones;

    ZoneChoice(CloudStack cloud, TimeSource time) {
        this.zones = new Cached<>(
                time,
                LIFETIME,
                all -> cloud.zones().list().stream()
                        .sorted(Comparator.comparing(Zone::getId))
                        .toList());
    }

    /** Id of the zone for a new volume. */
    String of(VolumeSpec spec, DiskOffering offering) {
        var possible = possible(spec, offering);
        return spec.getPreferredZones().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(possible::contains)
                .findFirst()
                .orElseGet(() -> possible.get(Math.floorMod(spec.getName().hashCode(), possible.size())))
                .getId();
    }

    private List<Zone> possible(VolumeSpec spec, DiskOffering offering) {
        var asked = allowed(spec);
        var offered = Offerings.zones(offering);
        var possible = asked.stream()
                .filter(zone -> !AllocationState.DISABLED.equals(zone.getAllocationState()))
                .filter(zone -> offered.isEmpty() || offered.contains(zone.getId()))
                .toList();
        if (possible.isEmpty()) {
            throw new CsiException(
                    CsiCode.RESOURCE_EXHAUSTED,
                    "No zone can take volume \"" + spec.getName() + "\": it may be in "
                            + asked.stream().map(Zone::getName).toList() + ", and " + Offerings.nameOf(offering)
                            + " is for " + (offered.isEmpty() ? "all zones" : "zones " + offered)
                            + "; zones that are disabled do not count.");
        }
        return possible;
    }

    /** The zones that a volume may be in by its spec. */
    private List<Zone> allowed(VolumeSpec spec) {
        return spec.getZones().isEmpty()
                ? zones.get(true)
                : spec.getZones().stream().map(this::get).toList();
    }

    /** Refuses a zone that the spec rules out. */
    void requireAllowed(VolumeSpec spec, String zoneId, String because) {
        if (!isAllowed(spec, zoneId)) {
            throw new CsiException(
                    CsiCode.RESOURCE_EXHAUSTED,
                    "Volume \"" + spec.getName() + "\" would be in zone " + zoneId + ", " + because
                            + ", but is to be in " + spec.getZones() + ".");
        }
    }

    boolean isAllowed(VolumeSpec spec, String zoneId) {
        return spec.getZones().isEmpty()
                || allowed(spec).stream().anyMatch(zone -> zone.getId().equals(zoneId));
    }

    private Zone get(Ref ref) {
        return find(ref)
                .orElseThrow(() -> new CsiException(
                        CsiCode.INVALID_ARGUMENT,
                        "There is no zone " + ref + "; there are "
                                + zones.get(true).stream().map(Zone::getName).toList() + "."));
    }

    private Optional<Zone> find(Ref ref) {
        return zones.get(true).stream()
                .filter(zone -> ref.equals(Ref.id(zone.getId()))
                        || zone.getName() != null && ref.equals(Ref.name(zone.getName())))
                .findFirst();
    }
}

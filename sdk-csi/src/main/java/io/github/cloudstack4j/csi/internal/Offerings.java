// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CapacityRange;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Disk offerings, and what sizes and rates they allow: known before anything is sent. */
final class Offerings {
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final CloudStack cloud;
    private final Cached<Ref, DiskOffering> known;

    Offerings(CloudStack cloud, TimeSource time) {
        this.cloud = cloud;
        this.known = new Cached<>(time, LIFETIME, ref -> cloud.diskOfferings().get(ref));
    }

    DiskOffering get(Ref ref) {
        try {
            return known.get(ref);
        } catch (NotFoundException | UnknownNameException | AmbiguousNameException e) {
            throw new CsiException(CsiCode.INVALID_ARGUMENT, "The disk offering cannot be used: " + e.getMessage(), e);
        }
    }

    /** The same of one that may be gone: volumes outlive their offerings. */
    Optional<DiskOffering> find(Ref ref) {
        try {
            return Optional.of(known.get(ref));
        } catch (NotFoundException | UnknownNameException gone) {
            return Optional.empty();
        }
    }

    /** The zones an offering is limited to; empty for all. */
    static List<String> zones(DiskOffering offering) {
        var zones = offering.getZoneId();
        return zones == null || zones.isBlank() ? List.of() : List.of(zones.split(",", -1));
    }

    /** The GiB a volume of this offering is to have, so that it is as large as wanted. */
    long sizeGiB(DiskOffering offering, CapacityRange wanted) {
        var size = offering.isCustomized() ? chosen(offering, wanted) : fixed(offering, wanted);
        if (wanted.isExceededBy(size * CapacityRange.GIB)) {
            throw new CsiException(
                    CsiCode.OUT_OF_RANGE,
                    "A volume of " + nameOf(offering) + " has " + size + " GiB, more than the limit: " + wanted
                            + " were asked for. Sizes are whole GiB; raise the limit or take another offering.");
        }
        return size;
    }

    private static long fixed(DiskOffering offering, CapacityRange wanted) {
        var size = Objects.requireNonNullElse(offering.getDiskSize(), 0L);
        if (!wanted.isMetBy(size * CapacityRange.GIB)) {
            throw new CsiException(
                    CsiCode.OUT_OF_RANGE,
                    "A volume of " + nameOf(offering) + " has " + size + " GiB, but " + wanted
                            + " were asked for. Take an offering with a larger or a free size.");
        }
        return size;
    }

    private long chosen(DiskOffering offering, CapacityRange wanted) {
        var capabilities = cloud.capabilities().server();
        var least = capabilities.getCustomDiskOfferingMinSize();
        var most = capabilities.getCustomDiskOfferingMaxSize();
        var size = least == null ? wanted.requiredGiB() : Math.max(least, wanted.requiredGiB());
        if (most != null && size > most) {
            throw new CsiException(
                    CsiCode.OUT_OF_RANGE,
                    "This cloud lets one choose " + most + " GiB at most for " + nameOf(offering) + ", but " + wanted
                            + " were asked for.");
        }
        return size;
    }

    /** Refuses rates that the server would take no notice of. */
    static void requireIopsAllowed(DiskOffering offering, @Nullable Long minIops) {
        if (minIops != null && !offering.isIopsCustomized()) {
            throw new CsiException(
                    CsiCode.INVALID_ARGUMENT,
                    "minIops and maxIops are given, but " + nameOf(offering)
                            + " does not let one choose them; leave them out or take another offering.");
        }
    }

    static String nameOf(DiskOffering offering) {
        return "disk offering \"" + offering.getName() + "\" (" + offering.getId() + ")";
    }
}

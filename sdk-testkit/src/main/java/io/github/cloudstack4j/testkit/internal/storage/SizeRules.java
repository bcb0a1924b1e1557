// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import org.jspecify.annotations.Nullable;

/** How large and how fast a volume may be, by its offering and the settings. Sizes come in gigabytes. */
final class SizeRules {

    private final World world;

    SizeRules(World world) {
        this.world = world;
    }

    /** The bytes of a new volume. */
    long ofNew(Resource offering, @Nullable Long gibibytes) {
        if (gibibytes != null && gibibytes <= 0) {
            throw ApiFault.invalidValue("Disk size must be larger than 0");
        }
        if (offering.isRemoved() || DiskOfferings.isCompute(offering)) {
            throw ApiFault.invalidValue("Please specify a valid disk offering.");
        }
        if (DiskOfferings.isCustomized(offering)) {
            if (gibibytes == null) {
                throw ApiFault.invalidValue("This disk offering requires a custom size specified");
            }
            checkCustom(gibibytes);
            return gibibytes * Volume.GIBIBYTE;
        }
        if (gibibytes != null) {
            throw ApiFault.invalidValue("This disk offering does not allow custom size");
        }
        return offering.number("disksize") * Volume.GIBIBYTE;
    }

    /** Refuses a size out of the range of the settings. */
    void checkCustom(long gibibytes) {
        var min = world.settings().getInt("custom.diskoffering.size.min");
        var max = world.settings().getInt("custom.diskoffering.size.max");
        if (gibibytes < min || gibibytes > max) {
            throw ApiFault.invalidValue(
                    "Volume size: " + gibibytes + " GB is out of allowed range. Min: " + min + ". Max: " + max);
        }
    }

    /** Refuses what no offering may give. */
    void checkAllowed(long bytes) {
        if (bytes < Volume.GIBIBYTE) {
            throw ApiFault.invalidValue("Please specify a size of at least 1 GB.");
        }
        var max = world.settings().getInt("storage.max.volume.size");
        if (bytes > max * Volume.GIBIBYTE) {
            throw ApiFault.invalidValue(
                    "Requested volume size is " + bytes + ", but the maximum size allowed is " + max + " GB.");
        }
    }

    /** Refuses a size in which the content of a snapshot has no room. */
    long atLeast(long bytes, long content) {
        if (bytes < content) {
            throw ApiFault.invalidValue("Invalid size for volume creation: " + bytes / Volume.GIBIBYTE
                    + "GB, snapshot size is: " + content / Volume.GIBIBYTE + "GB");
        }
        return bytes;
    }

    /** Where they are not the user's choice, what the user says of IOPS counts for nothing. */
    VolumeSpec.@Nullable Iops iopsOfNew(Resource offering, @Nullable Long min, @Nullable Long max) {
        if (offering.text("iscustomizediops") == null) {
            return null;
        }
        if (!offering.flag("iscustomizediops")) {
            return new VolumeSpec.Iops(offering.number("miniops"), offering.number("maxiops"));
        }
        if (min == null && max == null) {
            return new VolumeSpec.Iops(0, 0);
        }
        if (min == null || min <= 0) {
            throw ApiFault.invalidValue("The min IOPS must be greater than 0.");
        }
        if (min > (max == null ? 0 : max)) {
            throw ApiFault.invalidValue("The min IOPS must be less than or equal to the max IOPS.");
        }
        return new VolumeSpec.Iops(min, max);
    }
}

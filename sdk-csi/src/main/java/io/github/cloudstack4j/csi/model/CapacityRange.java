// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;

/** How large a volume is to be, in bytes. CloudStack deals in whole GiB: sizes are rounded up. */
public final class CapacityRange implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Bytes in a GiB. */
    public static final long GIB = 1L << 30;

    /** Any size will do. */
    public static final CapacityRange ANY = new CapacityRange(0, 0);

    private final long requiredBytes;
    private final long limitBytes;

    private CapacityRange(long requiredBytes, long limitBytes) {
        this.requiredBytes = requiredBytes;
        this.limitBytes = limitBytes;
        if (requiredBytes < 0 || limitBytes < 0) {
            throw new InvalidRequestException("A volume's size is not negative: " + this + ".");
        }
        if (limitBytes > 0 && limitBytes < requiredBytes) {
            throw new InvalidRequestException("The limit of a volume's size is below what is required: " + this + ".");
        }
    }

    /** At least so many bytes. */
    public static CapacityRange atLeast(long bytes) {
        return new CapacityRange(bytes, 0);
    }

    /** At least so many GiB. */
    public static CapacityRange ofGiB(long gib) {
        return new CapacityRange(Math.multiplyExact(gib, GIB), 0);
    }

    /** At least {@code requiredBytes} and at most {@code limitBytes}; 0 leaves either open. */
    public static CapacityRange between(long requiredBytes, long limitBytes) {
        return new CapacityRange(requiredBytes, limitBytes);
    }

    /** The least that is needed, in bytes; 0 for anything. */
    public long getRequiredBytes() {
        return requiredBytes;
    }

    /** The most that is allowed, in bytes; 0 for no limit. */
    public long getLimitBytes() {
        return limitBytes;
    }

    /** The fewest GiB that hold what is needed, and at least 1. */
    public long requiredGiB() {
        return Math.max(1, requiredBytes / GIB + (requiredBytes % GIB == 0 ? 0 : 1));
    }

    /** Whether a volume of so many bytes is large enough. */
    public boolean isMetBy(long bytes) {
        return bytes >= requiredBytes;
    }

    /** Whether a volume of so many bytes is too large. */
    public boolean isExceededBy(long bytes) {
        return limitBytes > 0 && bytes > limitBytes;
    }

    /** Whether a volume of so many bytes is neither too small nor too large. */
    public boolean fits(long bytes) {
        return isMetBy(bytes) && !isExceededBy(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CapacityRange range
                && range.requiredBytes == requiredBytes
                && range.limitBytes == limitBytes;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(requiredBytes) * 31 + Long.hashCode(limitBytes);
    }

    @Override
    public String toString() {
        if (limitBytes == 0) {
            return requiredBytes == 0 ? "any size" : "at least " + requiredBytes + " bytes";
        }
        return requiredBytes == limitBytes ? requiredBytes + " bytes" : requiredBytes + " to " + limitBytes + " bytes";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.Quantity;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A size as Kubernetes writes it, such as {@code 10Gi} or {@code 10G}: more than 0 bytes, and less than 8 EiB. CloudStack deals in whole
 * GiB, to which sizes are rounded up.
 */
public final class StorageSize implements Comparable<StorageSize>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int KIB_BITS = 10;
    private static final int MIB_BITS = 20;
    private static final int GIB_BITS = 30;

    /** Numbers need not be longer to name a size, and cost time if they are. */
    private static final int MOST_CHARACTERS = 64;

    private static final int MOST_EXPONENT_DIGITS = 3;

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(?:[eE]([+-]?[0-9]+)|([KMGTPE]i|[numkMGTPE])?)");

    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("n", BigDecimal.ONE.scaleByPowerOfTen(-9)),
            Map.entry("u", BigDecimal.ONE.scaleByPowerOfTen(-6)),
            Map.entry("m", BigDecimal.ONE.scaleByPowerOfTen(-3)),
            Map.entry("k", BigDecimal.ONE.scaleByPowerOfTen(3)),
            Map.entry("M", BigDecimal.ONE.scaleByPowerOfTen(6)),
            Map.entry("G", BigDecimal.ONE.scaleByPowerOfTen(9)),
            Map.entry("T", BigDecimal.ONE.scaleByPowerOfTen(12)),
            Map.entry("P", BigDecimal.ONE.scaleByPowerOfTen(15)),
            Map.entry("E", BigDecimal.ONE.scaleByPowerOfTen(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    private final long bytes;

    private StorageSize(long bytes) {
        this.bytes = bytes;
    }

    /** So many bytes. */
    public static StorageSize ofBytes(long bytes) {
        if (bytes <= 0) {
            throw bad(bytes + " bytes", "a volume has some bytes; give more than 0");
        }
        return new StorageSize(bytes);
    }

    /** So many GiB. */
    public static StorageSize ofGiB(long gib) {
        if (gib <= 0) {
            throw bad(gib + " GiB", "a volume has some bytes; give more than 0");
        }
        if (gib > Long.MAX_VALUE >> GIB_BITS) {
            throw tooLarge(gib + " GiB");
        }
        return new StorageSize(gib << GIB_BITS);
    }

    /**
     * A size in the words of Kubernetes: a number, which may have a fraction, with nothing for bytes, {@code Ki} to {@code Ei} for powers
     * of 1024, {@code n} to {@code E} for powers of 1000, or an exponent of ten. Fractions of a byte are rounded up.
     */
    public static StorageSize parse(String text) {
        var matcher = FORM.matcher(text.length() > MOST_CHARACTERS ? "" : text);
        if (!matcher.matches()) {
            var shown = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
            throw bad("\"" + shown + "\"", "Kubernetes does not read it as a quantity; give one such as 10Gi");
        }
        var exact = new BigDecimal(matcher.group(1));
        if (exact.signum() <= 0) {
            throw bad("\"" + text + "\"", "a volume has some bytes; give more than 0");
        }
        if (matcher.group(2) != null) {
            exact = exact.scaleByPowerOfTen(exponent(text, matcher.group(2)));
        } else if (matcher.group(3) != null) {
            exact = exact.multiply(UNITS.get(matcher.group(3)));
        }
        if (exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw tooLarge("\"" + text + "\"");
        }
        return new StorageSize(exact.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private static int exponent(String text, String exponent) {
        var digits = exponent.replaceFirst("^[+-]?0*", "");
        if (digits.length() > MOST_EXPONENT_DIGITS) {
            throw bad("\"" + text + "\"", "its exponent is out of all bounds; give one such as 10Gi");
        }
        return Integer.parseInt(exponent);
    }

    /** A size as an object of Kubernetes has it. */
    public static StorageSize of(Quantity quantity) {
        return parse(quantity.toString());
    }

    private static InvalidRequestException tooLarge(String what) {
        return bad(what, "it is more than Kubernetes can count, 8 EiB; give less");
    }

    private static InvalidRequestException bad(String what, String why) {
        return new InvalidRequestException("Size " + what + " is not possible: " + why + ".");
    }

    /** In bytes. */
    public long getBytes() {
        return bytes;
    }

    /** In GiB, rounded up: the size that CloudStack is asked for. */
    public long toGiB() {
        return (bytes >> GIB_BITS) + (hasRest(GIB_BITS) ? 1 : 0);
    }

    /** As objects of Kubernetes have it. */
    public Quantity toQuantity() {
        return new Quantity(toString());
    }

    private boolean hasRest(int bits) {
        return (bytes & ((1L << bits) - 1)) != 0;
    }

    @Override
    public int compareTo(StorageSize other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StorageSize size && size.bytes == bytes;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bytes);
    }

    /** In the largest unit up to GiB that it is a whole number of, such as {@code 10Gi}. */
    @Override
    public String toString() {
        if (!hasRest(GIB_BITS)) {
            return (bytes >> GIB_BITS) + "Gi";
        }
        if (!hasRest(MIB_BITS)) {
            return (bytes >> MIB_BITS) + "Mi";
        }
        return hasRest(KIB_BITS) ? Long.toString(bytes) : (bytes >> KIB_BITS) + "Ki";
    }
}

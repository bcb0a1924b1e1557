// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of CloudStack of two to four numbers, such as {@code 4.22.0.0}, compared number by number; numbers left out
 * are 0. A suffix such as {@code -SNAPSHOT} counts neither for order nor equality: what is announced for a release is
 * in its snapshots too.
 */
public final class CloudStackVersion implements Comparable<CloudStackVersion>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NUMBERS = 4;
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9}){1,3})(?:[-+].*)?");

    private final String text;
    private final int[] numbers;

    private CloudStackVersion(String text, int[] numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /**
     * Reads a version such as {@code 4.22} or {@code 4.23.0.0-SNAPSHOT}.
     *
     * @throws InvalidRequestException if it is none
     */
    public static CloudStackVersion parse(String version) {
        var parsed = parseOrNull(version);
        if (parsed == null) {
            throw new InvalidRequestException("\"" + version
                    + "\" is not a version of CloudStack; give two to four numbers, for example 4.22.0.");
        }
        return parsed;
    }

    /** Reads a version that a server reported; null when it is none, since unpackaged servers say "unknown". */
    static @Nullable CloudStackVersion parseOrNull(@Nullable String version) {
        if (version == null) {
            return null;
        }
        var match = SHAPE.matcher(version.strip());
        if (!match.matches()) {
            return null;
        }
        var parts = match.group(1).split("\\.");
        var numbers = new int[NUMBERS];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return new CloudStackVersion(version.strip(), numbers);
    }

    /** Whether this is {@code other} or newer. */
    public boolean isAtLeast(CloudStackVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(CloudStackVersion other) {
        return Arrays.compare(numbers, other.numbers);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CloudStackVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    /** The version as it was written. */
    @Override
    public String toString() {
        return text;
    }
}

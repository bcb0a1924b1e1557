// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes version of three numbers, compared number by number: {@code 1.9.0 < 1.10.0}. A leading {@code v}, white
 * space around it and a suffix such as {@code -rc.1} or {@code +k3s1} are tolerated; the suffix counts neither for
 * order nor equality, since CloudStack has no notion of it.
 */
public final class SemanticVersion implements Comparable<SemanticVersion>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern SHAPE = Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})([-+].*)?");
    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingInt(SemanticVersion::getMajor)
            .thenComparingInt(SemanticVersion::getMinor)
            .thenComparingInt(SemanticVersion::getPatch);

    private final int major;
    private final int minor;
    private final int patch;

    private SemanticVersion(int major, int minor, int patch) {
        this.major = major;
        this.minor = minor;
        this.patch = patch;
    }

    /** The version with these three numbers. */
    public static SemanticVersion of(int major, int minor, int patch) {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new InvalidRequestException("A version has no negative numbers; give for example 1.33.1.");
        }
        return new SemanticVersion(major, minor, patch);
    }

    /**
     * Reads a version such as {@code 1.33.1} or {@code v1.33.1}.
     *
     * @throws InvalidRequestException if it has not three numbers
     */
    public static SemanticVersion parse(String version) {
        var parsed = parseOrNull(version);
        if (parsed == null) {
            throw new InvalidRequestException("\"" + version
                    + "\" is not a Kubernetes version; give major, minor and patch, for example 1.33.1.");
        }
        return parsed;
    }

    /** Reads a version some server reported; null when it is none, since a reply must not fail for that. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable SemanticVersion parseOrNull(String version) {
        var match = SHAPE.matcher(version.strip());
        return match.matches()
                ? new SemanticVersion(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)))
                : null;
    }

    /** The first number. */
    public int getMajor() {
        return major;
    }

    /** The second number; Kubernetes clusters are upgraded one minor version at a time. */
    public int getMinor() {
        return minor;
    }

    /** The third number. */
    public int getPatch() {
        return patch;
    }

    /** Whether this is {@code other} or newer. */
    public boolean isAtLeast(SemanticVersion other) {
        return compareTo(other) >= 0;
    }

    /**
     * Whether CloudStack upgrades a cluster of this version to {@code target}: to the same or a later patch of this
     * minor version, or to any patch of the next minor version.
     */
    public boolean isUpgradableTo(SemanticVersion target) {
        return target.isAtLeast(this) && target.major == major && target.minor - minor <= 1;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SemanticVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(major, minor, patch);
    }

    /** The version without a leading {@code v}, such as {@code 1.33.1}. */
    @Override
    @JsonValue
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}

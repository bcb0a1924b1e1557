// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A Kubernetes release: at least MAJOR.MINOR.PATCH; further parts are kept in the text and ignored in comparisons. */
record SemanticVersion(int major, int minor, int patch, String text) implements Comparable<SemanticVersion> {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingInt(SemanticVersion::major)
            .thenComparingInt(SemanticVersion::minor)
            .thenComparingInt(SemanticVersion::patch);

    static final SemanticVersion OLDEST_SUPPORTED = parse("1.11.0");
    static final SemanticVersion FIRST_WITH_AUTOSCALING = parse("1.15.0");
    static final SemanticVersion FIRST_WITH_HA = parse("1.16.0");

    /** @throws IllegalArgumentException with the server's text if this is no semantic version. */
    static SemanticVersion parse(String text) {
        if (!looksNumeric(text)) {
            throw new IllegalArgumentException("Invalid version format. Semantic version needed");
        }
        var parts = text.split("\\.");
        if (parts.length < 3) {
            throw new IllegalArgumentException("Invalid version format, " + text
                    + ". Semantic version should be specified in MAJOR.MINOR.PATCH format");
        }
        return new SemanticVersion(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), text);
    }

    static boolean looksNumeric(String text) {
        return DIGITS.matcher(text).matches();
    }

    boolean isBefore(SemanticVersion other) {
        return compareTo(other) < 0;
    }

    /** Whether a cluster may move from this version to that one: same major, at most one minor up. */
    boolean canReach(SemanticVersion target) {
        return major == target.major && target.minor - minor <= 1;
    }

    /** The server compares the texts, so 1.9.0 passes and 1.100.0 does not. */
    boolean supportsAutoscaling() {
        return text.compareTo("1.15.0") >= 0;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}

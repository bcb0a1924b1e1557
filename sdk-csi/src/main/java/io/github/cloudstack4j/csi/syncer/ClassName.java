// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names of classes out of those of offerings, as the drivers' own syncer does, so that its classes are found again. */
final class ClassName {
    static final int LONGEST_SUFFIX = 63;

    private static final int LONGEST = 253;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern UNUSABLE = Pattern.compile("[^A-Za-z0-9.]+");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern SUFFIX = Pattern.compile("[a-z0-9-]*[a-z0-9]");

    private final String prefix;

    ClassName(String prefix) {
        this.prefix = prefix;
    }

    static boolean isSuffix(String text) {
        return text.length() <= LONGEST_SUFFIX && SUFFIX.matcher(text).matches();
    }

    /** A name for an offering; made of its id where nothing of its name can be kept. */
    String of(String offering, String id) {
        return cut(sanitised(sanitised(offering).isEmpty() ? prefix + id : prefix + offering), LONGEST);
    }

    /** The name of its second class. */
    String twin(String name, String suffix) {
        return cut(name, LONGEST - suffix.length()) + suffix;
    }

    private static String sanitised(String text) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var hyphenated = UNUSABLE.matcher(plain).replaceAll("-").toLowerCase(Locale.ROOT);
        // Kubernetes refuses "a-.b" and "a..b", which the drivers' syncer then fails to make.
        return Arrays.stream(hyphenated.split("\\."))
                .map(part -> EDGES.matcher(part).replaceAll(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static String cut(String name, int length) {
        return EDGES.matcher(name.substring(0, Math.min(name.length(), length))).replaceAll("");
    }
}

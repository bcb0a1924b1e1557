// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares version numbers such as {@code 4.22.1}. */
final class Versions {

    private static final Pattern NOT_NUMERIC = Pattern.compile("[^0-9.].*");

    private Versions() {}

    /**
     * Whether something that came with {@code since} is there in {@code version}; what came with no version always was.
     */
    static boolean isAtMost(@Nullable String since, String version) {
        if (since == null) {
            return true;
        }
        var wanted = numbers(since);
        var present = numbers(version);
        for (var i = 0; i < wanted.length; i++) {
            var have = i < present.length ? present[i] : 0;
            if (have != wanted[i]) {
                return have > wanted[i];
            }
        }
        return true;
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\.")
                .splitAsStream(NOT_NUMERIC.matcher(version).replaceFirst(""))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names someone may have meant: those few edits away, or containing what was typed. */
final class NearNames {
    private static final int MOST = 5;

    private NearNames() {}

    static List<String> of(String wanted, Collection<String> names) {
        var typed = wanted.toLowerCase(Locale.ROOT);
        var farthest = Math.max(2, typed.length() / 3);
        return names.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(typed, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= farthest)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static int distance(String typed, String name) {
        return name.contains(typed) || typed.contains(name) ? 1 : edits(typed, name);
    }

    /** Levenshtein's distance, a row at a time. */
    private static int edits(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private record Candidate(String name, int distance) {}
}

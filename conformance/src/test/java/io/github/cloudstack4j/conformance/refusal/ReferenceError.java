// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One error the server is known to answer with.
 *
 * @param inJob whether the call is accepted and its job fails
 */
record ReferenceError(String step, String command, boolean inJob, int code, Pattern text) {
    private static final Map<String, ReferenceError> ALL = load();

    static Map<String, ReferenceError> all() {
        return ALL;
    }

    static ReferenceError of(String step) {
        var error = ALL.get(step);
        if (error == null) {
            throw new IllegalArgumentException("no such step in reference-errors.txt: " + step);
        }
        return error;
    }

    private static Map<String, ReferenceError> load() {
        var errors = new LinkedHashMap<String, ReferenceError>();
        for (var row : ReferenceText.rows("reference-errors.txt")) {
            var whereAndCode = row.get(2).split(" ");
            var error = new ReferenceError(
                    row.get(0),
                    row.get(1),
                    whereAndCode[0].equals("J"),
                    Integer.parseInt(whereAndCode[1]),
                    withStars(row.get(3)));
            if (errors.put(error.step(), error) != null) {
                throw new IllegalStateException(error.step() + " stands twice in reference-errors.txt");
            }
        }
        return errors;
    }

    private static Pattern withStars(String text) {
        var parts = Stream.of(text.split("\\*", -1)).map(Pattern::quote);
        return Pattern.compile(parts.collect(Collectors.joining(".*")), Pattern.DOTALL);
    }
}

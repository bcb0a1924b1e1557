// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a command came to CloudStack after 4.16, the oldest release supported.
 *
 * @param since the release that brought the command; null if 4.16 has it
 * @param parameters the parameters that came later than 4.16, each with its release
 */
public record LaterAdditions(@Nullable String since, Map<String, String> parameters) {
    private static final String RESOURCE = "later-than-4.16.txt";

    /** Read when a command is first sent. It is looked through as it is: taking it apart would cost more than it saves. */
    private static final class Table {
        static final String TEXT = read();

        private static String read() {
            try (var in = LaterAdditions.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(RESOURCE + " is missing from the jar of sdk-core");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What came later of this command; empty if it is as it was, or this SDK has not heard of it. */
    public static Optional<LaterAdditions> of(String command) {
        var start = Table.TEXT.indexOf("\n" + command + " ");
        return start < 0 || command.startsWith("#")
                ? Optional.empty()
                : Optional.of(parse(Table.TEXT.substring(start + 1, Table.TEXT.indexOf('\n', start + 1))));
    }

    private static LaterAdditions parse(String line) {
        var words = line.split(" ");
        var parameters = new TreeMap<String, String>();
        for (int i = 2; i < words.length; i++) {
            var equals = words[i].indexOf('=');
            parameters.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return new LaterAdditions(words[1].equals("-") ? null : words[1], parameters);
    }
}

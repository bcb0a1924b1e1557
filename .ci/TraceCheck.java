// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a module's tests have logged at TRACE ({@code surefire-reports/*-output.txt} and {@code trace-*.log} in the
 * directory given) and fails if a secret stands in it.
 * All secrets in tests bear the same mark. It says where the secret stands, but not what.
 */
final class TraceCheck {
    private static final String MARK = "c4jSecret";

    /** As it is, in any case, and in Base64 wherever it begins; and any signature, which can bear no mark. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i:" + MARK + ")|YzRqU2VjcmV0|M0alNlY3Jld|jNGpTZWNyZX|(?i:signature=[^*])");

    private TraceCheck() {}

    public static void main(String[] args) throws IOException {
        var target = Path.of(args[0]);
        if (!Files.isDirectory(target.resolve("surefire-reports"))) {
            return;
        }
        var logs = logs(target);
        if (logs.stream().noneMatch(TraceCheck::isWritten)) {
            fail("The tests in " + target + " have logged no word: there is nothing to check.");
        }
        var places = logs.stream().flatMap(TraceCheck::secrets).toList();
        if (!places.isEmpty()) {
            fail("A secret has reached a log:\n  " + String.join("\n  ", places));
        }
    }

    private static List<Path> logs(Path target) throws IOException {
        try (var files = Files.walk(target, 2)) {
            return files.filter(file -> file.getFileName().toString().matches("trace-.*\\.log|.*-output\\.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWritten(Path log) {
        return log.toFile().length() > 0;
    }

    private static Stream<String> secrets(Path log) {
        // A test may write any byte into a log: read so that none of them is an error.
        try (var lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            var places = Stream.<String>builder();
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (SECRET.matcher(line).find()) {
                    places.add(String.format(Locale.ROOT, "%s:%d", log, number));
                }
            }
            return places.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }
}

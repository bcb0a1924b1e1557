// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts programs of the peers in JVMs of their own, each with its peer's class path and nothing else. */
final class Jvms {
    private final Path benchmarks;

    Jvms(Path benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** The JVM that this program runs on. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    List<String> run(Path java, String module, List<String> options, String program, String... arguments)
            throws IOException, InterruptedException {
        var process = start(java, module, options, program, arguments);
        try (var out = reader(process)) {
            var lines = out.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException(program + " of " + module + " ended with " + process.exitValue() + ": " + lines);
            }
            return lines;
        }
    }

    /** Started, with nothing read from it yet. */
    Process start(Path java, String module, List<String> options, String program, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(module), program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        benchmarks.resolve("suite/target/errors.txt").toFile()))
                .start();
    }

    static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Jars only: archives of classes do not take directories. */
    private String classPath(String module) throws IOException {
        try (Stream<Path> own = Files.list(benchmarks.resolve(module).resolve("target"))) {
            return Stream.concat(own.filter(file -> file.toString().endsWith(".jar")), libraries(module).stream())
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** What a module was built against. */
    List<Path> libraries(String module) throws IOException {
        try (Stream<Path> libraries = Files.list(benchmarks.resolve(module).resolve("target/lib"))) {
            return libraries.toList();
        }
    }
}

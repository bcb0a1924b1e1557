// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** An {@link EmulatedCloud} in a process of its own, and what is said to it besides requests. */
final class CloudProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;
    private final String[] greeting;

    CloudProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmulatedCloud.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        greeting = out.readLine().split(" ");
    }

    URI endpoint() {
        return URI.create(greeting[0]);
    }

    String apiKey() {
        return greeting[1];
    }

    String secretKey() {
        return greeting[2];
    }

    /** Sets its clock to so many nanoseconds after its start, and has it do what is due by then. */
    void advanceTo(long nanos) {
        say(Long.toString(nanos));
    }

    void forgetRequests() {
        say("forget");
    }

    /** How many requests there were, by command. */
    Map<String, Long> requests() {
        var counts = new TreeMap<String, Long>();
        var words = say("count").split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            counts.put(words[i], Long.valueOf(words[i + 1]));
        }
        return counts;
    }

    private String say(String what) {
        try {
            in.write(what);
            in.newLine();
            in.flush();
            return out.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures all peers against one server. In every round each peer gets a fresh JVM, and the next round begins with
 * another one; what is reported are medians over the rounds.
 */
public final class Suite {
    private static final String PROGRAMS = "io.github.cloudstack4j.benchmarks.";
    private static final List<String> WARM_JVM = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");
    /** A JDK of 25 or later, for its cache of compiled classes. */
    private static final Path JDK_25 =
            Path.of(System.getProperty("jdk25", "/usr/lib/jvm/temurin-25-jdk-amd64"), "bin", "java");

    private final ObjectMapper json = new ObjectMapper();
    private final Samples samples = new Samples();
    private final Path results;
    private final Jvms jvms;
    private final int rounds;
    private int port;

    private Suite(Path benchmarks, int rounds) {
        this.jvms = new Jvms(benchmarks);
        this.results = benchmarks.resolve("suite/target/results");
        this.rounds = rounds;
    }

    /** Arguments: the directory of the benchmarks, the number of rounds, and the one thing to measure, if not all. */
    public static void main(String[] args) throws Exception {
        var suite = new Suite(Path.of(args[0]), Integer.parseInt(args[1]));
        var only = args.length > 2 ? args[2] : "";
        Files.createDirectories(suite.results);
        var server = suite.jvms.start(Jvms.java(), "harness", List.of("-Xmx256m"), PROGRAMS + "CannedServer");
        try (var out = Jvms.reader(server)) {
            suite.port = Integer.parseInt(out.readLine());
            if (only.equals("volumes")) {
                suite.volumes();
            } else {
                suite.measure();
            }
        } finally {
            server.destroy();
        }
        System.out.println(new Report(suite.samples).table(suite.jvms.libraries("sdk")));
    }

    private void measure() throws IOException, InterruptedException {
        scenario("jobs", "JobsScenario");
        scenario("pages", "PagesScenario", endpoint("10000"));
        scenario("storm", "StormScenario", endpoint("503"));
        inTurn(List.of("floor", "sdk", "autonomiccs", "jclouds"), peer -> list(peer, 10));
        inTurn(List.of("floor", "sdk"), peer -> list(peer, 499));
        inTurn(List.of("floor", "sdk"), peer -> list(peer, 10_000));
        inTurn(List.of("sdk"), peer -> signatures());
        inTurn(List.of("raw", "sdk"), this::manyThreads);
        firstCalls();
        volumes();
    }

    /** A thousand volumes by many callers; by one, for which they would take hours, only some. */
    private void volumes() throws IOException, InterruptedException {
        inTurn(
                List.of("csi 64", "naive 64", "looking 64", "csi 16", "naive 16", "looking 16", "csi 1", "naive 1"),
                who -> {
                    var words = who.split(" ");
                    var count = words[1].equals("1") ? "20" : "1000";
                    report(
                            "volumes/" + words[1] + "/" + words[0],
                            "storage",
                            "VolumesScenario",
                            words[0],
                            words[1],
                            count);
                });
    }

    private String endpoint(String cloud) {
        return "http://127.0.0.1:" + port + "/" + cloud + "/client/api";
    }

    private void list(String peer, int zones) throws IOException, InterruptedException {
        var name = "list/" + zones + "/" + peer;
        keep(name, jmh(peer, "ListBenchmark", "-p", "peer=" + peer, "-p", "endpoint=" + endpoint("" + zones)));
    }

    private void signatures() throws IOException, InterruptedException {
        keep("sign/sdk", jmh("sdk", "SignerBenchmark"));
    }

    /** The server takes 20 ms to answer: it matters how many requests are under way, not how fast the processor is. */
    private void manyThreads(String peer) throws IOException, InterruptedException {
        var endpoint = "endpoint=" + endpoint("10-after-20");
        var metrics = jmh(
                peer, "ListBenchmark", "-p", "peer=" + peer, "-p", endpoint, "-t", "64", "-bm", "thrpt", "-tu", "s");
        samples.add(
                "threads/" + peer + "/perSecond",
                metrics.at("/primaryMetric/score").asDouble());
    }

    private JsonNode jmh(String peer, String benchmark, String... options) throws IOException, InterruptedException {
        var file = results.resolve(benchmark + "-" + peer + "-" + System.nanoTime() + ".json");
        var arguments = new ArrayList<>(List.of(benchmark, "-f", "0", "-wi", "8", "-w", "2", "-i", "5", "-r", "1"));
        arguments.addAll(List.of("-rf", "json", "-rff", file.toString()));
        arguments.addAll(List.of(options));
        jvms.run(Jvms.java(), module(peer), WARM_JVM, "org.openjdk.jmh.Main", arguments.toArray(String[]::new));
        return json.readTree(file.toFile()).get(0);
    }

    private void keep(String name, JsonNode metrics) {
        samples.add(
                name + "/wallMicros",
                metrics.at("/primaryMetric/scorePercentiles/50.0").asDouble());
        samples.add(name + "/cpuMicros", middle(metrics, "cpuMicrosPerCall"));
        samples.add(name + "/bytes", middle(metrics, "bytesPerCall"));
    }

    private static double middle(JsonNode metrics, String counter) {
        var iterations = new Samples();
        metrics.at("/secondaryMetrics/" + counter + "/rawData/0")
                .forEach(value -> iterations.add(counter, value.asDouble()));
        return iterations.median(counter);
    }

    private void firstCalls() throws IOException, InterruptedException {
        var archive = "-XX:SharedArchiveFile=" + results.resolve("sdk.jsa");
        firstCall(Jvms.java(), "sdk", "-XX:ArchiveClassesAtExit=" + results.resolve("sdk.jsa"));
        inTurn(
                List.of("raw", "raw-clear", "floor", "sdk", "sdk-by-name", "sdk-cds", "autonomiccs", "jclouds"),
                variant -> {
                    var peer = variant.replace("-cds", "");
                    time(variant, Jvms.java(), peer, peer.equals(variant) ? new String[0] : new String[] {archive});
                });
        if (Files.isExecutable(JDK_25)) {
            var cache = "-XX:AOTCache=" + results.resolve("sdk.aot");
            firstCall(JDK_25, "sdk", "-XX:AOTCacheOutput=" + results.resolve("sdk.aot"));
            inTurn(List.of("raw-25", "sdk-25", "sdk-25-aot"), variant -> {
                var peer = variant.replaceAll("-25.*", "");
                time(variant, JDK_25, peer, variant.endsWith("aot") ? new String[] {cache} : new String[0]);
            });
        }
    }

    /** Three times a round: it is short, and varies more than the rest. */
    private void time(String variant, Path java, String peer, String... options)
            throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            var millis = firstCall(java, peer, options);
            samples.add("first/" + variant + "/wallMillis", Double.parseDouble(millis[0]));
            samples.add("first/" + variant + "/cpuMillis", Double.parseDouble(millis[1]));
        }
    }

    private String[] firstCall(Path java, String peer, String... options) throws IOException, InterruptedException {
        var now = String.valueOf(System.currentTimeMillis());
        return jvms
                .run(java, module(peer), List.of(options), PROGRAMS + "FirstCall", peer, endpoint("10"), now)
                .stream()
                .filter(line -> line.matches("\\d+ \\d+ \\d+"))
                .findFirst()
                .orElseThrow()
                .split(" ");
    }

    private void scenario(String name, String program, String... arguments) throws IOException, InterruptedException {
        System.err.println(name);
        report(name, "sdk", program, arguments);
        save();
    }

    /** What a program prints, a measure a line. */
    private void report(String name, String module, String program, String... arguments)
            throws IOException, InterruptedException {
        for (var line : jvms.run(Jvms.java(), module, List.of("-Xmx1g"), PROGRAMS + program, arguments)) {
            var words = line.split(" ");
            samples.add(name + "/" + words[0], Double.parseDouble(words[1]));
        }
    }

    private static String module(String peer) {
        return switch (peer) {
            case "raw", "raw-clear" -> "floor";
            case "sdk-by-name" -> "sdk";
            default -> peer;
        };
    }

    private void inTurn(List<String> variants, Measurement measurement) throws IOException, InterruptedException {
        var order = new ArrayList<>(variants);
        for (int round = 1; round <= rounds; round++) {
            for (var variant : order) {
                System.err.println("round " + round + ": " + variant);
                measurement.of(variant);
            }
            Collections.rotate(order, 1);
        }
        save();
    }

    private void save() throws IOException {
        json.writeValue(results.resolve("samples.json").toFile(), samples.all());
    }

    @FunctionalInterface
    private interface Measurement {
        void of(String variant) throws IOException, InterruptedException;
    }
}

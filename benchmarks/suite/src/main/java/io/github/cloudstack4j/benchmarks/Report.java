// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what was measured against the targets, as a table in Markdown. */
final class Report {
    private static final int MOST_JARS = 14;
    private static final int MOST_BYTES = 6_500_000;

    private final Samples samples;
    private final List<String> rows = new ArrayList<>(
            List.of("| measure | SDK | beside | ratio | target | met |", "| --- | --- | --- | --- | --- | --- |"));

    Report(Samples samples) {
        this.samples = samples;
    }

    String table(List<Path> libraries) {
        atMost("10 zones, floor: CPU, µs", "list/10/sdk/cpuMicros", "list/10/floor/cpuMicros", 1.15);
        atMost("10 zones, floor: bytes", "list/10/sdk/bytes", "list/10/floor/bytes", 1.25);
        lessBy("10 zones, autonomiccs: µs", "list/10/sdk/wallMicros", "list/10/autonomiccs/wallMicros", 5);
        lessBy("10 zones, autonomiccs: CPU, µs", "list/10/sdk/cpuMicros", "list/10/autonomiccs/cpuMicros", 7);
        lessBy("10 zones, autonomiccs: bytes", "list/10/sdk/bytes", "list/10/autonomiccs/bytes", 4.5);
        lessBy("10 zones, jclouds: µs", "list/10/sdk/wallMicros", "list/10/jclouds/wallMicros", 5);
        lessBy("10 zones, jclouds: CPU, µs", "list/10/sdk/cpuMicros", "list/10/jclouds/cpuMicros", 12);
        lessBy("10 zones, jclouds: bytes", "list/10/sdk/bytes", "list/10/jclouds/bytes", 17);
        atMost("499 zones, floor: CPU, µs", "list/499/sdk/cpuMicros", "list/499/floor/cpuMicros", 1.1);
        atMost("499 zones, floor: bytes", "list/499/sdk/bytes", "list/499/floor/bytes", 1.3);
        atMost("signing 12 parameters: CPU, µs", "sign/sdk/cpuMicros", 4);
        atMost("signing 12 parameters: bytes", "sign/sdk/bytes", 3_072);
        atMost("10,000 zones in pages, floor: CPU, µs", "list/10000/sdk/cpuMicros", "list/10000/floor/cpuMicros", 1.11);
        atMost("10,000 zones in pages: requests", "pages/requests", 20);
        atMost("10,000 zones in pages: pages alive", "pages/livePages", 2);
        atMost("first(): requests", "pages/requestsForFirst", 1);
        atLeast("64 threads, raw OkHttp: calls/s", "threads/sdk/perSecond", "threads/raw/perSecond", 0.95);
        firstCall("by name", "sdk-by-name", "raw", 1.25);
        firstCall("by name, raw without TLS too", "sdk-by-name", "raw-clear", 1.25);
        firstCall("typed", "sdk", "raw", 1.25);
        firstCall("typed, raw without TLS too", "sdk", "raw-clear", 1.25);
        firstCall("typed, beside OkHttp and Jackson", "sdk", "floor", 1.25);
        firstCall("typed with AppCDS, raw without", "sdk-cds", "raw", 1.05);
        firstCall("typed on JDK 25", "sdk-25", "raw-25", 1.25);
        firstCall("typed on JDK 25 with AOT cache, raw without", "sdk-25-aot", "raw-25", 1.05);
        firstCall("typed, autonomiccs", "sdk", "autonomiccs", 1.25);
        firstCall("typed, jclouds", "sdk", "jclouds", 1.25);
        atMost("1,000 jobs of 600 s: lists a tick of 5 s", "jobs/listsPerTick", 1);
        atMost("1,000 jobs: queries a job", "jobs/queriesPerJob", 1.1);
        atMost("1,000 jobs: lag of detection p99, ms", "jobs/lagP99Millis", 5_500);
        atMost("1,000 jobs: threads of the SDK", "jobs/threads", 2);
        atMost("1,000 jobs: heap per job, bytes", "jobs/heapBytesPerJob", 4_096);
        atMost("200 callers, 503 for 60 s: requests per call", "storm/requests", "storm/calls", 1.1);
        for (var callers : List.of(64, 16, 1)) {
            var who = callers + (callers == 1 ? " caller, " : " callers, ");
            var path = "volumes/" + callers + "/";
            atMost(who + "a volume's life: calls beyond changes", path + "csi/callsBeyondChanges", 6);
            for (var other : List.of("naive", "looking")) {
                beside(who + "calls, " + other, path + "csi/calls", path + other + "/calls");
                beside(who + "ms, " + other, path + "csi/millis", path + other + "/millis");
            }
        }
        footprint(libraries);
        return String.join("\n", rows);
    }

    private void firstCall(String what, String ours, String theirs, double most) {
        for (var unit : List.of("wallMillis", "cpuMillis")) {
            atMost(
                    "first call, " + what + ": " + (unit.equals("wallMillis") ? "ms" : "CPU, ms"),
                    "first/" + ours + "/" + unit,
                    "first/" + theirs + "/" + unit,
                    most);
        }
    }

    private void atMost(String what, String ours, String theirs, double most) {
        var ratio = samples.median(ours) / samples.median(theirs);
        row(what, ours, theirs, times(ratio), "≤ " + times(most), ratio <= most);
    }

    private void atLeast(String what, String ours, String theirs, double least) {
        var ratio = samples.median(ours) / samples.median(theirs);
        row(what, ours, theirs, times(ratio), "≥ " + times(least), ratio >= least);
    }

    private void lessBy(String what, String ours, String theirs, double least) {
        var ratio = samples.median(theirs) / samples.median(ours);
        row(what, ours, theirs, "1 / " + times(ratio), "≤ 1 / " + times(least), ratio >= least);
    }

    private void row(String what, String ours, String theirs, String ratio, String target, boolean met) {
        if (samples.has(ours)) {
            add(what, number(samples.median(ours)), number(samples.median(theirs)), ratio, target, met);
        }
    }

    /** For what there is no target. */
    private void beside(String what, String ours, String theirs) {
        if (samples.has(ours) && samples.has(theirs)) {
            var ratio = times(samples.median(ours) / samples.median(theirs));
            rows.add(
                    "| " + String.join(" | ", what, number(samples.median(ours)), number(samples.median(theirs)), ratio)
                            + " |  |  |");
        }
    }

    private void atMost(String what, String ours, double most) {
        if (samples.has(ours)) {
            add(what, number(samples.median(ours)), "", "", "≤ " + number(most), samples.median(ours) <= most);
        }
    }

    private void footprint(List<Path> libraries) {
        var all = libraries.stream().filter(Report::isRuntime).toList();
        var own = all.stream().filter(Report::isOwn).toList();
        var others = all.size() - own.size();
        var bytes = bytes(all);
        add("sdk-core: jars of others", number(others), "", "", "≤ " + MOST_JARS, others <= MOST_JARS);
        add(
                "sdk-core with all it needs, MB (its own jar)",
                number(bytes / 1e6) + " (" + number(bytes(own) / 1e6) + ")",
                "",
                "",
                "≤ " + MOST_BYTES / 1e6,
                bytes <= MOST_BYTES);
    }

    private static long bytes(List<Path> jars) {
        return jars.stream().mapToLong(jar -> jar.toFile().length()).sum();
    }

    private static boolean isRuntime(Path jar) {
        return !jar.getFileName().toString().matches("(benchmarks|jmh|jopt|commons-math3).*");
    }

    private static boolean isOwn(Path jar) {
        return jar.getFileName().toString().startsWith("sdk-core");
    }

    private void add(String what, String ours, String theirs, String ratio, String target, boolean met) {
        var verdict = met ? "yes" : "**no**";
        rows.add("| " + String.join(" | ", what, ours, theirs, ratio, target, verdict) + " |");
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f×", ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 && value != Math.rint(value) ? "%.2f" : "%,.0f", value);
    }
}

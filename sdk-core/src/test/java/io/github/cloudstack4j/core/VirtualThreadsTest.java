// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand calls at once, each on a virtual thread, to a server that answers none of them. Fewer with {@code -Dtest.virtual.calls=2000},
 * where a process may not open as many sockets.
 */
class VirtualThreadsTest {
    private static final int CALLS = Integer.getInteger("test.virtual.calls", 10_000);
    private static final int WARM_UP = 200;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    private Path directory;

    @BeforeAll
    static void virtualThreadsAreThere() {
        assumeTrue(
                Runtime.version().feature() >= 21,
                "virtual threads came with Java 21, and this is " + Runtime.version());
    }

    @Test
    void interruptedCallsEndAtOnceAndPinNoThread() throws Throwable {
        checkEndsAtOnce((cloud, threads) -> threads.forEach(Thread::interrupt), "was interrupted");
    }

    @Test
    void callsOfAClosedClientEndAtOnceAndPinNoThread() throws Throwable {
        checkEndsAtOnce((cloud, threads) -> cloud.close(), "closed");
    }

    @FunctionalInterface
    private interface Cancellation {
        void apply(CloudStack cloud, List<Thread> threads);
    }

    private record Round(Duration took, Map<String, Integer> outcomes) {}

    private void checkEndsAtOnce(Cancellation cancellation, String expected) throws Throwable {
        // A class that is being loaded holds the thread that loads it, once.
        stall(WARM_UP, cancellation);
        try (var recording = recording()) {
            var round = stall(CALLS, cancellation);
            assertThat(round.outcomes().keySet()).allMatch(outcome -> outcome.contains(expected));
            assertThat(round.outcomes().values().stream().reduce(0, Integer::sum))
                    .isEqualTo(CALLS);
            assertThat(round.took()).isLessThan(atOnce());
            assertThat(pinned(recording)).isEmpty();
        }
    }

    /** Lets this many calls hang, cancels them, and returns how long the last of them took to end. */
    private static Round stall(int calls, Cancellation cancellation) throws Throwable {
        var outcomes = new ConcurrentHashMap<String, Integer>();
        try (var server = StalledServer.expecting(calls);
                var cloud = CloudStack.connect(CloudStackConfig.builder()
                        .endpoint(server.endpoint())
                        .apiKey("key")
                        .secretKey("c4jSecretKey")
                        .build())) {
            var factory = virtualThreads();
            var threads = new ArrayList<Thread>(calls);
            for (int i = 0; i < calls; i++) {
                threads.add(factory.newThread(() -> outcomes.merge(outcome(cloud), 1, Integer::sum)));
            }
            threads.forEach(Thread::start);
            server.awaitRequests();

            var start = System.nanoTime();
            cancellation.apply(cloud, threads);
            for (var thread : threads) {
                thread.join();
            }
            return new Round(Duration.ofNanos(System.nanoTime() - start), outcomes);
        }
    }

    /** At once on a machine that has nothing else to do; where others want the processors too, each gets its share. */
    private static Duration atOnce() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        var crowd = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
        return Duration.ofMillis((long) (AT_ONCE.toMillis() * Math.max(1, crowd)));
    }

    private static String outcome(CloudStack cloud) {
        try {
            cloud.call("listThings", Map.of());
            return "a reply";
        } catch (CloudStackException e) {
            return e.getMessage();
        }
    }

    private static Recording recording() {
        var recording = new Recording();
        recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
        recording.start();
        return recording;
    }

    /** The events in which a thread was held by code of ours or of what we build upon. */
    private List<RecordedEvent> pinned(Recording recording) throws IOException {
        var file = directory.resolve("pinned.jfr");
        recording.stop();
        recording.dump(file);
        return RecordingFile.readAllEvents(file);
    }

    /** {@code Thread.ofVirtual().factory()}, which the oldest Java we build on does not know. */
    private static ThreadFactory virtualThreads() throws Throwable {
        var lookup = MethodHandles.publicLookup();
        var builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
        var ofVirtual = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder));
        var factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
        return (ThreadFactory) factory.invoke(ofVirtual.invoke());
    }
}

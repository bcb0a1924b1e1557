// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/**
 * A closed client leaves nothing behind: whoever makes one for each request of his own must run out of neither threads nor sockets.
 * What OkHttp and the JVM keep for all clients of a process (workers that idle out after a minute, the watchdog of
 * timeouts, the common pool) is no leak, as long as a hundred clients have no more of it than one.
 */
class NoLeftoversTest {
    private static final int CLIENTS = 100;
    private static final int SHARED_BY_ALL = 10;
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final Semaphore asked = new Semaphore(0);
    private volatile CountDownLatch over = new CountDownLatch(1);

    @Test
    void aHundredClientsLeaveNoThreadAndNoSocketBehind() throws Exception {
        var socketsBefore = openSockets();
        try (var server = server()) {
            use(server);
            var threadsBefore = threads().size();
            for (int i = 1; i <= CLIENTS; i++) {
                use(server);
                // Now, since a connection left open would time out before long. Of each call cut off the server keeps
                // its
                // end.
                assertThat(openSockets())
                        .as("sockets after %d clients", i)
                        .isLessThanOrEqualTo(socketsBefore + SHARED_BY_ALL + i);
            }
            assertThat(threads()).hasSizeLessThanOrEqualTo(threadsBefore + SHARED_BY_ALL);
            for (var thread : threads()) {
                if (thread.getName().startsWith("cloudstack4j")) {
                    thread.join(TimeUnit.SECONDS.toMillis(10));
                    assertThat(thread.isAlive()).as(thread.getName()).isFalse();
                }
            }
        }
        // Both ends of a connection are in this process; the server's are closed with it, by now.
        assertThat(openSockets()).isLessThanOrEqualTo(socketsBefore + SHARED_BY_ALL);
    }

    /** But for the server's own. */
    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("MockWebServer"))
                .toList();
    }

    private ScriptedServer server() {
        return new ScriptedServer()
                .onList("listThings", "thing", form -> List.of("{\"id\":\"1\"}", "{\"id\":\"2\"}"))
                .onList("listZones", "zone", form -> List.of("{\"id\":\"1\",\"name\":\"z\"}"))
                .on("startThing", "{\"jobid\":\"j\"}")
                .on("queryAsyncJobResult", "{\"jobid\":\"j\",\"jobstatus\":0}")
                .on("listStalled", form -> stalled());
    }

    private MockResponse stalled() throws InterruptedException {
        var ours = over;
        asked.release();
        ours.await(20, TimeUnit.SECONDS);
        return ScriptedServer.reply("listStalled", "{}");
    }

    /** All that may hold on to something: calls, a view of pages, a job looked at, a future left alone, a call cut off. */
    private void use(ScriptedServer server) throws InterruptedException {
        var cloud = CloudStack.connect(CloudStackConfig.builder()
                .endpoint(server.endpoint())
                .apiKey("key")
                .secretKey("c4jSecretKey")
                .build());
        over = new CountDownLatch(1);
        var cutOff = new Thread(() ->
                assertThatThrownBy(() -> cloud.call("listStalled", Map.of())).isInstanceOf(CloudStackException.class));
        cutOff.start();
        asked.acquire();
        cloud.call("listThings", Map.of("page", 1, "pagesize", 1));
        assertThat(cloud.zones().list().stream().findFirst()).isPresent();
        var operation = cloud.start("startThing", Map.of()).onProgress(progress -> {});
        operation.toFuture();
        cloud.close();
        cutOff.join();
        over.countDown();
        assertThatThrownBy(() -> operation.await(Duration.ofSeconds(20))).isInstanceOf(CloudStackException.class);
    }

    /** Zero where the system does not show them as files, which only Linux does. */
    private static long openSockets() throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        try (var files = Files.list(OPEN_FILES)) {
            return files.filter(NoLeftoversTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}

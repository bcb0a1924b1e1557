// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies that CloudStack would not write, or that nobody can take. */
class TransportLimitTest {
    private static final int MIB = 1 << 20;

    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = CloudStack.connect(
            server.config(new ManualTime()).retryPolicy(RetryPolicy.none()).build());

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    static Stream<Arguments> unusable() throws IOException {
        return Stream.of(
                Arguments.of("65 MiB packed into 65 KiB", gzipped(65), "larger than 64 MiB"),
                Arguments.of(
                        "a login page",
                        json(200, "<html>Log in</html>")
                                .newBuilder()
                                .setHeader("Content-Type", "text/html;charset=utf-8")
                                .build(),
                        "text/html"),
                Arguments.of("an empty body", json(200, ""), "not in CloudStack's envelope"),
                Arguments.of("no content", new MockResponse.Builder().code(204).build(), "it is empty"),
                Arguments.of("JSON without an envelope", json(200, "[1,2]"), "not in CloudStack's envelope"),
                Arguments.of("an envelope of a scalar", json(200, "{\"xresponse\":1}"), "not in CloudStack's envelope"),
                Arguments.of(
                        "a second envelope", json(200, "{\"xresponse\":{},\"yresponse\":{}}"), "something follows"),
                Arguments.of("something after the envelope", json(200, "{\"xresponse\":{}}{}"), "something follows"),
                Arguments.of("a hundred levels", json(200, "{\"xresponse\":" + nested(101) + "}"), "nesting depth"),
                Arguments.of(
                        "a very long string",
                        json(200, "{\"xresponse\":{\"a\":\"" + "x".repeat(9 * MIB) + "\"}}"),
                        "length"),
                Arguments.of("half a reply", json(200, "{\"xresponse\":{\"a\":"), "end-of-input"),
                Arguments.of("words", json(200, "Service temporarily out of order"), "Unrecognized token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void aReadThatCannotBeUnderstoodIsATransportFailure(String what, MockResponse answer, String told)
            throws IOException, ClassNotFoundException {
        server.on("listThings", answer);
        var failure = catchThrowableOfType(TransportException.class, () -> cloud.call("listThings", Map.of()));
        assertThat(failure)
                .hasMessageContaining("listThings to " + server.endpoint())
                .hasMessageContaining(told);
        assertThat(Serial.roundTrip(failure)).as("with all that caused it").hasMessage(failure.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void theOutcomeOfAMutationThatCannotBeUnderstoodIsOpen(String what, MockResponse answer, String told) {
        server.on("createThing", answer);
        assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                .isInstanceOf(AmbiguousOutcomeException.class)
                .hasMessageContaining("createThing was sent, but")
                .hasMessageContaining(told);
        assertThat(server.received("createThing")).hasSize(1);
    }

    @Test
    void aReplyJustBelowTheLimitIsRead() throws IOException {
        server.on("listThings", gzipped(63));
        assertThat(cloud.call("listThings", Map.of()).asMap()).isEmpty();
    }

    @Test
    void aRefusalThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        server.on("listThings", gzipped(65).newBuilder().code(530).build());
        assertThatThrownBy(() -> cloud.call("listThings", Map.of()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("larger than 64 MiB");
    }

    @Test
    void aPageThatIsNotThereTellsWhereTheApiUsuallyIs() {
        for (var command : new String[] {"listThings", "createThing"}) {
            server.on(command, json(404, "<html>Not Found</html>"));
            assertThatThrownBy(() -> cloud.call(command, Map.of()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("no CloudStack API at " + server.endpoint())
                    .hasMessageContaining("/client/api");
        }
    }

    @Test
    void aJobThatIsNotNamedLeavesTheOutcomeOpen() {
        server.on("startVirtualMachine", "{}");
        assertThatThrownBy(() -> cloud.virtualMachines().start("5421dc29-77f9-49ce-9730-c9a57e787dbd"))
                .isInstanceOf(AmbiguousOutcomeException.class)
                .hasMessageContaining("names no job");
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    /** An empty envelope with blanks in it, this large when unpacked and a thousandth of it on the wire. */
    private static MockResponse gzipped(int mebibytes) throws IOException {
        var packed = new Buffer();
        try (var gzip = new GzipSink(packed)) {
            gzip.deflater().setLevel(Deflater.BEST_SPEED);
            var out = Okio.buffer(gzip);
            var blanks = " ".repeat(MIB);
            out.writeUtf8("{\"xresponse\":{");
            for (int i = 0; i < mebibytes; i++) {
                out.writeUtf8(blanks);
            }
            out.writeUtf8("}}").flush();
        }
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Content-Encoding", "gzip")
                .body(packed)
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a real CloudStack 4.23 said, which is no part of this repository; without it, the tests that ask for it are skipped. */
final class RealServer {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../shared");

    private RealServer() {}

    /** A request of the recordings and the reply to it. */
    record Exchange(String name, String command, int status, String contentType, JsonNode body) {
        static Exchange of(JsonNode json) {
            var response = json.path("response");
            return new Exchange(
                    json.path("name").asText(),
                    json.path("request").path("params").path("command").asText(),
                    response.path("status").asInt(),
                    response.path("contentType").asText(),
                    response.path("body"));
        }

        /** Whether it is an answer of the kind that the SDK asks for, and not an error. */
        boolean succeeded() {
            return status == 200 && contentType.startsWith("application/json");
        }

        /** What stands in the envelope. */
        JsonNode content() {
            return body.isObject() ? body.elements().next() : body;
        }

        byte[] bytes() {
            return body.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** All that was recorded. */
    static List<Exchange> exchanges() throws IOException {
        try (var lines = Files.lines(file("recordings/exchanges.jsonl"))) {
            return lines.map(line -> Exchange.of(Models.read(line, JsonNode.class)))
                    .toList();
        }
    }

    /** The server's own description of its commands, by their names. */
    static Map<String, JsonNode> contract() throws IOException {
        var commands = Models.read(Files.readString(file("contract/cloudstack-4.23-api.json")), JsonNode.class);
        return commands.valueStream()
                .collect(Collectors.toMap(
                        command -> command.path("command").asText(),
                        command -> command,
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static Path file(String name) {
        var file = DIRECTORY.resolve(name).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }
}

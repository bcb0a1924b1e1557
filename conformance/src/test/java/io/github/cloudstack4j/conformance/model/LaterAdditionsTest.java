// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.cloudstack4j.core.internal.LaterAdditions;
import io.github.cloudstack4j.core.model.CloudStackVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of what came after CloudStack 4.16 says what the server says of its commands, or it is known why not. */
class LaterAdditionsTest {
    private static final CloudStackVersion FIRST_NOT_IN_ALL = CloudStackVersion.parse("4.17");

    /** By {@code command} or {@code command.parameter}, with what release commits show in place of what the server says. */
    private static final Map<String, String> THE_SERVER_SAYS_OTHERWISE = Map.ofEntries(
            entry("createKubernetesCluster.asnumber", "4.21.0"), // says nothing; not in 4.20.1
            entry("createSnapshot.usestoragereplication", "4.21.0"), // says nothing; came with storageids
            entry("listKubernetesSupportedVersions.arch", "4.20.1"), // says 4.20; not in 4.20.0
            entry("getUploadParamsForKubernetesSupportedVersion", "4.22.0"), // says nothing; not in 4.21.0
            entry("deleteUserKeys", "4.23.0"), // not described; came with key pairs
            entry("listUserKeyRules", "4.23.0"), // the same
            entry("registerUserKeys.description", "4.23.0"), // the same
            entry("registerUserKeys.enddate", "4.23.0"), // the same
            entry("registerUserKeys.name", "4.23.0"), // the same
            entry("registerUserKeys.rules", "4.23.0"), // the same
            entry("registerUserKeys.startdate", "4.23.0")); // the same

    @Test
    void theTableSaysWhatTheServerSays() throws IOException {
        var said = new TreeMap<String, String>();
        for (var command : RealServer.contract().values()) {
            var name = command.path("command").asText();
            putIfLater(said, name, command);
            command.path("params")
                    .forEach(parameter ->
                            putIfLater(said, name + "." + parameter.path("name").asText(), parameter));
        }
        said.putAll(THE_SERVER_SAYS_OTHERWISE);

        assertThat(table()).containsExactlyInAnyOrderEntriesOf(said);
    }

    @Test
    void everyExceptionIsOne() throws IOException {
        var contract = RealServer.contract();

        assertThat(THE_SERVER_SAYS_OTHERWISE).allSatisfy((what, since) -> {
            var names = what.split("\\.");
            var command = contract.getOrDefault(names[0], MissingNode.getInstance());
            var described = names.length == 1
                    ? command
                    : command.path("params")
                            .valueStream()
                            .filter(parameter -> parameter.path("name").asText().equals(names[1]))
                            .findFirst()
                            .orElseThrow();
            assertThat(described.path("since").asText()).isNotEqualTo(since);
        });
    }

    @Test
    void aCommandIsFoundByItsWholeNameOnly() {
        assertThat(LaterAdditions.of("createVolume"))
                .get()
                .extracting(LaterAdditions::since)
                .isNull();
        assertThat(LaterAdditions.of("copySnapshot"))
                .get()
                .extracting(LaterAdditions::since)
                .isEqualTo("4.19.0");
        assertThat(LaterAdditions.of("listVolume")).isEmpty();
        assertThat(LaterAdditions.of("listHypervisors")).isEmpty();
        assertThat(LaterAdditions.of("")).isEmpty();
        assertThat(LaterAdditions.of("#")).isEmpty();
    }

    private static void putIfLater(Map<String, String> said, String what, JsonNode described) {
        var since = described.path("since").asText().replace("+", "");
        if (!since.isEmpty() && CloudStackVersion.parse(since).isAtLeast(FIRST_NOT_IN_ALL)) {
            said.put(what, since);
        }
    }

    private static Map<String, String> table() throws IOException {
        String text;
        try (var in = Objects.requireNonNull(LaterAdditions.class.getResourceAsStream("later-than-4.16.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var table = new TreeMap<String, String>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toMap(
                        command -> command,
                        command -> LaterAdditions.of(command).orElseThrow()))
                .forEach((command, later) -> {
                    if (later.since() != null) {
                        table.put(command, later.since());
                    }
                    later.parameters().forEach((parameter, since) -> table.put(command + "." + parameter, since));
                });
        return table;
    }
}

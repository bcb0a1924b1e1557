// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/**
 * Exchanges with a real CloudStack 4.23 management server, to hold the emulator against. They are no part of the
 * repository; without them, the tests that ask for them are skipped.
 *
 * <p>Ids differ between the two worlds. A test arranges a world with things equivalent to the recorded ones, tells with
 * {@link #same} which is which, and replays requests in which the recorded ids were translated.
 */
public final class RecordedExchanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("..", "..", "shared", "recordings", "exchanges.jsonl");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> SIGNING =
            Set.of("apikey", "apiKey", "signature", "signatureVersion", "expires", "response");

    private final Map<String, List<Exchange>> byName;
    private final Map<String, String> translation = new LinkedHashMap<>();

    private RecordedExchanges(Map<String, List<Exchange>> byName) {
        this.byName = byName;
    }

    /** One request, without what signs it, and its answer. */
    public record Exchange(String name, String method, Map<String, String> parameters, int status, JsonNode body) {

        public String command() {
            return parameters.getOrDefault("command", "");
        }

        public String envelope() {
            return body.fieldNames().next();
        }

        public JsonNode content() {
            return body.elements().next();
        }
    }

    /** Reads the recordings, or skips the test. */
    public static RecordedExchanges load() {
        Assumptions.assumeTrue(Files.exists(FILE), () -> "skipped: no recordings of a real server at " + FILE);
        return new RecordedExchanges(Recordings.BY_NAME);
    }

    /** Read when first asked for, and once: it is six megabytes. */
    private static final class Recordings {

        private static final Map<String, List<Exchange>> BY_NAME = read();

        private static Map<String, List<Exchange>> read() {
            try (var lines = Files.lines(FILE)) {
                return lines.map(RecordedExchanges::exchange)
                        .collect(Collectors.groupingBy(Exchange::name, LinkedHashMap::new, Collectors.toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The first exchange of this name. */
    public Exchange named(String name) {
        var found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no recording is named " + name);
        }
        return found.get(0);
    }

    /** All exchanges with these commands, as recorded. */
    public List<Exchange> ofCommands(String... commands) {
        var wanted = Set.of(commands);
        return byName.values().stream()
                .flatMap(List::stream)
                .filter(e -> wanted.contains(e.command()))
                .toList();
    }

    /**
     * The job result that followed an asynchronous exchange: the one of {@code NAME.job-success} or {@code
     * NAME.job-failure}.
     */
    public Optional<JsonNode> jobOf(Exchange exchange) {
        return Arrays.asList(".job-success", ".job-failure").stream()
                .map(suffix -> byName.get(exchange.name() + suffix))
                .filter(found -> found != null)
                .map(found -> found.get(0).content())
                .findFirst();
    }

    /** The recorded thing with this id is the emulated one with that id. */
    public RecordedExchanges same(String recordedId, String emulatedId) {
        translation.put(recordedId, emulatedId);
        return this;
    }

    /** Replays the request in the emulated world. */
    public WireClient.Reply replay(Exchange exchange, WireClient client) {
        var parameters = new ArrayList<String>();
        exchange.parameters().forEach((name, value) -> {
            if (!name.equals("command")) {
                parameters.add(name);
                parameters.add(translate(value));
            }
        });
        var arguments = parameters.toArray(String[]::new);
        return exchange.method().equals("POST")
                ? client.post(exchange.command(), arguments)
                : client.get(exchange.command(), arguments);
    }

    /** The text with recorded ids replaced. */
    public String translate(String text) {
        return UUID.matcher(text).replaceAll(id -> translation.getOrDefault(id.group(), id.group()));
    }

    /**
     * Every way in which the emulated answer differs: status, envelope, codes, error text, and fields that always or
     * never come.
     *
     * @param exempt {@code command.field} or {@code *.field} that may differ, for a reason the test gives
     */
    public List<String> differences(Exchange recorded, WireClient.Reply emulated, Set<String> exempt) {
        var differences = new ArrayList<String>();
        compare(differences, "status", recorded.status(), emulated.status());
        compare(differences, "envelope", recorded.envelope(), emulated.envelope());
        for (var field : List.of("errorcode", "cserrorcode")) {
            compare(
                    differences,
                    field,
                    recorded.content().path(field).asText(),
                    emulated.content().path(field).asText());
        }
        compare(
                differences,
                "errortext",
                comparable(translate(recorded.content().path("errortext").asText())),
                comparable(emulated.errorText()));
        if (recorded.status() == 200) {
            compareFields(differences, recorded.command(), recorded.content(), emulated.content(), exempt);
        }
        return differences.stream()
                .map(difference -> recorded.name() + ": " + difference)
                .toList();
    }

    /** As {@link #differences}, for two objects of one kind, such as job results. */
    public static List<String> fieldDifferences(
            String command, JsonNode recorded, JsonNode emulated, Set<String> exempt) {
        var differences = new ArrayList<String>();
        compareFields(differences, command, recorded, emulated, exempt);
        return differences;
    }

    private static void compareFields(
            List<String> differences, String command, JsonNode recorded, JsonNode emulated, Set<String> exempt) {
        var always = fields(recorded, true);
        var ever = fields(recorded, false);
        var shownAlways = fields(emulated, false);
        UnaryOperator<Set<String>> strict = names -> names.stream()
                .filter(name -> !exempt.contains(command + "." + name) && !exempt.contains("*." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(strict.apply(always));
        missing.removeAll(shownAlways);
        var extra = new TreeSet<>(strict.apply(shownAlways));
        extra.removeAll(ever);
        if (!missing.isEmpty()) {
            differences.add("missing " + missing);
        }
        if (!extra.isEmpty()) {
            differences.add("extra " + extra);
        }
    }

    /** The paths of all fields; objects of one list count as one. With {@code always}, only what each of them has. */
    private static Set<String> fields(JsonNode node, boolean always) {
        var paths = new TreeSet<String>();
        node.properties().forEach(field -> {
            var name = UUID.matcher(field.getKey()).matches() ? "ID" : field.getKey();
            paths.add(name);
            if (field.getValue().isArray()) {
                nested(field.getValue(), always).forEach(path -> paths.add(name + "." + path));
            } else if (field.getValue().isObject() && !name.equals("details")) {
                fields(field.getValue(), always).forEach(path -> paths.add(name + "." + path));
            }
        });
        return paths;
    }

    private static Set<String> nested(JsonNode array, boolean always) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(item -> fields(item, always))
                .reduce((one, other) -> {
                    var merged = new TreeSet<>(one);
                    if (always) {
                        merged.retainAll(other);
                    } else {
                        merged.addAll(other);
                    }
                    return merged;
                })
                .orElse(Set.of());
    }

    /**
     * Database ids, hosts' names and the like are not the same in two worlds, so numbers and ids in texts count for
     * nothing.
     */
    private static String comparable(String text) {
        return UUID.matcher(text).replaceAll("ID").replaceAll("\\d+", "N");
    }

    private static void compare(List<String> differences, String what, Object recorded, Object emulated) {
        if (!recorded.equals(emulated)) {
            differences.add(what + " was " + recorded + " but is " + emulated);
        }
    }

    private static Exchange exchange(String line) {
        try {
            var exchange = JSON.readTree(line);
            var request = exchange.path("request");
            var parameters = new LinkedHashMap<String, String>();
            request.path("params").properties().forEach(p -> {
                if (!SIGNING.contains(p.getKey())) {
                    parameters.put(p.getKey(), p.getValue().asText());
                }
            });
            return new Exchange(
                    exchange.path("name").asText(),
                    request.path("method").asText(),
                    parameters,
                    exchange.path("response").path("status").asInt(),
                    exchange.path("response").path("body"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

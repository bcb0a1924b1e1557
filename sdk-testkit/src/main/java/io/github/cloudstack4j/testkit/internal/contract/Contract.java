// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.contract;

import io.github.cloudstack4j.testkit.internal.contract.ContractParameter.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All commands of one server version, read from a table in the classpath whose head describes its format. */
public final class Contract {

    private static final String TABLE = "commands-4.23.txt";
    private static final int DEFAULT_MAX_LENGTH = 255;

    private final Map<String, ContractCommand> commands;

    private Contract(Map<String, ContractCommand> commands) {
        this.commands = commands;
    }

    public static Contract load() {
        try (InputStream in = Contract.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing from the testkit's jar");
            }
            return new Contract(new Reader().read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands and parameters that a server of this version has. */
    public Contract asOf(String version) {
        var older = new LinkedHashMap<String, ContractCommand>();
        for (var command : commands.values()) {
            if (Versions.isAtMost(command.cameWith(), version)) {
                older.put(command.name(), command.asOf(version));
            }
        }
        return new Contract(older);
    }

    /** By exact name: the server takes no other spelling. */
    public Optional<ContractCommand> find(String command) {
        return Optional.ofNullable(commands.get(command));
    }

    public Collection<ContractCommand> all() {
        return commands.values();
    }

    private static final class Reader {

        private final Map<String, List<ContractField>> shapes = new HashMap<>();
        private final Map<String, ContractCommand> commands = new LinkedHashMap<>();
        private @Nullable List<ContractParameter> parameters;

        Map<String, ContractCommand> read(String table) {
            table.lines().filter(line -> !line.startsWith("#")).forEach(this::line);
            return commands;
        }

        private void line(String line) {
            var words = line.strip().split(" ");
            switch (words[0]) {
                case "shape" ->
                    shapes.put(
                            words[1],
                            Stream.of(words).skip(2).map(Reader::field).toList());
                case "command" -> command(words);
                default -> parameters().add(parameter(words));
            }
        }

        private List<ContractParameter> parameters() {
            if (parameters == null) {
                throw new IllegalStateException(TABLE + ": a parameter before the first command");
            }
            return parameters;
        }

        private void command(String[] words) {
            parameters = new ArrayList<>();
            var twin = words[6].endsWith("*");
            commands.put(
                    words[1],
                    new ContractCommand(
                            words[1],
                            words[2].equals("async"),
                            words[3].equals("get"),
                            said(words[4]),
                            real(words[4]),
                            Set.of(words[5].split(",")),
                            words[6].equals("-") ? guessedClass(words[1]) : words[6].replace("*", ""),
                            twin,
                            parameters,
                            shapes.get(words[7])));
        }

        private static String guessedClass(String command) {
            return "command.user." + command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1) + "Cmd";
        }

        private static ContractField field(String word) {
            var colon = word.indexOf(':');
            return new ContractField(word.substring(0, colon), word.substring(colon + 1));
        }

        private static ContractParameter parameter(String[] words) {
            return new ContractParameter(
                    words[0],
                    Type.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    words[2].equals("required"),
                    said(words[3]),
                    real(words[3]),
                    words[4].equals("-") ? DEFAULT_MAX_LENGTH : Integer.parseInt(words[4]));
        }

        private static @Nullable String said(String since) {
            return optional(since.replaceFirst("~.*", ""));
        }

        private static @Nullable String real(String since) {
            return optional(since.replaceFirst(".*~", ""));
        }

        private static @Nullable String optional(String word) {
            return word.equals("-") ? null : word;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import io.github.cloudstack4j.testkit.internal.world.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who carries out which command, and what the ids among its parameters refer to. */
public final class CommandRegistry {

    /** The registration of one command, open to more about its parameters. */
    public static final class Entry {
        private final CommandHandler handler;
        private final Map<String, Kind> kinds = new HashMap<>();
        private final Map<String, String> fields = new HashMap<>();
        private final Set<String> checked = new java.util.HashSet<>();

        private Entry(CommandHandler handler) {
            this.handler = handler;
        }

        /**
         * The parameter refers to this kind; needed for {@code id}, and where {@link Kind#ofParameter} would be wrong.
         */
        public Entry refersTo(String parameter, Kind kind) {
            kinds.put(parameter.toLowerCase(Locale.ROOT), kind);
            return this;
        }

        /** As {@link #refersTo}, and the caller's right to use it is checked before the handler runs (531). */
        public Entry checked(String parameter, Kind kind) {
            checked.add(parameter.toLowerCase(Locale.ROOT));
            return refersTo(parameter, kind);
        }

        /** What the server's own code calls the parameter, as the refusal of too long a text shows. */
        public Entry called(String parameter, String field) {
            fields.put(parameter.toLowerCase(Locale.ROOT), field);
            return this;
        }

        String fieldOf(String parameter) {
            return fields.getOrDefault(parameter.toLowerCase(Locale.ROOT), parameter);
        }

        public CommandHandler handler() {
            return handler;
        }

        @Nullable
        Kind kindOf(String parameter) {
            var own = kinds.get(parameter.toLowerCase(Locale.ROOT));
            return own != null ? own : Kind.ofParameter(parameter).orElse(null);
        }

        boolean isChecked(String parameter) {
            return checked.contains(parameter.toLowerCase(Locale.ROOT));
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();

    /** Registers the handler of a command; the same command twice is a mistake. */
    public Entry on(String command, CommandHandler handler) {
        var entry = new Entry(handler);
        if (entries.putIfAbsent(command, entry) != null) {
            throw new IllegalStateException(command + " has two handlers");
        }
        return entry;
    }

    public Optional<Entry> find(String command) {
        return Optional.ofNullable(entries.get(command));
    }
}

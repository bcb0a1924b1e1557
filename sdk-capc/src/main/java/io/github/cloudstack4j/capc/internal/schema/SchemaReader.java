// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.schema;

import io.github.cloudstack4j.capc.internal.schema.FieldSchema.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of fields. A line is a field, deeper by two blanks than the object it is in: its name, with {@code !} if it
 * must be there, its type, and what is asked of its value. Items of lists are called {@code []}, those of maps {@code *}. A
 * line without blanks before it starts a kind, named with its API version.
 */
final class SchemaReader {
    private static final String ITEM_OF_LIST = "[]";
    private static final String ITEM_OF_MAP = "*";

    private final Map<String, FieldSchema> kinds = new LinkedHashMap<>();

    /** What is being read, from the kind down to the field of the line. */
    private final Deque<Draft> open = new ArrayDeque<>();

    private SchemaReader() {}

    /** The kinds of a table, by API version and name with a blank between. */
    static Map<String, FieldSchema> read(List<String> lines) {
        var reader = new SchemaReader();
        lines.stream().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(reader::take);
        reader.closeTo(0);
        return reader.kinds;
    }

    private void take(String line) {
        var text = line.stripLeading();
        var depth = (line.length() - text.length()) / 2;
        closeTo(depth);
        open.push(depth == 0 ? new Draft(text, "object") : new Draft(text));
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            var done = open.pop();
            if (open.isEmpty()) {
                kinds.put(done.name, done.build());
            } else {
                open.element().add(done);
            }
        }
    }

    /** A field whose own fields are still to come. */
    private static final class Draft {
        private final String name;
        private final Type type;
        private final boolean required;
        private final Map<String, FieldSchema> fields = new LinkedHashMap<>();
        private @Nullable FieldSchema items;
        private @Nullable Long least;
        private @Nullable Long most;
        private List<String> words = List.of();
        private @Nullable Pattern pattern;

        Draft(String kind, String type) {
            this.name = kind;
            this.type = typeOf(type);
            this.required = true;
        }

        Draft(String line) {
            // A pattern has blanks of its own, and is last.
            var mark = line.indexOf(" pattern=");
            var parts = (mark < 0 ? line : line.substring(0, mark)).split(" ");
            this.required = parts[0].endsWith("!");
            this.name = required ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            this.type = typeOf(parts[1]);
            Arrays.stream(parts).skip(2).forEach(this::limit);
            if (mark >= 0) {
                pattern = Pattern.compile(line.substring(mark + " pattern=".length()));
            }
        }

        private static Type typeOf(String word) {
            return Type.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        private void limit(String limit) {
            var value = limit.substring(limit.indexOf('=') + 1);
            switch (limit.substring(0, limit.indexOf('='))) {
                case "min" -> least = Long.valueOf(value);
                case "max" -> most = Long.valueOf(value);
                case "enum" -> words = List.of(value.split("\\|", -1));
                default -> throw new IllegalStateException("The table of fields has an unknown limit " + limit);
            }
        }

        void add(Draft field) {
            if (field.name.equals(ITEM_OF_LIST) || field.name.equals(ITEM_OF_MAP)) {
                items = field.build();
            } else {
                fields.put(field.name, field.build());
            }
        }

        FieldSchema build() {
            return new FieldSchema(type, required, fields, items, least, most, words, pattern);
        }
    }
}

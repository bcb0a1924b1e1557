// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.schema;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a field.
 *
 * @param type what kind of value it has
 * @param required whether the object around it must have it
 * @param fields the fields of an object
 * @param items the items of a list or map; null for others
 * @param least least length, number of items or value; null for any
 * @param most most length, number of items or value; null for any
 * @param words the only values; empty for any
 * @param pattern what a text must match somewhere; null for anything
 */
record FieldSchema(
        Type type,
        boolean required,
        Map<String, FieldSchema> fields,
        @Nullable FieldSchema items,
        @Nullable Long least,
        @Nullable Long most,
        List<String> words,
        @Nullable Pattern pattern) {

    /** Kinds of values. */
    enum Type {
        OBJECT("an object"),
        MAP("an object"),
        LIST("a list"),
        STRING("a text"),
        TIME("a time such as 2026-01-31T12:00:00Z"),
        INTEGER("a whole number"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        INT_OR_STRING("a number or a text"),
        ANY("anything");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** As it is said in a message. */
        String inWords() {
            return words;
        }
    }
}

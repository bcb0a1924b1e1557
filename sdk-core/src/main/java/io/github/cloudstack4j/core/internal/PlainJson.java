// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as strings, numbers, booleans, lists and maps. Needs no data binding, whose setting up takes most of the first
 * call of a program: what polls a job or reads an error gets along without.
 */
final class PlainJson {
    private final JsonFactory factory;

    PlainJson(JsonFactory factory) {
        this.factory = factory;
    }

    /** The fields of the object at whose opening brace the parser stands; it then stands at the closing one. */
    static Map<String, Object> fields(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /** A scalar as text, whatever kind the server made of it this time; null for anything else. */
    static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? null : value.toString();
    }

    /** A whole number, be it written as one or as text; null for anything else. */
    static @Nullable Integer number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static List<Object> items(JsonParser parser) throws IOException {
        var items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    /** The same as text. */
    String write(Map<String, Object> fields) {
        var text = new StringWriter();
        try (var generator = factory.createGenerator(text)) {
            write(generator, fields);
        } catch (IOException e) {
            throw new IllegalStateException("What was just read as JSON cannot be written as JSON", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> fields) {
            generator.writeStartObject();
            for (var field : fields.entrySet()) {
                generator.writeFieldName(String.valueOf(field.getKey()));
                write(generator, field.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> items) {
            generator.writeStartArray();
            for (var item : items) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else {
            generator.writePOJO(value);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays a request out as CloudStack's form parameters: a scalar as itself, a list of scalars comma-joined, a list of
 * objects as {@code name[i].field=value}, a map as {@code name[0].key=value}.
 */
final class FormWriter {
    private final Binding json;

    FormWriter(Binding json) {
        this.json = json;
    }

    void write(Object request, Form form) {
        if (request instanceof PlainRequest plain) {
            writeParameters(plain.parameters(), form);
        } else {
            writeBound(request, form);
        }
    }

    /** What is text already needs no data binding. */
    private void writeParameters(Map<String, ?> parameters, Form form) {
        if (parameters.values().stream().allMatch(FormWriter::isScalar)) {
            parameters.forEach((name, value) -> form.put(name, value.toString()));
        } else {
            writeBound(parameters, form);
        }
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean;
    }

    private void writeBound(Object request, Form form) {
        try (var tokens = new TokenBuffer(json.mapper(), false)) {
            json.mapper().writeValue(tokens, request);
            try (var parser = tokens.asParser()) {
                parser.nextToken();
                for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    put(form, name, parser);
                }
            }
        } catch (IOException e) {
            throw new InvalidRequestException("The request cannot be written as parameters: " + e.getMessage());
        }
    }

    private static void put(Form form, String name, JsonParser parser) throws IOException {
        var token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            putFields(form, name + "[0].", parser);
        } else if (token == JsonToken.START_ARRAY) {
            putItems(form, name, parser);
        } else if (token != JsonToken.VALUE_NULL) {
            form.put(name, name, List.of(part(name, parser)));
        }
    }

    private static void putItems(Form form, String name, JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            form.put(name, name, parts(name, parser));
            return;
        }
        for (int i = 0; parser.currentToken() != JsonToken.END_ARRAY; i++, parser.nextToken()) {
            putFields(form, name + "[" + i + "].", parser);
        }
    }

    private static void putFields(Form form, String prefix, JsonParser parser) throws IOException {
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            var token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                parser.nextToken();
                form.put(prefix + name, name, parts(name, parser));
            } else if (token != JsonToken.VALUE_NULL) {
                form.put(prefix + name, name, List.of(part(name, parser)));
            }
        }
    }

    /** From the first item, at which the parser stands, to the end of the list. */
    private static List<Object> parts(String name, JsonParser parser) throws IOException {
        var parts = new ArrayList<>();
        for (var token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.VALUE_NULL) {
                parts.add(part(name, parser));
            }
        }
        return parts;
    }

    private static Object part(String name, JsonParser parser) throws IOException {
        if (parser.currentToken().isStructStart()) {
            throw new InvalidRequestException(
                    name + " is nested too deep for a form parameter, which takes lists of maps of"
                            + " plain values at most; flatten it.");
        }
        return parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT ? parser.getEmbeddedObject() : parser.getText();
    }
}

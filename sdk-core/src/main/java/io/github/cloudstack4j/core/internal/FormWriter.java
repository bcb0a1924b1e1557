// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a request out as CloudStack's form parameters: a scalar as itself, a list of scalars comma-joined, a list of
 * objects as {@code name[i].field=value}, a map as {@code name[0].key=value}.
 */
final class FormWriter {
    private final ObjectMapper json;

    FormWriter(ObjectMapper json) {
        this.json = json;
    }

    void write(Object request, Form form) {
        JsonNode fields = json.valueToTree(request);
        fields.properties().forEach(field -> put(form, field.getKey(), field.getValue()));
    }

    private static void put(Form form, String name, JsonNode value) {
        if (value.isObject()) {
            putFields(form, name + "[0].", value);
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            for (int i = 0; i < value.size(); i++) {
                putFields(form, name + "[" + i + "].", value.get(i));
            }
        } else if (!value.isNull()) {
            form.put(name, name, parts(name, value));
        }
    }

    private static void putFields(Form form, String prefix, JsonNode object) {
        object.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                form.put(prefix + field.getKey(), field.getKey(), parts(field.getKey(), field.getValue()));
            }
        });
    }

    private static List<Object> parts(String name, JsonNode value) {
        if (!value.isArray()) {
            return List.of(part(name, value));
        }
        var parts = new ArrayList<>();
        value.forEach(item -> {
            if (!item.isNull()) {
                parts.add(part(name, item));
            }
        });
        return parts;
    }

    private static Object part(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw new InvalidRequestException(
                    name + " is nested too deep for a form parameter, which takes lists of maps of"
                            + " plain values at most; flatten it.");
        }
        return value instanceof POJONode embedded ? embedded.getPojo() : value.asText();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lays a request out as CloudStack's form parameters: a scalar as itself, a list of scalars comma-joined, a list of objects as
 * {@code name[i].field=value}, a map as {@code name[0].key=value}. References by name become ids on the way.
 */
final class FormWriter {
    private final ObjectMapper json;
    private final Supplier<References> references;

    FormWriter(ObjectMapper json, Supplier<References> references) {
        this.json = json;
        this.references = references;
    }

    Map<String, String> write(String command, Object request) {
        var form = new Form(command);
        JsonNode fields = json.valueToTree(request);
        fields.properties().forEach(field -> form.put(field.getKey(), field.getValue()));
        return form.parameters;
    }

    private final class Form {
        private final String command;
        private final Map<String, String> parameters = new LinkedHashMap<>();

        Form(String command) {
            this.command = command;
        }

        void put(String name, JsonNode value) {
            if (value.isObject()) {
                putFields(name + "[0].", value);
            } else if (value.isArray()) {
                putList(name, value);
            } else if (!value.isNull()) {
                parameters.put(name, scalar(name, value));
            }
        }

        private void putList(String name, JsonNode list) {
            if (!list.isEmpty() && list.get(0).isObject()) {
                for (int i = 0; i < list.size(); i++) {
                    putFields(name + "[" + i + "].", list.get(i));
                }
            } else {
                parameters.put(name, joined(name, list));
            }
        }

        private void putFields(String prefix, JsonNode object) {
            object.properties().forEach(field -> {
                var name = field.getKey();
                var value = field.getValue();
                if (!value.isNull()) {
                    parameters.put(prefix + name, value.isArray() ? joined(name, value) : scalar(name, value));
                }
            });
        }

        private String joined(String name, JsonNode list) {
            var scalars = new ArrayList<String>();
            list.forEach(item -> {
                if (!item.isNull()) {
                    scalars.add(scalar(name, item));
                }
            });
            return String.join(",", scalars);
        }

        private String scalar(String name, JsonNode value) {
            if (value.isContainerNode()) {
                throw new InvalidRequestException(command + ": " + name + " is nested too deep for a form parameter,"
                        + " which takes lists of maps of plain values at most; flatten it.");
            }
            return value instanceof POJONode embedded && embedded.getPojo() instanceof Ref ref
                    ? references.get().idOf(command, name, ref)
                    : value.asText();
        }
    }
}

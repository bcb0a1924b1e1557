// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.schema;

import io.github.cloudstack4j.capc.internal.schema.FieldSchema.Type;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for what Kubernetes would refuse in a document, or pass over in silence, by the schema of its kind. */
public final class SchemaCheck {
    private final Findings findings;

    private SchemaCheck(Findings findings) {
        this.findings = findings;
    }

    /** Is told of what is wrong. */
    public interface Findings {
        /** Something that Kubernetes refuses. */
        void refused(String path, String message);

        /** A field that Kubernetes drops, or that is newer than the schemas here. */
        void unknown(String path, String message);
    }

    /** Checks a document; passes over kinds and versions that have no schema here. */
    public static void check(Map<String, Object> document, Findings findings) {
        var apiVersion = String.valueOf(document.get("apiVersion"));
        var kind = String.valueOf(document.get("kind"));
        Schemas.find(apiVersion, kind).ifPresent(schema -> {
            var check = new SchemaCheck(findings);
            schema.fields().forEach((name, field) -> check.field(document, name, field, name));
            document.keySet().stream()
                    .filter(name ->
                            !List.of("apiVersion", "kind", "metadata", "status").contains(name)
                                    && !schema.fields().containsKey(name))
                    .forEach(name -> check.unknown(name, kind));
        });
    }

    private void field(Map<?, ?> object, String name, FieldSchema schema, String path) {
        var value = object.get(name);
        if (value != null) {
            value(value, schema, path);
        } else if (schema.required()) {
            findings.refused(path, "is missing; it must be " + schema.type().inWords());
        }
    }

    private void value(Object value, FieldSchema schema, String path) {
        if (!fits(value, schema.type())) {
            findings.refused(
                    path,
                    "is " + typeOf(value) + ", but must be " + schema.type().inWords());
            return;
        }
        limits(value, schema, path);
        if (schema.type() == Type.OBJECT) {
            object((Map<?, ?>) value, schema, path);
        } else if (schema.items() != null && value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> present(item, schema.items(), path + "." + key));
        } else if (schema.items() != null && value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                present(list.get(i), schema.items(), path + "[" + i + "]");
            }
        }
    }

    private void present(@Nullable Object item, FieldSchema schema, String path) {
        if (item == null) {
            findings.refused(path, "is empty; it must be " + schema.type().inWords());
        } else {
            value(item, schema, path);
        }
    }

    private void object(Map<?, ?> object, FieldSchema schema, String path) {
        schema.fields().forEach((name, field) -> field(object, name, field, path + "." + name));
        for (var name : object.keySet()) {
            if (!schema.fields().containsKey(String.valueOf(name))) {
                unknown(path + "." + name, path);
            }
        }
    }

    private void unknown(String path, String where) {
        findings.unknown(
                path,
                "is no field that " + where + " is known to have; Kubernetes drops it unless it is newer than that");
    }

    private static boolean fits(Object value, Type type) {
        return switch (type) {
            case OBJECT, MAP -> value instanceof Map;
            case LIST -> value instanceof List;
            case STRING -> value instanceof String;
            case TIME -> value instanceof String text && isTime(text);
            case INTEGER -> value instanceof Integer || value instanceof Long;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case INT_OR_STRING -> value instanceof Integer || value instanceof String;
            case ANY -> true;
        };
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String typeOf(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof Number ? "a number" : "a text";
    }

    private void limits(Object value, FieldSchema schema, String path) {
        var size = size(value);
        if (schema.least() != null && size < schema.least()) {
            findings.refused(path, least(value, schema.least()));
        }
        if (schema.most() != null && size > schema.most()) {
            findings.refused(path, most(value, schema.most()));
        }
        if (value instanceof String text) {
            if (!schema.words().isEmpty() && !schema.words().contains(text)) {
                findings.refused(path, "must be one of " + String.join(", ", schema.words()));
            }
            if (schema.pattern() != null && !schema.pattern().matcher(text).find()) {
                findings.refused(path, "must match " + schema.pattern());
            }
        }
    }

    private static String least(Object value, long least) {
        if (value instanceof Number) {
            return "must be at least " + least;
        }
        return least == 1 ? "is empty, but must not be" : "must be " + least + " long at least";
    }

    private static String most(Object value, long most) {
        return value instanceof Number ? "must be at most " + most : "must be " + most + " long at most";
    }

    private static long size(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value instanceof List<?> list ? list.size() : 0;
    }
}

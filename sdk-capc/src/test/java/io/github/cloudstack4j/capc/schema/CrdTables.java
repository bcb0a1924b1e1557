// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.schema;

import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the tables of fields out of CRDs. As a program, with the directory of the CRDs and the one of the tables, it writes
 * them.
 */
final class CrdTables {
    private static final String HEAD = "# Fields of objects, and what is asked of them.\n";

    private final Path crds;

    CrdTables(Path crds) {
        this.crds = crds;
    }

    public static void main(String... directories) throws IOException {
        for (var table : new CrdTables(Path.of(directories[0])).all().entrySet()) {
            Files.writeString(Path.of(directories[1]).resolve(table.getKey()), table.getValue());
        }
    }

    /** The tables by the names of their files. */
    Map<String, String> all() throws IOException {
        return Map.of(
                "capc-v1beta3.txt", table("capc-v0.6.1", "v1beta3"),
                "cluster-api-v1beta1.txt", table("capi-v1.9.6", "v1beta1"),
                "cluster-api-v1beta2.txt", table("capi-v1.12.9", "v1beta2"));
    }

    private String table(String directory, String version) throws IOException {
        var kinds = new TreeMap<String, String>();
        try (var files = Files.list(crds.resolve(directory))) {
            for (var file : files.toList()) {
                var crd = Crds.read(file);
                if (ResourceKind.find(Crds.group(crd), Crds.kind(crd)).isEmpty()) {
                    continue;
                }
                Crds.schema(crd, version).ifPresent(schema -> {
                    var name = Crds.group(crd) + "/" + version + " " + Crds.kind(crd);
                    kinds.put(name, name + "\n" + fields(schema, List.of("spec"), "  "));
                });
            }
        }
        return HEAD + String.join("", kinds.values());
    }

    private static String fields(Map<?, ?> object, List<String> only, String indent) {
        var required = object.get("required") instanceof List<?> names ? names : List.of();
        var text = new StringBuilder();
        ((Map<?, ?>) object.get("properties")).forEach((name, schema) -> {
            if (only.isEmpty() || only.contains(name)) {
                text.append(field(name + (required.contains(name) ? "!" : ""), (Map<?, ?>) schema, indent));
            }
        });
        return text.toString();
    }

    private static String field(String name, Map<?, ?> schema, String indent) {
        var line = new StringBuilder(indent).append(name).append(' ').append(type(schema));
        for (var least : List.of("minLength", "minItems", "minProperties", "minimum")) {
            if (schema.get(least) != null) {
                line.append(" min=").append(schema.get(least));
            }
        }
        for (var most : List.of("maxLength", "maxItems", "maxProperties", "maximum")) {
            if (schema.get(most) != null) {
                line.append(" max=").append(schema.get(most));
            }
        }
        if (schema.get("enum") instanceof List<?> words) {
            line.append(" enum=").append(words.stream().map(String::valueOf).collect(Collectors.joining("|")));
        }
        if (schema.get("pattern") != null) {
            line.append(" pattern=").append(schema.get("pattern"));
        }
        line.append('\n');
        var deeper = indent + "  ";
        if (schema.get("properties") != null) {
            line.append(fields(schema, List.of(), deeper));
        } else if (schema.get("additionalProperties") instanceof Map<?, ?> items) {
            line.append(field("*", items, deeper));
        } else if (schema.get("items") instanceof Map<?, ?> items) {
            line.append(field("[]", items, deeper));
        }
        return line.toString();
    }

    private static String type(Map<?, ?> schema) {
        if (Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
            return "int-or-string";
        }
        if (schema.get("properties") != null) {
            return "object";
        }
        if (schema.get("additionalProperties") instanceof Map) {
            return "map";
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "array" -> "list";
            case "string" -> "date-time".equals(schema.get("format")) ? "time" : "string";
            case "integer" -> "integer";
            case "number" -> "number";
            case "boolean" -> "boolean";
            default -> "any";
        };
    }
}

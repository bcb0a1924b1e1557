// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of all kinds that have a type here, in the versions that are written. */
final class Schemas {
    private static final List<String> TABLES =
            List.of("capc-v1beta3.txt", "cluster-api-v1beta1.txt", "cluster-api-v1beta2.txt");
    private static final Map<String, FieldSchema> KINDS = load();

    private Schemas() {}

    /** The schema of a kind; empty if it is not known in the version. */
    static Optional<FieldSchema> find(String apiVersion, String kind) {
        return Optional.ofNullable(KINDS.get(apiVersion + " " + kind));
    }

    private static Map<String, FieldSchema> load() {
        var kinds = new HashMap<String, FieldSchema>();
        for (var table : TABLES) {
            try (var lines = new BufferedReader(
                    new InputStreamReader(Schemas.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
                kinds.putAll(SchemaReader.read(lines.lines().toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(kinds);
    }
}

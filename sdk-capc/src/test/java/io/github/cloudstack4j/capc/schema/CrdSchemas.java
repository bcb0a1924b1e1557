// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.cloudstack4j.capc.ApiVersions;
import io.github.cloudstack4j.capc.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The schemas of Cluster API and CAPC, as their CRDs have them: a judge that shares no code with the SDK. A field that a
 * schema does not know is wrong too.
 */
public final class CrdSchemas {
    private static final Path CRDS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../shared/crds");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private CrdSchemas() {}

    /** Reads them once: compiling takes longer than most tests. */
    private static final class Once {
        private static final CrdSchemas SCHEMAS = compile();
    }

    /** Where the CRDs are; skips the test where they are not. */
    static Path crds() {
        Assumptions.assumeTrue(Files.isDirectory(CRDS), "no CRDs at " + CRDS);
        return CRDS;
    }

    /** All schemas; skips the test where the CRDs are not there. */
    public static CrdSchemas read() {
        crds();
        return Once.SCHEMAS;
    }

    private static CrdSchemas compile() {
        var all = new CrdSchemas();
        try {
            for (var directory : List.of("capc-v0.6.1", "capi-v1.9.6", "capi-v1.12.9")) {
                try (var files = Files.list(CRDS.resolve(directory))) {
                    files.forEach(all::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void add(Path file) {
        var crd = Crds.read(file);
        for (var version : Crds.versions(crd)) {
            var schema = (ObjectNode) JSON.valueToTree(Crds.schema(crd, version).orElseThrow());
            ((ObjectNode) schema.get("properties")).remove("status");
            close(schema);
            schemas.put(
                    Crds.group(crd) + "/" + version + " " + Crds.kind(crd),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema));
        }
    }

    private static void close(ObjectNode schema) {
        if (schema.has("properties")) {
            if (!schema.has("x-kubernetes-preserve-unknown-fields")) {
                schema.put("additionalProperties", false);
            }
            schema.get("properties").forEach(field -> close((ObjectNode) field));
        }
        for (var items : List.of("items", "additionalProperties")) {
            if (schema.get(items) instanceof ObjectNode item) {
                close(item);
            }
        }
    }

    /** What the schemas refuse in objects, as they are written in the versions; each with its object. */
    public List<String> problems(Manifest manifest, ApiVersions versions) {
        return problems(manifest.toYaml(versions));
    }

    /** What the schemas refuse in objects; each with its object. */
    public List<String> problems(String yaml) {
        var problems = new ArrayList<String>();
        for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
            var object = (Map<?, ?>) document;
            var kind = object.get("apiVersion") + " " + object.get("kind");
            var schema = schemas.get(kind);
            if (schema != null) {
                schema.validate(JSON.valueToTree(document)).forEach(problem -> problems.add(kind + " " + problem));
            }
        }
        return problems;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.cloudstack4j.capc.ApiVersions;
import io.github.cloudstack4j.capc.internal.shape.ClusterApiShapes;
import io.github.cloudstack4j.capc.internal.shape.FirstCapcShapes;
import io.github.cloudstack4j.capc.resource.OtherResource;
import io.github.cloudstack4j.capc.resource.Resource;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of Kubernetes as documents of JSON, in the API versions of a management cluster, and back. */
public final class ResourceCodec {
    private static final TypeReference<LinkedHashMap<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final String OLDER = "v1beta1";
    private static final ObjectMapper JSON = mapper();

    private ResourceCodec() {}

    private static ObjectMapper mapper() {
        var json = Json.mapper();
        json.registerModule(new SimpleModule("kubernetes")
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new InstantReader()));
        // An empty text may be meant; empty lists and maps are those that nobody filled.
        for (var collection : List.of(List.class, Map.class)) {
            json.configOverride(collection)
                    .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        }
        return json;
    }

    /**
     * The object of a document.
     *
     * @throws InvalidRequestException if it is none, or lacks a field that it must have
     */
    public static Resource read(Map<String, Object> document) {
        var copy = copy(document);
        if (!(copy.get("apiVersion") instanceof String apiVersion) || !(copy.get("kind") instanceof String kind)) {
            throw new InvalidRequestException(
                    "An object has no apiVersion or no kind, and so is none of Kubernetes; give both.");
        }
        copy.putIfAbsent("metadata", new LinkedHashMap<String, Object>());
        var group = ApiVersions.groupOf(apiVersion);
        var found = ResourceKind.find(group, kind);
        if (found.isEmpty()) {
            return bind(copy, OtherResource.class, kind);
        }
        copy.remove("apiVersion");
        copy.remove("kind");
        if (apiVersion.endsWith("/" + OLDER)) {
            if (group.equals(ResourceKind.INFRASTRUCTURE)) {
                FirstCapcShapes.toThird(kind, copy);
            } else {
                ClusterApiShapes.of(kind).toNewer(copy);
            }
        }
        return bind(copy, found.get().getType(), kind);
    }

    private static <T extends Resource> T bind(Map<String, Object> document, Class<T> type, String kind) {
        try {
            return JSON.convertValue(document, type);
        } catch (IllegalArgumentException e) {
            // Jackson's own message quotes what it read, which may be secret.
            throw new InvalidRequestException("The " + kind + nameOf(document) + " cannot be read: " + reason(e));
        }
    }

    private static String nameOf(Map<String, Object> document) {
        return document.get("metadata") instanceof Map<?, ?> metadata && metadata.get("name") instanceof String name
                ? " \"" + name + "\""
                : "";
    }

    private static String reason(IllegalArgumentException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidRequestException) {
                return cause.getMessage();
            }
        }
        return failure.getCause() instanceof JsonMappingException mapping
                ? "the field " + fieldOf(mapping) + " has another type than it should."
                : "it has another form than its kind should.";
    }

    private static String fieldOf(JsonMappingException failure) {
        var field = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }

    /** The document of an object, in the versions given. */
    public static Map<String, Object> write(Resource resource, ApiVersions versions) {
        var fields = JSON.convertValue(resource, DOCUMENT);
        if (resource instanceof OtherResource) {
            return ordered(fields, fields.remove("apiVersion"), fields.remove("kind"));
        }
        var group = groupOf(resource);
        if (!group.equals(ResourceKind.INFRASTRUCTURE)) {
            var shape = ClusterApiShapes.of(resource.getKind());
            if (versions.clusterApi().equals(OLDER)) {
                shape.toOlder(fields, versions);
            } else {
                shape.trim(fields);
            }
        }
        return ordered(fields, versions.apiVersion(group), resource.getKind());
    }

    private static String groupOf(Resource resource) {
        return ResourceKind.all().stream()
                .filter(kind -> kind.getType().isInstance(resource))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource.getKind() + " is no kind of this SDK"))
                .getGroup();
    }

    private static Map<String, Object> ordered(Map<String, Object> fields, Object apiVersion, Object kind) {
        var document = new LinkedHashMap<String, Object>();
        document.put("apiVersion", apiVersion);
        document.put("kind", kind);
        document.put("metadata", fields.remove("metadata"));
        document.putAll(fields);
        return document;
    }

    private static Map<String, Object> copy(Map<String, Object> document) {
        return JSON.convertValue(document, DOCUMENT);
    }

    /** The object in another namespace. */
    public static Resource move(Resource resource, String namespace) {
        var document = write(resource, ApiVersions.newest());
        @SuppressWarnings("unchecked") // documents are of JSON
        var metadata = (Map<String, Object>) document.get("metadata");
        metadata.put("namespace", namespace);
        return read(document);
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return OffsetDateTime.parse(parser.getText()).toInstant();
            } catch (DateTimeException e) {
                throw context.weirdStringException("", Instant.class, "is no time");
            }
        }
    }
}

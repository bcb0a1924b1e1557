// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.CSIDriver;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.VolumeAttributesClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshot;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContent;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which objects there are, between Kubernetes' own types and plain values. */
final class YamlKinds {
    private static final Map<String, Class<? extends HasMetadata>> KINDS = new TreeMap<>(Map.of(
            "v1/PersistentVolume", PersistentVolume.class,
            "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
            "storage.k8s.io/v1/CSIDriver", CSIDriver.class,
            "storage.k8s.io/v1/StorageClass", StorageClass.class,
            "storage.k8s.io/v1/VolumeAttributesClass", VolumeAttributesClass.class,
            "snapshot.storage.k8s.io/v1/VolumeSnapshot", VolumeSnapshot.class,
            "snapshot.storage.k8s.io/v1/VolumeSnapshotClass", VolumeSnapshotClass.class,
            "snapshot.storage.k8s.io/v1/VolumeSnapshotContent", VolumeSnapshotContent.class));
    private static final String LIST = "v1/List";

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = mapper();

    private YamlKinds() {}

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .addModule(new SimpleModule().setDeserializerModifier(new UnknownFieldsRefused()))
                .build();
        // Kubernetes takes no number or boolean for a text.
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        return mapper;
    }

    /** The types keep fields they do not have, so that a mistyped one would be lost without a word. */
    private static final class UnknownFieldsRefused extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
            var type = description.getBeanClass();
            // Who changed what is said in keys of any name, and a cluster may report more than is known here.
            if (type != FieldsV1.class && !type.getSimpleName().endsWith("Status")) {
                builder.setAnySetter(null);
            }
            return builder;
        }
    }

    static Map<String, Object> toMap(HasMetadata object) {
        var kind = object.getApiVersion() + "/" + object.getKind();
        if (!KINDS.containsKey(kind)) {
            throw unknown(kind);
        }
        var fields = MAPPER.convertValue(object, FIELDS);
        prune(fields.values());
        return fields;
    }

    /** Takes out what is empty, inner first. An empty text means something. */
    private static void prune(Collection<?> values) {
        values.removeIf(value -> {
            if (value instanceof Map<?, ?> map) {
                prune(map.values());
                return map.isEmpty();
            }
            if (value instanceof List<?> list) {
                prune(list);
                return list.isEmpty();
            }
            return value == null;
        });
    }

    static List<HasMetadata> toObjects(List<Object> documents) {
        var objects = new ArrayList<HasMetadata>();
        for (var i = 0; i < documents.size(); i++) {
            addObjects(objects, documents.get(i), "Document " + (i + 1) + " of the YAML");
        }
        return List.copyOf(objects);
    }

    private static void addObjects(List<HasMetadata> objects, @Nullable Object document, String where) {
        if (!(document instanceof Map<?, ?> fields)) {
            throw new InvalidRequestException(where + " is no object; give it apiVersion, kind and metadata.");
        }
        if (!(fields.get("apiVersion") instanceof String version) || !(fields.get("kind") instanceof String kind)) {
            throw new InvalidRequestException(where + " has no apiVersion or no kind; say what it is.");
        }
        if (LIST.equals(version + "/" + kind) && fields.get("items") instanceof List<?> items) {
            for (var i = 0; i < items.size(); i++) {
                addObjects(objects, items.get(i), where + ", item " + (i + 1) + ",");
            }
            return;
        }
        var type = KINDS.get(version + "/" + kind);
        if (type == null) {
            throw unknown(version + "/" + kind);
        }
        objects.add(toObject(fields, type, where + ", a " + kind + ","));
    }

    private static HasMetadata toObject(Map<?, ?> fields, Class<? extends HasMetadata> type, String where) {
        try {
            return MAPPER.convertValue(fields, type);
        } catch (IllegalArgumentException e) {
            // Neither its message nor its cause is passed on: they quote what was read.
            if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
                throw new InvalidRequestException(where + " has the field " + path(unknown)
                        + ", which is not known there; correct its name, or leave it out.");
            }
            if (e.getCause() instanceof JsonMappingException wrong) {
                throw new InvalidRequestException(
                        where + " has something in " + path(wrong) + " that does not belong there; correct it.");
            }
            throw new InvalidRequestException(where + " cannot be read; correct it.");
        }
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static InvalidRequestException unknown(String kind) {
        return new InvalidRequestException(
                "An object of kind " + kind + " is no storage object known here; give one of " + KINDS.keySet() + ".");
    }
}

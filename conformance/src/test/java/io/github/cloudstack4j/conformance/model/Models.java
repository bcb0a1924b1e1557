// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.core.internal.Json;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.OpenEnum;
import io.github.cloudstack4j.core.model.ServerObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models of all modules, found by looking for them, so that none can be forgotten in a test. */
final class Models {
    /** The modules that have models. */
    static final List<String> MODULES = List.of("core", "cks");

    static final String UNKNOWN_FIELD = "newfield";
    static final String UNKNOWN_WORD = "Word";

    /** Values in the form of the wire of types that a plain number cannot stand for. */
    private static final Map<Class<?>, String> SAMPLES =
            Map.of(OffsetDateTime.class, "2026-11-22T06:00:00+0530", SemanticVersion.class, "1.33.1");

    /** The SDK's own. */
    private static final JsonMapper JSON = Json.mapper();

    private static final List<Class<?>> BUILT = built();

    private Models() {}

    /** What the server reports. */
    static Stream<Class<? extends ServerObject>> replies() {
        return subtypes(ServerObject.class);
    }

    /** What the server is asked for. */
    static Stream<Class<? extends ApiRequest>> requests() {
        return subtypes(ApiRequest.class);
    }

    private static <T> Stream<Class<? extends T>> subtypes(Class<T> root) {
        return BUILT.stream().filter(root::isAssignableFrom).map(type -> type.asSubclass(root));
    }

    private static List<Class<?>> built() {
        return imported("model").stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.tryGetMethod("builder").isPresent())
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** The classes in one room of every module. */
    static JavaClasses imported(String room) {
        var packages = MODULES.stream()
                .map(module -> "io.github.cloudstack4j." + module + "." + room)
                .toList();
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            // What they refer to is not asked for, and would cost seconds to read.
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages(packages);
        });
    }

    /** The properties of a model with a wire name, by that name. */
    static Map<String, Method> properties(Class<?> type) {
        var properties = new TreeMap<String, Method>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            Stream.concat(Stream.of(level), Arrays.stream(level.getInterfaces()))
                    .flatMap(declarer -> Arrays.stream(declarer.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(JsonProperty.class) && !method.isBridge())
                    .forEach(method -> properties.putIfAbsent(
                            method.getAnnotation(JsonProperty.class).value(), method));
        }
        return properties;
    }

    /** The model a property holds, alone or in a list; null for plain values. */
    static @Nullable Class<?> modelIn(Method property) {
        Class<?> held = property.getReturnType();
        if (held == List.class) {
            held = (Class<?>) ((ParameterizedType) property.getGenericReturnType()).getActualTypeArguments()[0];
        }
        return ServerObject.class.isAssignableFrom(held) ? held : null;
    }

    /** A reply in which every property has a value, and a field that no property is for. */
    static <T> T full(Class<T> type) {
        var fields = JSON.createObjectNode();
        properties(type).forEach((name, property) -> fields.putPOJO(name, sample(property)));
        fields.put(UNKNOWN_FIELD, "kept");
        return read(fields.toString(), type);
    }

    private static Object sample(Method property) {
        var type = property.getReturnType();
        var model = modelIn(property);
        if (type == List.class) {
            return model == null ? List.of("one", "two") : List.of(write(full(model)));
        }
        if (model != null) {
            return write(full(model));
        }
        if (type == Map.class) {
            return Map.of("name", "value");
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return UNKNOWN_WORD;
        }
        if (SAMPLES.containsKey(type)) {
            return SAMPLES.get(type);
        }
        return type == boolean.class ? Boolean.TRUE : Integer.valueOf(7);
    }

    static @Nullable Object value(Object model, Method property) {
        try {
            return property.invoke(model);
        } catch (InvocationTargetException e) {
            throw new AssertionError(property + " of " + model, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode write(Object model) {
        return read(JSON.valueToTree(model).toString(), JsonNode.class);
    }
}

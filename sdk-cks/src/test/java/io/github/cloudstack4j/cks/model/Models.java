// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.model.OpenEnum;
import io.github.cloudstack4j.core.model.ServerObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at all models of a package, so that none can be forgotten in a test. */
final class Models {
    private Models() {}

    /** Every type with a builder in the package of {@code neighbour}. */
    static Stream<Class<?>> beside(Class<?> neighbour) {
        try {
            var directory = Path.of(neighbour
                            .getResource(neighbour.getSimpleName() + ".class")
                            .toURI())
                    .getParent();
            try (var files = Files.list(directory)) {
                return files
                        .map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.contains("$"))
                        .<Class<?>>map(file -> load(neighbour.getPackageName() + "." + file.replace(".class", "")))
                        .filter(type -> Modifier.isPublic(type.getModifiers()) && isBuilt(type))
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
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
    static Class<?> modelIn(Method property) {
        Class<?> held = property.getReturnType();
        if (held == List.class) {
            held = (Class<?>) ((ParameterizedType) property.getGenericReturnType()).getActualTypeArguments()[0];
        }
        return ServerObject.class.isAssignableFrom(held) ? held : null;
    }

    /** A reply in which every property has a value. */
    static ServerObject full(Class<?> type) {
        var fields = Wire.JSON.createObjectNode();
        properties(type).forEach((name, property) -> fields.putPOJO(name, sample(property)));
        fields.put("newfield", "kept");
        return (ServerObject) Wire.read(fields.toString(), type);
    }

    private static Object sample(Method property) {
        var type = property.getReturnType();
        var model = modelIn(property);
        if (type == List.class) {
            return model == null ? List.of("one", "two") : List.of(Wire.write(full(model)));
        }
        if (model != null) {
            return Wire.write(full(model));
        }
        if (type == Map.class) {
            return Map.of("name", "value");
        }
        if (type == OffsetDateTime.class) {
            return "2026-11-22T06:00:00+0530";
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return "Word";
        }
        if (type == SemanticVersion.class) {
            return "1.33.1";
        }
        return type == boolean.class ? Boolean.TRUE : Integer.valueOf(7);
    }

    private static boolean isBuilt(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("builder"));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}

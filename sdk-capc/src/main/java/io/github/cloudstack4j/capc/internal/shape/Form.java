// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.shape;

import io.github.cloudstack4j.capc.ApiVersions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a value is written in the older and in the newer version. What it cannot read it leaves as it is. */
interface Form {
    /** The same in both. */
    Form SAME = new Form() {};

    /** A duration such as {@code 1m30s}, and a number of seconds. */
    Form SECONDS = new Seconds();

    /** An object with a field an argument, and a list of objects with name and value. */
    Form NAMED_VALUES = new NamedValues();

    /** An object with a field a failure domain, and a list of objects with a name. */
    Form NAMED_OBJECTS = new NamedObjects();

    /** An object that has a shape of its own. */
    static Form object(Shape shape) {
        return new Nested(shape);
    }

    /** A list of objects that have a shape of their own. */
    static Form each(Shape shape) {
        return new Each(shape);
    }

    /** What the older version has, as the newer has it. */
    default Object newer(Object value) {
        return value;
    }

    /** What the newer version has, as the older has it. */
    default Object older(Object value, ApiVersions versions) {
        return value;
    }

    /** Takes away what the newer version does not know. */
    default void trim(Object value) {}

    /** Where in the older value a part of the newer is. */
    default String olderPath(String path) {
        return path;
    }

    /** See {@link Form#SECONDS}. */
    final class Seconds implements Form {
        private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|h|m|s)");
        private static final Map<String, BigDecimal> UNITS = Map.of(
                "ms",
                new BigDecimal("0.001"),
                "s",
                BigDecimal.ONE,
                "m",
                BigDecimal.valueOf(60),
                "h",
                BigDecimal.valueOf(3600));

        @Override
        public Object newer(Object value) {
            if (!(value instanceof String text)) {
                return value;
            }
            var seconds = BigDecimal.ZERO;
            var parts = PART.matcher(text);
            var end = 0;
            while (parts.find() && parts.start() == end) {
                seconds = seconds.add(new BigDecimal(parts.group(1)).multiply(UNITS.get(parts.group(2))));
                end = parts.end();
            }
            return end == 0 || end < text.length()
                    ? value
                    : seconds.setScale(0, RoundingMode.CEILING).intValue();
        }

        @Override
        public Object older(Object value, ApiVersions versions) {
            return value instanceof Number seconds ? duration(seconds.longValue()) : value;
        }

        /** As Go writes durations, and so Kubernetes gives them back. */
        private static String duration(long seconds) {
            var minutes = seconds / 60;
            if (minutes == 0) {
                return seconds + "s";
            }
            return (minutes < 60 ? "" : minutes / 60 + "h") + minutes % 60 + "m" + seconds % 60 + "s";
        }
    }

    /** See {@link Form#NAMED_VALUES}. */
    final class NamedValues implements Form {
        @Override
        public Object newer(Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                return value;
            }
            var list = new ArrayList<Map<String, Object>>();
            map.forEach((name, argument) -> {
                var entry = new LinkedHashMap<String, Object>();
                entry.put("name", name);
                entry.put("value", argument);
                list.add(entry);
            });
            return list;
        }

        @Override
        public Object older(Object value, ApiVersions versions) {
            if (!(value instanceof List<?> list)) {
                return value;
            }
            var map = new LinkedHashMap<String, Object>();
            for (var entry : list) {
                if (entry instanceof Map<?, ?> argument) {
                    var name = String.valueOf(argument.get("name"));
                    if (map.put(name, String.valueOf(argument.get("value"))) != null) {
                        throw Shape.newerOnly("more than one argument " + name);
                    }
                }
            }
            return map;
        }
    }

    /** See {@link Form#NAMED_OBJECTS}. */
    final class NamedObjects implements Form {
        @Override
        public Object newer(Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                return value;
            }
            var list = new ArrayList<Map<String, Object>>();
            map.forEach((name, object) -> {
                var entry = new LinkedHashMap<String, Object>();
                entry.put("name", name);
                if (object instanceof Map<?, ?> fields) {
                    fields.forEach((field, content) -> entry.put(String.valueOf(field), content));
                }
                list.add(entry);
            });
            return list;
        }

        @Override
        public Object older(Object value, ApiVersions versions) {
            if (!(value instanceof List<?> list)) {
                return value;
            }
            var map = new LinkedHashMap<String, Object>();
            for (var entry : list) {
                if (entry instanceof Map<?, ?> object) {
                    var fields = new LinkedHashMap<Object, Object>(object);
                    map.put(String.valueOf(fields.remove("name")), fields);
                }
            }
            return map;
        }
    }

    /**
     * See {@link Form#object}.
     *
     * @param shape the shape of the object
     */
    record Nested(Shape shape) implements Form {
        @Override
        public Object newer(Object value) {
            Shape.document(value).ifPresent(shape::toNewer);
            return value;
        }

        @Override
        public Object older(Object value, ApiVersions versions) {
            Shape.document(value).ifPresent(document -> shape.toOlder(document, versions));
            return value;
        }

        @Override
        public void trim(Object value) {
            Shape.document(value).ifPresent(shape::trim);
        }

        @Override
        public String olderPath(String path) {
            return path.startsWith(".") ? "." + shape.olderPath(path.substring(1)) : path;
        }
    }

    /**
     * See {@link Form#each}.
     *
     * @param shape the shape of the objects
     */
    record Each(Shape shape) implements Form {
        @Override
        public Object newer(Object value) {
            if (value instanceof List<?> list) {
                list.forEach(Form.object(shape)::newer);
            }
            return value;
        }

        @Override
        public Object older(Object value, ApiVersions versions) {
            if (value instanceof List<?> list) {
                list.forEach(item -> Form.object(shape).older(item, versions));
            }
            return value;
        }

        @Override
        public void trim(Object value) {
            if (value instanceof List<?> list) {
                list.forEach(Form.object(shape)::trim);
            }
        }
    }
}

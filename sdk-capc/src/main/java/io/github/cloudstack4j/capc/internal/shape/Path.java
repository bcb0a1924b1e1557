// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way from object to object inside of a document, such as {@code spec.rollout.after}.
 *
 * @param names the fields on the way
 */
record Path(List<String> names) {
    static Path of(String dotted) {
        return new Path(List.of(dotted.split("\\.")));
    }

    /** What is there; null if nothing is. */
    @Nullable
    Object get(Map<String, Object> document) {
        Object here = document;
        for (var name : names) {
            if (!(here instanceof Map<?, ?> map)) {
                return null;
            }
            here = map.get(name);
        }
        return here;
    }

    /** Takes away what is there, and the objects around it that are left empty. */
    @Nullable
    Object take(Map<String, Object> document) {
        return take(document, names);
    }

    private static @Nullable Object take(Map<String, Object> object, List<String> names) {
        var name = names.get(0);
        if (names.size() == 1) {
            return object.remove(name);
        }
        if (!(object.get(name) instanceof Map<?, ?>)) {
            return null;
        }
        var child = child(object, name);
        var taken = take(child, names.subList(1, names.size()));
        if (taken != null && child.isEmpty()) {
            object.remove(name);
        }
        return taken;
    }

    /** Puts a value there, with the objects on the way to it. */
    void put(Map<String, Object> document, Object value) {
        var here = document;
        for (var name : names.subList(0, names.size() - 1)) {
            if (!(here.get(name) instanceof Map<?, ?>)) {
                here.put(name, new LinkedHashMap<String, Object>());
            }
            here = child(here, name);
        }
        here.put(names.get(names.size() - 1), value);
    }

    @SuppressWarnings("unchecked") // documents are read from JSON: keys are strings
    private static Map<String, Object> child(Map<String, Object> object, String name) {
        return (Map<String, Object>) object.get(name);
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decoded arguments of a call; parameter names are matched ignoring case. An absent one is null, false or empty, as
 * the accessor says. Asking for a parameter as another type than the contract declares is a programming error.
 */
public final class Arguments {

    private final Map<String, Object> values;

    Arguments(Map<String, Object> decoded) {
        this.values = new LinkedHashMap<>(decoded);
    }

    public boolean has(String name) {
        return values.containsKey(key(name));
    }

    public @Nullable String string(String name) {
        return (String) values.get(key(name));
    }

    public String requireString(String name) {
        return (String) require(name);
    }

    /** A whole number, declared as integer, short or long. */
    public @Nullable Long number(String name) {
        return (Long) values.get(key(name));
    }

    public long number(String name, long otherwise) {
        var value = number(name);
        return value == null ? otherwise : value;
    }

    /** The moment that a date stands for. */
    public @Nullable Instant moment(String name) {
        return (Instant) values.get(key(name));
    }

    /** The value of a boolean, null if it was not sent. */
    public @Nullable Boolean flagIfSent(String name) {
        return (Boolean) values.get(key(name));
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(key(name)));
    }

    /** The resource a uuid parameter refers to; a removed one still counts as found. */
    public @Nullable Resource resource(String name) {
        return values.get(key(name)) instanceof Resource resource ? resource : null;
    }

    public Resource requireResource(String name) {
        return (Resource) require(name);
    }

    /** Whether the special id -1 was given, by which some lists mean "all". */
    public boolean isMinusOne(String name) {
        return Long.valueOf(-1).equals(values.get(key(name)));
    }

    /** The items of a comma-separated list. */
    public List<String> list(String name) {
        return values.get(key(name)) instanceof Items items ? items.texts() : List.of();
    }

    /** What the ids of a comma-separated list refer to. */
    public List<Resource> resources(String name) {
        return values.get(key(name)) instanceof Items items && items.resources() != null
                ? items.resources()
                : List.of();
    }

    /** The entries of {@code name[i].field=value}, in order of their index. */
    @SuppressWarnings("unchecked")
    public List<Map<String, String>> entries(String name) {
        return values.get(key(name)) instanceof List<?> entries ? (List<Map<String, String>>) entries : List.of();
    }

    /** All {@code field=value} of a detail-type map, the index ignored. */
    public Map<String, String> details(String name) {
        var all = new LinkedHashMap<String, String>();
        entries(name).forEach(all::putAll);
        return all;
    }

    private Object require(String name) {
        var value = values.get(key(name));
        if (value == null) {
            throw new IllegalStateException(
                    "the contract does not require parameter " + name + ", so it may be absent");
        }
        return value;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A decoded list: its texts and, if they are ids, what they refer to. */
    record Items(List<String> texts, @Nullable List<Resource> resources) {}
}

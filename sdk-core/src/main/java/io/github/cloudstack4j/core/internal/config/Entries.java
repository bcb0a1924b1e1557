// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one source says, sorted by meaning. It keeps secrets, and prints none. */
public final class Entries {
    private final String place;
    private final @Nullable String section;
    private final Map<Role, String> names = new EnumMap<>(Role.class);
    private final Map<Role, String> values = new EnumMap<>(Role.class);

    /**
     * @param place the source in words that go on after "from"
     * @param section the part of the file that was read, if it has several
     */
    Entries(String place, @Nullable String section) {
        this.place = place;
        this.section = section;
    }

    /** Takes a value under the name that the source has for it; a blank one counts as left out. */
    Entries put(Role role, String name, @Nullable String value) {
        names.put(role, name);
        if (value != null && !value.isBlank()) {
            values.put(role, value.strip());
        }
        return this;
    }

    /** Where all this was found, in words. */
    public String place() {
        return place;
    }

    /** The part of the file that was read; null if it has only one. */
    public @Nullable String section() {
        return section;
    }

    public @Nullable String get(Role role) {
        return values.get(role);
    }

    public boolean has(Role role) {
        return values.containsKey(role);
    }

    /** What the source calls it. */
    public String name(Role role) {
        return names.getOrDefault(role, role.name());
    }

    /** @throws InvalidRequestException if the source left it out */
    public String require(Role role) {
        var value = values.get(role);
        if (value == null) {
            throw complaint("it has no " + name(role) + ": add it, or do not point at this source");
        }
        return value;
    }

    /** What is wrong with this source, ready to throw. */
    public InvalidRequestException complaint(String what) {
        return new InvalidRequestException("The configuration from " + place + " cannot be used: " + what + ".");
    }

    @Override
    public String toString() {
        return "Entries of " + place;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Points at a CloudStack resource by its id or by its exact name.
 *
 * <p>A name is resolved once, when a request is sent: exactly one resource must carry it. No match fails with the
 * names that come near; several matches fail with the candidates.
 */
public final class Ref implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final String value;
    private final boolean id;

    private Ref(String value, boolean id) {
        this.value = value;
        this.id = id;
    }

    /** Takes {@code nameOrId} as an id if it has the shape of a UUID, else as a name. */
    public static Ref of(String nameOrId) {
        return UUID.matcher(Objects.requireNonNull(nameOrId, "nameOrId")).matches() ? id(nameOrId) : name(nameOrId);
    }

    /** Points at the resource with this id. */
    public static Ref id(String id) {
        return new Ref(notBlank(id, "id"), true);
    }

    /** Points at the one resource with exactly this name, even if the name has the shape of a UUID. */
    public static Ref name(String name) {
        return new Ref(notBlank(name, "name"), false);
    }

    /** Whether this is an id and needs no look-up. */
    public boolean isId() {
        return id;
    }

    /** The id or the name. */
    @JsonValue
    public String getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ref ref && ref.id == id && ref.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, id);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String notBlank(String value, String what) {
        if (Objects.requireNonNull(value, what).isBlank()) {
            throw new InvalidRequestException(
                    "The " + what + " of a resource is blank; give its exact name or its id.");
        }
        return value;
    }
}

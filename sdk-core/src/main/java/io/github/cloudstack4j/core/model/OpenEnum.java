// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Objects;

/**
 * A word from a vocabulary that CloudStack may extend. A word this SDK has not heard of survives as itself; compare
 * with {@code equals}, not {@code ==}.
 */
public abstract class OpenEnum implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;

    /** The word as CloudStack writes it. */
    protected OpenEnum(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** The word as CloudStack writes it. */
    @JsonValue
    public final String getName() {
        return name;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).name.equals(name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final String toString() {
        return name;
    }
}

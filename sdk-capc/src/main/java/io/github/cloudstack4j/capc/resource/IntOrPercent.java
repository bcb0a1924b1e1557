// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.Objects;

/** A number of machines, or a share of them. */
public final class IntOrPercent implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Serializable value;

    private IntOrPercent(Serializable value) {
        this.value = value;
    }

    /** So many. */
    public static IntOrPercent of(int number) {
        return new IntOrPercent(number);
    }

    /** A share of all, such as {@code 40%}. */
    public static IntOrPercent of(String percent) {
        return new IntOrPercent(percent);
    }

    @JsonCreator
    static IntOrPercent read(Object value) {
        if (value instanceof Integer || value instanceof String) {
            return new IntOrPercent((Serializable) value);
        }
        throw new InvalidRequestException("A number or a percentage was expected, such as 1 or 40%.");
    }

    /** The number or the share, as Kubernetes takes it: an {@code Integer} or a {@code String}. */
    @JsonValue
    public Object getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntOrPercent that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

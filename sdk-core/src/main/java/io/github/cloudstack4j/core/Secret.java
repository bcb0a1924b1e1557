// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** A value that must not show: it prints as {@code ****}, is compared in constant time and cannot be serialised. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a secret. */
    public static Secret of(String value) {
        if (Objects.requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("The secret is blank.");
        }
        return new Secret(value);
    }

    /** The secret itself; keep it out of logs, messages and fields. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for all secrets, so that not even a hash of one shows. */
    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "****";
    }
}

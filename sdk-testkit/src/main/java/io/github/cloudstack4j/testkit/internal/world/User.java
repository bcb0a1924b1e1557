// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import org.jspecify.annotations.Nullable;

/** A user of an account, with its password, and its key pair if it has one. */
public record User(
        long number,
        String uuid,
        String name,
        Account account,
        @Nullable String apiKey,
        @Nullable String secretKey,
        String password) {

    public Role role() {
        return account.role();
    }

    @Override
    public String toString() {
        return "User[" + name + " of " + account.name() + "]";
    }
}

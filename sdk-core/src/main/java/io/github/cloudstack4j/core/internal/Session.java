// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.Credentials;

/** A user's session: what the server knows it by, both as cookies and as a parameter. */
final class Session {
    private final Credentials.Login user;
    private final String cookies;
    private final String key;

    Session(Credentials.Login user, String cookies, String key) {
        this.user = user;
        this.cookies = cookies;
        this.key = key;
    }

    boolean isOf(Credentials.Login caller) {
        return user.equals(caller);
    }

    /** The value of the {@code Cookie} header. */
    String cookies() {
        return cookies;
    }

    /** The parameter {@code sessionkey}. */
    String key() {
        return key;
    }
}

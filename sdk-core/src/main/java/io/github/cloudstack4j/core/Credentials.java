// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.util.Objects;

/**
 * Who calls: either a pair of keys, by which each request is signed, or a user's name and password, by which a session
 * is opened. Never serialised, and never printed whole.
 */
public abstract sealed class Credentials {
    private Credentials() {}

    /**
     * A pair of API keys of a user.
     *
     * @throws InvalidRequestException if the API key is blank
     */
    public static KeyPair keyPair(String apiKey, Secret secretKey) {
        return new KeyPair(
                notBlank(apiKey, "The API key is blank: give the one CloudStack shows for the user."), secretKey);
    }

    /**
     * A user's name and password.
     *
     * @param domain the path of the user's domain, such as {@code /sales/emea}; {@code /} is ROOT
     * @throws InvalidRequestException if the name is blank
     */
    public static Login login(String username, Secret password, String domain) {
        var path = Objects.requireNonNull(domain, "domain").strip();
        return new Login(
                notBlank(username, "The user name is blank: give the one the user logs in with."),
                password,
                path.isEmpty() ? "/" : path);
    }

    private static String notBlank(String value, String complaint) {
        if (Objects.requireNonNull(value, "value").isBlank()) {
            throw new InvalidRequestException(complaint);
        }
        return value.strip();
    }

    /** An API key, which names the caller, and the secret key that requests are signed with. */
    public static final class KeyPair extends Credentials {
        private final String apiKey;
        private final Secret secretKey;

        private KeyPair(String apiKey, Secret secretKey) {
            this.apiKey = apiKey;
            this.secretKey = Objects.requireNonNull(secretKey, "secretKey");
        }

        /** The key requests are sent under. */
        public String getApiKey() {
            return apiKey;
        }

        /** The key requests are signed with; it is never sent. */
        public Secret getSecretKey() {
            return secretKey;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof KeyPair pair && apiKey.equals(pair.apiKey) && secretKey.equals(pair.secretKey);
        }

        @Override
        public int hashCode() {
            return apiKey.hashCode();
        }

        @Override
        public String toString() {
            return "API keys";
        }
    }

    /** A user's name, password and domain, sent once for each session. */
    public static final class Login extends Credentials {
        private final String username;
        private final Secret password;
        private final String domain;

        private Login(String username, Secret password, String domain) {
            this.username = username;
            this.password = Objects.requireNonNull(password, "password");
            this.domain = domain;
        }

        /** The name the user logs in with. */
        public String getUsername() {
            return username;
        }

        /** The password. */
        public Secret getPassword() {
            return password;
        }

        /** The path of the user's domain. */
        public String getDomain() {
            return domain;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Login login
                    && username.equals(login.username)
                    && domain.equals(login.domain)
                    && password.equals(login.password);
        }

        @Override
        public int hashCode() {
            return Objects.hash(username, domain);
        }

        @Override
        public String toString() {
            return "login of " + username + " in " + domain;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy on the way to CloudStack. Immutable. Serializable without its password: one that had a password cannot
 * be used after deserialisation.
 */
public final class ProxySettings implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LAST_PORT = 65535;

    private final String host;
    private final int port;
    private final @Nullable String username;
    private final transient @Nullable Secret password;

    private ProxySettings(String host, int port, @Nullable String username, @Nullable Secret password) {
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
    }

    /**
     * A proxy that asks for no password.
     *
     * @throws InvalidRequestException if this is no host name and port
     */
    public static ProxySettings of(String host, int port) {
        if (Objects.requireNonNull(host, "host").isBlank() || host.contains("/") || host.contains("@")) {
            throw new InvalidRequestException(
                    "The proxy's host is not one: give its name or address alone, without" + " scheme, user and path.");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new InvalidRequestException(
                    "The proxy's port is " + port + ": give one from 1 to " + LAST_PORT + ".");
        }
        return new ProxySettings(host.strip(), port, null, null);
    }

    /**
     * The same proxy, to which the client makes itself known (HTTP Basic, so only the way to the proxy protects it).
     * {@link HttpStack#JAVA} cannot do that on the way to an {@code https} endpoint.
     *
     * @throws InvalidRequestException if the name is blank or has a colon in it
     */
    public ProxySettings login(String user, Secret secret) {
        if (Objects.requireNonNull(user, "user").isBlank() || user.contains(":")) {
            throw new InvalidRequestException("The proxy's user name is blank or has a colon in it: give another.");
        }
        return new ProxySettings(host, port, user, Objects.requireNonNull(secret, "secret"));
    }

    /** The name or address of the proxy. */
    public String getHost() {
        return host;
    }

    /** Its port. */
    public int getPort() {
        return port;
    }

    /** The user known to the proxy; null if it asks for none. */
    public @Nullable String getUsername() {
        return username;
    }

    /** The password of that user; null if there is none, or it was lost by serialisation. */
    public @Nullable Secret getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return "ProxySettings{" + host + ":" + port + (username == null ? "" : ", with a password") + "}";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The HTTP clients that come with the SDK. They differ in nothing that a caller sees. */
public enum HttpStack {
    /** OkHttp: a call runs on the calling thread. */
    OKHTTP,
    /**
     * {@code java.net.http}, the JDK's own, for programs that watch it, tune it by its system properties, or have to use
     * it: a call is handed to other threads and back. It does not show a password to a proxy on the way to an
     * {@code https} endpoint: such a configuration is refused.
     */
    JAVA
}

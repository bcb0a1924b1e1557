// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.net.URI;
import java.util.ServiceLoader;

/** A client library under measurement, found on the class path it was given. */
public interface Peer {
    String API_KEY = "plgWJfZK4gyS3mOMTVmjUVg-X-jlWlnfaUJ9GAbBbf9EdM-kAYMmAiLqzzq1ElZLYq_u38zCm0bewzGUdP66mg";
    String SECRET_KEY = "VDaACYb0LV9eNjTetIOElcVQkvJck_J_QljX_FcHRj87ZKiy0z0ty0ZsYBkoXkY9b7eq1EhwJaw7FF3akA3KBQ";

    String name();

    Client connect(URI endpoint) throws Exception;

    static Peer named(String name) {
        return ServiceLoader.load(Peer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " on this class path"));
    }

    /** Used as the library's own documentation would have it. */
    interface Client extends AutoCloseable {
        /** Lists all zones, page by page where the library can; returns how many there are. */
        int zones() throws Exception;

        @Override
        default void close() throws Exception {}
    }
}

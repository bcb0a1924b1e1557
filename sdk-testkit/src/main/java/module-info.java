// SPDX-License-Identifier: Apache-2.0
/** An in-process CloudStack for tests, with fault injection, a controllable clock and a JUnit extension. */
@SuppressWarnings("requires-automatic") // Okio has no descriptor
module io.github.cloudstack4j.testkit {
    requires transitive io.github.cloudstack4j.core;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires static okhttp3.tls;
    requires com.fasterxml.jackson.databind;
    requires java.logging; // MockWebServer logs every request there
    requires mockwebserver3;
    requires okhttp3;
    requires okio;

    exports io.github.cloudstack4j.testkit;
    exports io.github.cloudstack4j.testkit.junit;

    opens io.github.cloudstack4j.testkit.junit; // JUnit runs the tests of TransportTck
}

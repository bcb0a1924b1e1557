// SPDX-License-Identifier: Apache-2.0
/**
 * Connection to a CloudStack management server: configuration, transport, retries, jobs, paging, errors,
 * shared resources.
 */
@SuppressWarnings({
    "module", // the qualified export names a module that is built later
    "requires-automatic" // Retrofit and Resilience4j have no descriptor
})
module io.github.cloudstack4j.core {
    requires static transitive org.jspecify;
    requires static micrometer.core;
    requires static org.immutables.value.annotations;
    requires com.fasterxml.jackson.databind;
    requires io.github.resilience4j.bulkhead;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.ratelimiter;
    requires io.github.resilience4j.retry;
    requires java.net.http;
    requires okhttp3;
    requires org.slf4j;
    requires retrofit2;

    exports io.github.cloudstack4j.core;
    exports io.github.cloudstack4j.core.micrometer;
    exports io.github.cloudstack4j.core.model;
    exports io.github.cloudstack4j.core.spi;
    exports io.github.cloudstack4j.core.internal to
            io.github.cloudstack4j.capc,
            io.github.cloudstack4j.cks,
            io.github.cloudstack4j.csi;

    opens io.github.cloudstack4j.core.internal to
            com.fasterxml.jackson.databind;
    opens io.github.cloudstack4j.core.model to
            com.fasterxml.jackson.databind;
}

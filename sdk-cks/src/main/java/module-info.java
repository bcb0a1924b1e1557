// SPDX-License-Identifier: Apache-2.0
/** CloudStack Kubernetes Service: clusters, nodes, supported versions. */
@SuppressWarnings("requires-automatic") // Retrofit has no descriptor
module io.github.cloudstack4j.cks {
    requires transitive io.github.cloudstack4j.core;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires retrofit2;

    exports io.github.cloudstack4j.cks;
    exports io.github.cloudstack4j.cks.model;

    opens io.github.cloudstack4j.cks.internal to
            com.fasterxml.jackson.databind;
    opens io.github.cloudstack4j.cks.model to
            com.fasterxml.jackson.databind;
}

// SPDX-License-Identifier: Apache-2.0
/** Cluster API clusters on CloudStack (CAPC): their objects, checks of them, and their place in CKS. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Kubernetes' types have no descriptor
module io.github.cloudstack4j.capc {
    requires transitive io.github.cloudstack4j.cks;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires transitive kubernetes.client.api;
    requires transitive kubernetes.model.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires org.snakeyaml.engine;

    exports io.github.cloudstack4j.capc;
    exports io.github.cloudstack4j.capc.model;
    exports io.github.cloudstack4j.capc.resource;

    opens io.github.cloudstack4j.capc.resource to
            com.fasterxml.jackson.databind;
}

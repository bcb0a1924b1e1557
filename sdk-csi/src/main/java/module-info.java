// SPDX-License-Identifier: Apache-2.0
/** Volumes and snapshots with the semantics of CSI, and the storage objects of Kubernetes. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Kubernetes' types have no descriptor
module io.github.cloudstack4j.csi {
    requires transitive io.github.cloudstack4j.core;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires transitive kubernetes.model.core;
    requires transitive kubernetes.model.storageclass;
    requires transitive volumesnapshot.model;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires org.snakeyaml.engine;

    exports io.github.cloudstack4j.csi;
    exports io.github.cloudstack4j.csi.kubernetes;
    exports io.github.cloudstack4j.csi.model;
    exports io.github.cloudstack4j.csi.syncer;

    opens io.github.cloudstack4j.csi.model to
            com.fasterxml.jackson.databind;
}

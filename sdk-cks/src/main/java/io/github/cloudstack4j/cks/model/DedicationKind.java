// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.util.Locale;

/** What can be set aside for a domain or an account, from the widest to the narrowest. */
public enum DedicationKind {
    /** A zone. */
    ZONE,

    /** A pod of a zone. */
    POD,

    /** A cluster of hosts in a pod; not a Kubernetes cluster. */
    CLUSTER,

    /** A host. */
    HOST;

    /** The word CloudStack uses for it: {@code zone}, {@code pod}, {@code cluster} or {@code host}. */
    public String getWireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

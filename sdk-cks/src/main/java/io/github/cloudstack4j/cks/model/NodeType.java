// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.util.Locale;

/** What a node does in a Kubernetes cluster; offerings, templates and affinity groups are chosen by it. */
public enum NodeType {
    /** Runs the Kubernetes control plane, and etcd unless the cluster has nodes for it. */
    CONTROL,

    /** Runs the users' pods. */
    WORKER,

    /** Runs etcd only. */
    ETCD;

    /** The word CloudStack uses for it: {@code control}, {@code worker} or {@code etcd}. */
    public String getWireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

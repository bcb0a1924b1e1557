// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where the etcd of a cluster runs, and what it survives. */
@Model
@Value.Immutable
public abstract class EtcdTopology implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether it has machines of its own; otherwise it runs on the control nodes. */
    public abstract boolean isExternal();

    /** The machines it runs on: etcd nodes, else control nodes; empty until they exist. */
    public abstract List<TopologyNode> getNodes();

    /** What their number means; null while there are none, and for clusters managed externally. */
    public abstract @Nullable EtcdQuorum getQuorum();

    /** Id of the offering that is set for etcd nodes; null without such nodes. */
    public abstract @Nullable String getOfferingId();

    /**
     * State of the ISO with the binaries of the cluster's version, those of etcd among them; {@code Ready} is what new
     * nodes need. Null when the version cannot be seen.
     */
    public abstract @Nullable String getIsoState();

    /** Whether new nodes would find their binaries: the version's ISO is ready in the zone. */
    public final boolean isIsoReady() {
        return "Ready".equals(getIsoState());
    }

    /** Starts an empty EtcdTopology. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an EtcdTopology. */
    public static final class Builder extends ImmutableEtcdTopology.Builder {}
}

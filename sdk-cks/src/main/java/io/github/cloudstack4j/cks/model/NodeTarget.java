// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What nodes are for, as far as it is known: it decides which offerings and templates they can have. */
@Model
@Value.Immutable
public abstract class NodeTarget implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The zone of the cluster; null for any. */
    public abstract @Nullable Ref getZone();

    /** The Kubernetes version it will run; null for any. */
    public abstract @Nullable Ref getKubernetesVersion();

    /**
     * Size of the root disks of control and worker nodes in GiB, as the cluster will be given it; CloudStack makes
     * them of 8 unless told otherwise.
     */
    @Value.Default
    public int getNodeRootDiskGb() {
        return 8;
    }

    /** Nodes in any zone, for any Kubernetes version. */
    public static NodeTarget any() {
        return builder().build();
    }

    /** Starts an empty NodeTarget. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeTarget. */
    public static final class Builder extends ImmutableNodeTarget.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #kubernetesVersion(Ref)}, by number, name or id. */
        public Builder kubernetesVersion(@Nullable String nameOrId) {
            return kubernetesVersion(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

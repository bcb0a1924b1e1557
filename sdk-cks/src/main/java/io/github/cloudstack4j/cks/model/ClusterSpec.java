// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a Kubernetes cluster should be like, whatever it is now. The name decides which cluster is meant: there is one of
 * that name, or none yet. What is left out, unless something else is said here, is left as it is.
 */
@Model
@Value.Immutable
public abstract class ClusterSpec implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    public abstract String getName();

    /** Free text for a cluster that is made. */
    public abstract @Nullable String getDescription();

    /** Where it is; cannot be changed. */
    public abstract Ref getZone();

    /** The supported version it runs; a cluster of an older one is upgraded, through those between if need be. */
    public abstract Ref getKubernetesVersion();

    /** Number of control nodes; cannot be changed. */
    @Value.Default
    public int getControlNodes() {
        return 1;
    }

    /**
     * Number of its own workers, external nodes not among them. With autoscaling, the number that a cluster is made with;
     * null for the fewest.
     */
    public abstract @Nullable Integer getWorkers();

    /** Fewest workers the autoscaler keeps; null for no autoscaling. */
    public abstract @Nullable Integer getMinWorkers();

    /** Most workers the autoscaler makes; null for no autoscaling. */
    public abstract @Nullable Integer getMaxWorkers();

    /** Number of machines that run etcd only; cannot be changed. */
    @Value.Default
    public int getEtcdNodes() {
        return 0;
    }

    /** Offering for node types without one of their own; null for the one of the workers. */
    public abstract @Nullable Ref getOffering();

    /** Offerings by node type, instead of {@link #getOffering()}. */
    public abstract Map<NodeType, Ref> getOfferings();

    /** Templates by node type; cannot be changed. */
    public abstract Map<NodeType, Ref> getTemplates();

    /** Affinity groups by node type; an empty list for none. Types that are left out keep theirs. */
    public abstract Map<NodeType, List<Ref>> getAffinityGroups();

    /** Network; null for one of its own, or whichever it is in. Cannot be changed. */
    public abstract @Nullable Ref getNetwork();

    /** Name of the SSH key on its nodes; cannot be changed. */
    public abstract @Nullable String getKeyPair();

    /** Size of the nodes' root disks in GiB; cannot be changed. */
    public abstract @Nullable Integer getNodeRootDiskGb();

    /** Hypervisor of the nodes; cannot be changed. */
    public abstract @Nullable String getHypervisor();

    /** Registered CNI configuration; cannot be changed. */
    public abstract @Nullable Ref getCniConfiguration();

    /** Values of that configuration's variables, for a cluster that is made. Kept out of {@code toString}. */
    @Value.Redacted
    public abstract Map<String, String> getCniDetails();

    /** Whether CloudStack installs its CSI driver; cannot be changed. */
    @Value.Default
    public boolean isCsi() {
        return false;
    }

    /** Users' machines that are nodes of the cluster, all of them; null leaves those there are as they are. */
    public abstract @Nullable List<Ref> getExternalNodes();

    /** Whether external nodes that are added are marked for manual upgrade, so that upgrades leave them alone. */
    @Value.Default
    public boolean isExternalNodesUpgradedByHand() {
        return false;
    }

    /** Whether it runs; otherwise it is stopped. */
    @Value.Default
    public boolean isRunning() {
        return true;
    }

    /**
     * Whether a running cluster may be stopped and started for changes that CloudStack makes to stopped ones only: of
     * affinity groups, and of offerings most often.
     */
    @Value.Default
    public boolean isRestartAllowed() {
        return false;
    }

    /**
     * Whether steps are taken that a known defect of the server would turn against the cluster, see {@link
     * io.github.cloudstack4j.cks.DefectGuardException}, and those that the server does not look at: templates that are not
     * made for nodes, and values that do not fit the CNI configuration.
     */
    @Value.Default
    public boolean isDespiteDefects() {
        return false;
    }

    /** Whether the autoscaler sets the number of workers. */
    public boolean isAutoscaled() {
        return getMinWorkers() != null;
    }

    /** The request that makes such a cluster, but for its autoscaling and its external nodes. */
    public CreateClusterRequest toCreateRequest() {
        var workers = getWorkers();
        var request = CreateClusterRequest.builder()
                .name(getName())
                .description(getDescription())
                .zone(getZone())
                .kubernetesVersion(getKubernetesVersion())
                .controlNodes(getControlNodes())
                .workers(workers != null ? workers : getMinWorkers())
                .etcdNodes(getEtcdNodes())
                .offering(getOffering())
                .offerings(getOfferings())
                .templates(getTemplates())
                .network(getNetwork())
                .keyPair(getKeyPair())
                .nodeRootDiskGb(getNodeRootDiskGb())
                .hypervisor(getHypervisor())
                .cniConfiguration(getCniConfiguration())
                .cniDetails(getCniDetails())
                .csi(isCsi())
                .incompleteCniAllowed(isDespiteDefects())
                .unmarkedTemplatesAllowed(isDespiteDefects());
        getAffinityGroups().forEach((type, groups) -> {
            if (!groups.isEmpty()) {
                request.affinityGroup(type, groups);
            }
        });
        return request.build();
    }

    /** Refuses what could never be made. */
    @Value.Check
    protected void check() {
        if (getWorkers() == null && getMinWorkers() == null) {
            throw new InvalidRequestException("workers is missing; give their number, or autoscaling(min, max).");
        }
        if ((getMinWorkers() == null) != (getMaxWorkers() == null)) {
            throw new InvalidRequestException("Autoscaling has one bound only; give both by autoscaling(min, max).");
        }
        if (getMinWorkers() != null) {
            ScaleRequest.builder()
                    .cluster(Ref.name(getName()))
                    .autoscaling(true)
                    .minWorkers(getMinWorkers())
                    .maxWorkers(getMaxWorkers())
                    .build();
        }
        toCreateRequest();
    }

    /** Starts an empty spec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterSpec. */
    public static final class Builder extends ImmutableClusterSpec.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #kubernetesVersion(Ref)}, by name or id. */
        public Builder kubernetesVersion(String nameOrId) {
            return kubernetesVersion(Ref.of(nameOrId));
        }

        /** As {@link #network(Ref)}, by name or id. */
        public Builder network(@Nullable String nameOrId) {
            return network(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #offering(Ref)}, by name or id. */
        public Builder offering(@Nullable String nameOrId) {
            return offering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #cniConfiguration(Ref)}, by name or id. */
        public Builder cniConfiguration(@Nullable String nameOrId) {
            return cniConfiguration(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** The offering for one node type, by name or id. */
        public Builder offering(NodeType type, String nameOrId) {
            return offering(type, Ref.of(nameOrId));
        }

        /** The template for one node type, by name or id. */
        public Builder template(NodeType type, String nameOrId) {
            return template(type, Ref.of(nameOrId));
        }

        /** The affinity groups for one node type, by names or ids; none for none. */
        public Builder affinityGroups(NodeType type, String... namesOrIds) {
            return affinityGroup(type, Stream.of(namesOrIds).map(Ref::of).toList());
        }

        /** Lets the cluster autoscaler keep from {@code min} to {@code max} workers. */
        public Builder autoscaling(int min, int max) {
            return minWorkers(min).maxWorkers(max);
        }

        /** All the users' machines that are nodes, by names or ids. */
        public Builder externalNodes(String... namesOrIds) {
            return externalNodes(Stream.of(namesOrIds).map(Ref::of).toList());
        }

        /** No user's machine is to be a node; those that are one are removed. */
        public Builder noExternalNodes() {
            return externalNodes(List.of());
        }

        /** Wants the cluster stopped. */
        public Builder stopped() {
            return running(false);
        }
    }
}

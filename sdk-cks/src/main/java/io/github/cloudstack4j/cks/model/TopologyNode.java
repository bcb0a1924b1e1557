// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A node in the picture of a cluster: what the cluster and the machine itself tell about it. */
@Model
@Value.Immutable
public abstract class TopologyNode implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Id of its machine. */
    public abstract String getId();

    /** Name of its machine, or its id where no name is reported. */
    public abstract String getName();

    /** What it does in the cluster. */
    public abstract NodeRole getRole();

    /** State of its machine; null when not reported. */
    public abstract @Nullable VirtualMachineState getState();

    /** Kubernetes version it runs; null for etcd nodes, before 4.21, and when not reported. */
    public abstract @Nullable SemanticVersion getVersion();

    /** Name of the host it runs on; null while it is stopped, and for callers who may not see hosts. */
    public abstract @Nullable String getHostName();

    /** Its address on the cluster's network; null when not reported. */
    public abstract @Nullable String getPrivateAddress();

    /** The public address that leads to it by port forwarding; null when none does. */
    public abstract @Nullable String getPublicAddress();

    /** Where it takes SSH connections; null when no rule leads to it. */
    public abstract @Nullable SshEndpoint getSsh();

    /** Id of the offering its machine really has; null when its machine cannot be seen. */
    public abstract @Nullable String getOfferingId();

    /** Name of the offering its machine really has; null as its id. */
    public abstract @Nullable String getOfferingName();

    /** Id of the template its machine was really made from; null when its machine cannot be seen. */
    public abstract @Nullable String getTemplateId();

    /** Name of the template its machine was really made from; null as its id. */
    public abstract @Nullable String getTemplateName();

    /** Virtual CPUs of its machine; null when its machine cannot be seen. */
    public abstract @Nullable Integer getCpuNumber();

    /** Memory of its machine in MiB; null when its machine cannot be seen. */
    public abstract @Nullable Integer getMemory();

    /** Whether its machine could be given another offering while it runs, as far as the machine goes. */
    @Value.Default
    public boolean isDynamicallyScalable() {
        return false;
    }

    /** Whether its machine runs. */
    public final boolean isRunning() {
        return VirtualMachineState.RUNNING.equals(getState());
    }

    /** Starts an empty TopologyNode. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TopologyNode. */
    public static final class Builder extends ImmutableTopologyNode.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of a {@link KubeadmControlPlane}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmControlPlaneSpec.class)
@JsonDeserialize(builder = KubeadmControlPlaneSpec.Builder.class)
public abstract class KubeadmControlPlaneSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** How many machines; an odd number unless etcd is elsewhere. Null for 1. */
    @JsonProperty("replicas")
    public abstract @Nullable Integer getReplicas();

    /** Kubernetes version, such as {@code v1.33.1}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("version")
    public abstract String getVersion();

    /** What the machines are made from. */
    @JsonProperty("machineTemplate")
    public abstract ControlPlaneMachineTemplate getMachineTemplate();

    /** How kubeadm is called. */
    @JsonProperty("kubeadmConfigSpec")
    public abstract @Nullable KubeadmConfigSpec getKubeadmConfigSpec();

    /** How machines are replaced by others. */
    @JsonProperty("rollout")
    public abstract @Nullable ControlPlaneRollout getRollout();

    /** How often unhealthy machines are replaced. */
    @JsonProperty("remediation")
    public abstract @Nullable ControlPlaneRemediation getRemediation();

    /** How machines are named. */
    @JsonProperty("machineNaming")
    public abstract @Nullable MachineNaming getMachineNaming();

    /** Starts a KubeadmControlPlaneSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmControlPlaneSpec. */
    public static final class Builder extends ImmutableKubeadmControlPlaneSpec.Builder {
        /** See {@link KubeadmControlPlaneSpec#getMachineTemplate()}. */
        public Builder machineTemplate(Consumer<ControlPlaneMachineTemplate.Builder> machineTemplate) {
            var builder = ControlPlaneMachineTemplate.builder();
            machineTemplate.accept(builder);
            return machineTemplate(builder.build());
        }

        /** See {@link KubeadmControlPlaneSpec#getKubeadmConfigSpec()}. */
        public Builder kubeadmConfigSpec(Consumer<KubeadmConfigSpec.Builder> kubeadmConfigSpec) {
            var builder = KubeadmConfigSpec.builder();
            kubeadmConfigSpec.accept(builder);
            return kubeadmConfigSpec(builder.build());
        }

        /** See {@link KubeadmControlPlaneSpec#getRollout()}. */
        public Builder rollout(Consumer<ControlPlaneRollout.Builder> rollout) {
            var builder = ControlPlaneRollout.builder();
            rollout.accept(builder);
            return rollout(builder.build());
        }

        /** See {@link KubeadmControlPlaneSpec#getRemediation()}. */
        public Builder remediation(Consumer<ControlPlaneRemediation.Builder> remediation) {
            var builder = ControlPlaneRemediation.builder();
            remediation.accept(builder);
            return remediation(builder.build());
        }

        /** See {@link KubeadmControlPlaneSpec#getMachineNaming()}. */
        public Builder machineNaming(Consumer<MachineNaming.Builder> machineNaming) {
            var builder = MachineNaming.builder();
            machineNaming.accept(builder);
            return machineNaming(builder.build());
        }
    }
}

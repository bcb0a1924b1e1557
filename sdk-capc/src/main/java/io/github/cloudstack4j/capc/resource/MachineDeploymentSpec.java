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

/** What is asked of a {@link MachineDeployment}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeploymentSpec.class)
@JsonDeserialize(builder = MachineDeploymentSpec.Builder.class)
public abstract class MachineDeploymentSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Its cluster. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("clusterName")
    public abstract String getClusterName();

    /** How many machines; null where an autoscaler says. */
    @JsonProperty("replicas")
    public abstract @Nullable Integer getReplicas();

    /** Which machines are its own; without labels, Cluster API fills it in. */
    @JsonProperty("selector")
    public abstract LabelSelector getSelector();

    /** What its machines are made from. */
    @JsonProperty("template")
    public abstract MachineTemplate getTemplate();

    /** How machines are replaced by others. */
    @JsonProperty("rollout")
    public abstract @Nullable MachineDeploymentRollout getRollout();

    /** Which machines go first. */
    @JsonProperty("deletion")
    public abstract @Nullable MachineDeploymentDeletion getDeletion();

    /** How many unhealthy machines are replaced at a time. */
    @JsonProperty("remediation")
    public abstract @Nullable MachineDeploymentRemediation getRemediation();

    /** How machines are named. */
    @JsonProperty("machineNaming")
    public abstract @Nullable MachineNaming getMachineNaming();

    /** Whether the controllers leave it alone. */
    @JsonProperty("paused")
    public abstract @Nullable Boolean getPaused();

    /** Starts a MachineDeploymentSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeploymentSpec. */
    public static final class Builder extends ImmutableMachineDeploymentSpec.Builder {
        /** See {@link MachineDeploymentSpec#getSelector()}. */
        public Builder selector(Consumer<LabelSelector.Builder> selector) {
            var builder = LabelSelector.builder();
            selector.accept(builder);
            return selector(builder.build());
        }

        /** See {@link MachineDeploymentSpec#getTemplate()}. */
        public Builder template(Consumer<MachineTemplate.Builder> template) {
            var builder = MachineTemplate.builder();
            template.accept(builder);
            return template(builder.build());
        }

        /** See {@link MachineDeploymentSpec#getRollout()}. */
        public Builder rollout(Consumer<MachineDeploymentRollout.Builder> rollout) {
            var builder = MachineDeploymentRollout.builder();
            rollout.accept(builder);
            return rollout(builder.build());
        }

        /** See {@link MachineDeploymentSpec#getDeletion()}. */
        public Builder deletion(Consumer<MachineDeploymentDeletion.Builder> deletion) {
            var builder = MachineDeploymentDeletion.builder();
            deletion.accept(builder);
            return deletion(builder.build());
        }

        /** See {@link MachineDeploymentSpec#getRemediation()}. */
        public Builder remediation(Consumer<MachineDeploymentRemediation.Builder> remediation) {
            var builder = MachineDeploymentRemediation.builder();
            remediation.accept(builder);
            return remediation(builder.build());
        }

        /** See {@link MachineDeploymentSpec#getMachineNaming()}. */
        public Builder machineNaming(Consumer<MachineNaming.Builder> machineNaming) {
            var builder = MachineNaming.builder();
            machineNaming.accept(builder);
            return machineNaming(builder.build());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of a {@link Machine}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineSpec.class)
@JsonDeserialize(builder = MachineSpec.Builder.class)
public abstract class MachineSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Its cluster. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("clusterName")
    public abstract String getClusterName();

    /** What makes a node of it. */
    @JsonProperty("bootstrap")
    public abstract Bootstrap getBootstrap();

    /** The {@link CloudStackMachine}; in a template, the {@link CloudStackMachineTemplate}. */
    @JsonProperty("infrastructureRef")
    public abstract ObjectRef getInfrastructureRef();

    /** Kubernetes version, such as {@code v1.33.1}. */
    @JsonProperty("version")
    public abstract @Nullable String getVersion();

    /** {@code cloudstack:///} and the id of the machine in CloudStack. */
    @JsonProperty("providerID")
    public abstract @Nullable String getProviderId();

    /** Its failure domain; null where CAPC shall choose one at random. */
    @JsonProperty("failureDomain")
    public abstract @Nullable String getFailureDomain();

    /** For how many seconds its node must be ready to count as available. */
    @JsonProperty("minReadySeconds")
    public abstract @Nullable Integer getMinReadySeconds();

    /** How long deleting it may take. */
    @JsonProperty("deletion")
    public abstract @Nullable MachineDeletion getDeletion();

    /** Taints of its node. */
    @JsonProperty("taints")
    public abstract List<MachineTaint> getTaints();

    /** Starts a MachineSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineSpec. */
    public static final class Builder extends ImmutableMachineSpec.Builder {
        /** See {@link MachineSpec#getBootstrap()}. */
        public Builder bootstrap(Consumer<Bootstrap.Builder> bootstrap) {
            var builder = Bootstrap.builder();
            bootstrap.accept(builder);
            return bootstrap(builder.build());
        }

        /** See {@link MachineSpec#getInfrastructureRef()}. */
        public Builder infrastructureRef(Consumer<ObjectRef.Builder> infrastructureRef) {
            var builder = ObjectRef.builder();
            infrastructureRef.accept(builder);
            return infrastructureRef(builder.build());
        }

        /** See {@link MachineSpec#getDeletion()}. */
        public Builder deletion(Consumer<MachineDeletion.Builder> deletion) {
            var builder = MachineDeletion.builder();
            deletion.accept(builder);
            return deletion(builder.build());
        }

        /** Adds one; see {@link MachineSpec#getTaints()}. */
        public Builder taint(Consumer<MachineTaint.Builder> taint) {
            var builder = MachineTaint.builder();
            taint.accept(builder);
            return taint(builder.build());
        }
    }
}

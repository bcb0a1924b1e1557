// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What Cluster API reports of a {@link Machine}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineStatus.class)
@JsonDeserialize(builder = MachineStatus.Builder.class)
public abstract class MachineStatus extends Part {
    private static final long serialVersionUID = 1L;

    /**
     * {@code Pending}, {@code Provisioning}, {@code Provisioned}, {@code Running}, {@code Deleting}, {@code Deleted},
     * {@code Failed} or {@code Unknown}.
     */
    @JsonProperty("phase")
    public abstract @Nullable String getPhase();

    /** Its node; null until it has joined. */
    @JsonProperty("nodeRef")
    public abstract @Nullable NodeRef getNodeRef();

    /** What the node reports of itself, such as {@code kubeletVersion}. */
    @JsonProperty("nodeInfo")
    public abstract Map<String, Object> getNodeInfo();

    /** Its addresses. */
    @JsonProperty("addresses")
    public abstract List<MachineAddress> getAddresses();

    /** How far the first making has come. */
    @JsonProperty("initialization")
    public abstract @Nullable MachineInitialization getInitialization();

    /** The conditions. */
    @JsonProperty("conditions")
    public abstract List<Condition> getConditions();

    /** Which generation of the object this speaks of. */
    @JsonProperty("observedGeneration")
    public abstract @Nullable Long getObservedGeneration();

    /** The same in older ways. */
    @JsonProperty("deprecated")
    public abstract @Nullable DeprecatedStatus getDeprecated();

    /** Starts a MachineStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineStatus. */
    public static final class Builder extends ImmutableMachineStatus.Builder {}
}

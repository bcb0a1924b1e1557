// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How long deleting a machine may take. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeletion.class)
@JsonDeserialize(builder = MachineDeletion.Builder.class)
public abstract class MachineDeletion extends Part {
    private static final long serialVersionUID = 1L;

    /** For the pods to leave, in seconds; 0 or null for ever. */
    @JsonProperty("nodeDrainTimeoutSeconds")
    public abstract @Nullable Integer getNodeDrainTimeoutSeconds();

    /** For the volumes to be detached, in seconds; 0 or null for ever. */
    @JsonProperty("nodeVolumeDetachTimeoutSeconds")
    public abstract @Nullable Integer getNodeVolumeDetachTimeoutSeconds();

    /** For the node to be deleted, in seconds; 0 for ever, null for 10. */
    @JsonProperty("nodeDeletionTimeoutSeconds")
    public abstract @Nullable Integer getNodeDeletionTimeoutSeconds();

    /** Starts a MachineDeletion. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeletion. */
    public static final class Builder extends ImmutableMachineDeletion.Builder {}
}

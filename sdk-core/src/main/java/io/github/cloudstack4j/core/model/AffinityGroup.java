// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Machines that should run together, apart, or on reserved hardware. CloudStack command: {@code listAffinityGroups}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAffinityGroup.class)
@JsonDeserialize(builder = AffinityGroup.Builder.class)
public abstract class AffinityGroup extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name, unique in the account. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Free text; null when none was given. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /**
     * What it asks for, such as {@code host anti-affinity} or {@code ExplicitDedication}; null inside a machine's
     * reply.
     */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Ids of its machines; empty when it has none and inside a machine's reply. */
    @JsonProperty("virtualmachineIds")
    public abstract List<String> getVirtualMachineIds();

    /** The hardware it reserves; empty for other groups. */
    @JsonProperty("dedicatedresources")
    public abstract List<DedicatedResource> getDedicatedResources();

    /** Starts an empty AffinityGroup; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an AffinityGroup. */
    public static final class Builder extends ImmutableAffinityGroup.Builder {}
}

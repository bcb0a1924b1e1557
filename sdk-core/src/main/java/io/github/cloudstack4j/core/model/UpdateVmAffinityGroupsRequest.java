// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The affinity groups a stopped machine shall be in, in place of those it is in. CloudStack command:
 * {@code updateVMAffinityGroup}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateVmAffinityGroupsRequest.class)
@JsonDeserialize(builder = UpdateVmAffinityGroupsRequest.Builder.class)
public abstract class UpdateVmAffinityGroupsRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The machine. */
    @JsonProperty("id")
    public abstract Ref getVirtualMachine();

    /** All groups it shall be in; empty takes it out of every one. */
    @JsonProperty("affinitygroupids")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract List<Ref> getAffinityGroups();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateVmAffinityGroupsRequest. */
    public static final class Builder extends ImmutableUpdateVmAffinityGroupsRequest.Builder {
        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(String nameOrId) {
            return virtualMachine(Ref.of(nameOrId));
        }

        /** As {@link #affinityGroup(Ref)}, by name or id. */
        public Builder affinityGroup(String nameOrId) {
            return affinityGroup(Ref.of(nameOrId));
        }

        /** Adds several groups, by names or ids. */
        public Builder affinityGroups(String... namesOrIds) {
            Stream.of(namesOrIds).forEach(this::affinityGroup);
            return this;
        }
    }
}

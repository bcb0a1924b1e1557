// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Machines to be listed as nodes of an externally managed cluster. CloudStack command:
 * {@code addVirtualMachinesToKubernetesCluster}, since 4.19.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAddMachinesRequest.class)
@JsonDeserialize(builder = AddMachinesRequest.Builder.class)
public abstract class AddMachinesRequest extends MembershipRequest {
    private static final long serialVersionUID = 1L;

    /** Whether they run the control plane; otherwise they are workers. */
    @JsonProperty("iscontrolnode")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isControlNode() {
        return false;
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    public static final class Builder extends ImmutableAddMachinesRequest.Builder {
        /** As {@link #cluster(Ref)}, by name or id. */
        public Builder cluster(String nameOrId) {
            return cluster(Ref.of(nameOrId));
        }

        /** As {@link #addAllMachines(Iterable)}, by names or ids. */
        public Builder machines(String... namesOrIds) {
            return addAllMachines(Stream.of(namesOrIds).map(Ref::of).toList());
        }
    }
}

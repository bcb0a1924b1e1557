// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Machines no longer to be listed as nodes of an externally managed cluster. CloudStack command:
 * {@code removeVirtualMachinesFromKubernetesCluster}, since 4.19.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRemoveMachinesRequest.class)
@JsonDeserialize(builder = RemoveMachinesRequest.Builder.class)
public abstract class RemoveMachinesRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /** The machines, one at least. */
    @JsonProperty("virtualmachineids")
    public abstract List<Ref> getMachines();

    /** Refuses a request about nothing. */
    @Value.Check
    protected void check() {
        if (getMachines().isEmpty()) {
            throw new InvalidRequestException("machines is empty; give the names or ids of virtual machines.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    public static final class Builder extends ImmutableRemoveMachinesRequest.Builder {
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

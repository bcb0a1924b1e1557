// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A snapshot of a machine to be taken. CloudStack command: {@code createVMSnapshot}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateVmSnapshotRequest.class)
@JsonDeserialize(builder = CreateVmSnapshotRequest.Builder.class)
public abstract class CreateVmSnapshotRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The machine. */
    @JsonProperty("virtualmachineid")
    public abstract Ref getVirtualMachine();

    /** Its display name; null for the name the server gives it. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** What it is for. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** Whether to keep the memory too; null means no. */
    @JsonProperty("snapshotmemory")
    public abstract @Nullable Boolean getMemoryIncluded();

    /** Whether the machine is to be quiet meanwhile, where its storage can do that; null means no. */
    @JsonProperty("quiescevm")
    public abstract @Nullable Boolean getQuiesced();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.notBlank("name", getName(), "give it a name, or leave it out for one of the server's");
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateVmSnapshotRequest. */
    public static final class Builder extends ImmutableCreateVmSnapshotRequest.Builder {
        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(String nameOrId) {
            return virtualMachine(Ref.of(nameOrId));
        }
    }
}

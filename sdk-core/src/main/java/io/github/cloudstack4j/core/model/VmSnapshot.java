// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What all disks of a machine held at one moment, and its memory if asked for. While a machine has one, CloudStack
 * attaches volumes to it and detaches them no more. CloudStack commands: {@code listVMSnapshot}, {@code
 * createVMSnapshot} and others.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVmSnapshot.class)
@JsonDeserialize(builder = VmSnapshot.Builder.class)
public abstract class VmSnapshot extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** The name the server gave it. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** The name it was given; need not be unique. */
    @JsonProperty("displayname")
    public abstract @Nullable String getDisplayName();

    /** What it is for; null when nobody said. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** What it is doing. Empty only where the server does not say. */
    @JsonProperty("state")
    @Value.Default
    public VmSnapshotState getState() {
        return VmSnapshotState.of("");
    }

    /** What it holds. */
    @JsonProperty("type")
    public abstract @Nullable VmSnapshotType getType();

    /** Whether the machine goes on from it; false when not reported. */
    @JsonProperty("current")
    @Value.Default
    public boolean isCurrent() {
        return false;
    }

    /** When it was asked for. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Id of the machine. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Name of the machine. */
    @JsonProperty("virtualmachinename")
    public abstract @Nullable String getVirtualMachineName();

    /** Id of the snapshot it builds on; null for the first. */
    @JsonProperty("parent")
    public abstract @Nullable String getParentId();

    /** Display name of the snapshot it builds on; null for the first. */
    @JsonProperty("parentName")
    public abstract @Nullable String getParentName();

    /** Hypervisor of the machine. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Its tags. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty VmSnapshot; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VmSnapshot. */
    public static final class Builder extends ImmutableVmSnapshot.Builder {}
}

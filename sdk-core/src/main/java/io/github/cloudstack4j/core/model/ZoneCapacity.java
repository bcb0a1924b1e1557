// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How much of one kind of capacity a zone has and uses; reported only on request ({@code showcapacities}). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableZoneCapacity.class)
@JsonDeserialize(builder = ZoneCapacity.Builder.class)
public abstract class ZoneCapacity extends ServerObject {
    private static final long serialVersionUID = 1L;

    /**
     * Number of the kind of capacity: 0 memory, 1 CPU, 2 primary storage, 3 primary storage allocated, 4 public
     * addresses and so on.
     */
    @JsonProperty("type")
    public abstract @Nullable Integer getType();

    /** Word for the kind of capacity, such as {@code MEMORY}. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** All there is, in bytes, MHz or pieces according to the kind. */
    @JsonProperty("capacitytotal")
    public abstract @Nullable Long getTotal();

    /** What is used, in the same unit; null when the server does not measure it. */
    @JsonProperty("capacityused")
    public abstract @Nullable Long getUsed();

    /** What is promised to machines, in the same unit; null when the server does not measure it. */
    @JsonProperty("capacityallocated")
    public abstract @Nullable Long getAllocated();

    /** Used share in percent, as text with two decimals. */
    @JsonProperty("percentused")
    public abstract @Nullable String getPercentUsed();

    /** Id of the zone measured. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of the zone measured. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Id of the pod measured; null for a whole zone. */
    @JsonProperty("podid")
    public abstract @Nullable String getPodId();

    /** Name of the pod measured; null for a whole zone. */
    @JsonProperty("podname")
    public abstract @Nullable String getPodName();

    /** Id of the host cluster measured; null for a whole zone or pod. */
    @JsonProperty("clusterid")
    public abstract @Nullable String getClusterId();

    /** Name of the host cluster measured; null for a whole zone or pod. */
    @JsonProperty("clustername")
    public abstract @Nullable String getClusterName();

    /** Host or storage tag the figures are limited to; null when they cover all. */
    @JsonProperty("tag")
    public abstract @Nullable String getTag();

    /** Starts an empty ZoneCapacity; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ZoneCapacity. */
    public static final class Builder extends ImmutableZoneCapacity.Builder {}
}

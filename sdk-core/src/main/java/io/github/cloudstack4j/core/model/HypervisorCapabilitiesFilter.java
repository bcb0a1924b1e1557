// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which capabilities to list; for root administrators. CloudStack command: {@code listHypervisorCapabilities}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableHypervisorCapabilitiesFilter.class)
@JsonDeserialize(builder = HypervisorCapabilitiesFilter.Builder.class)
public abstract class HypervisorCapabilitiesFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The row with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Capabilities of this hypervisor, such as {@code KVM}. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        OwnedListFilter.checkPageSize(this);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a HypervisorCapabilitiesFilter. */
    public static final class Builder extends ImmutableHypervisorCapabilitiesFilter.Builder {}
}

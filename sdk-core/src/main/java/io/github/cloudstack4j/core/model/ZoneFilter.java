// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which zones to list. CloudStack command: {@code listZones}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableZoneFilter.class)
@JsonDeserialize(builder = ZoneFilter.Builder.class)
public abstract class ZoneFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The zone with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The zones with these ids. Since 4.19. */
    @JsonProperty("ids")
    public abstract List<String> getIds();

    /** The zone with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** True for every zone the caller may use, false for those where the caller has machines. */
    @JsonProperty("available")
    public abstract @Nullable Boolean getAvailable();

    /** Zones reserved for this domain. */
    @JsonProperty("domainid")
    public abstract @Nullable Ref getDomain();

    /** Zones of this kind only. */
    @JsonProperty("networktype")
    public abstract @Nullable NetworkType getNetworkType();

    /** Whether to report capacities, which is slow. */
    @JsonProperty("showcapacities")
    public abstract @Nullable Boolean getShowCapacities();

    /** Whether to report icons. */
    @JsonProperty("showicon")
    public abstract @Nullable Boolean getShowIcon();

    /** Zones with this storage access group. Since 4.21. */
    @JsonProperty("storageaccessgroup")
    public abstract @Nullable String getStorageAccessGroup();

    /** Zones that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Refuses empty pages. */
    @Value.Check
    protected void check() {
        OwnedListFilter.checkPageSize(this);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ZoneFilter. */
    public static final class Builder extends ImmutableZoneFilter.Builder {
        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

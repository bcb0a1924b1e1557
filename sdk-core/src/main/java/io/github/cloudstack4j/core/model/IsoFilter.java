// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which ISOs to list. CloudStack command: {@code listIsos}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableIsoFilter.class)
@JsonDeserialize(builder = IsoFilter.Builder.class)
public abstract class IsoFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** Where to look: all that the caller can use, unless said otherwise. */
    @JsonProperty("isofilter")
    @Value.Default
    public ImageScope getScope() {
        return ImageScope.EXECUTABLE;
    }

    /** The ISO with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** ISOs with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** ISOs in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** ISOs for this hypervisor. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** ISOs for this CPU architecture. Since 4.20. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** ISOs a machine can start from, or cannot. */
    @JsonProperty("bootable")
    public abstract @Nullable Boolean getBootable();

    /** Public ISOs, or private ones. */
    @JsonProperty("ispublic")
    public abstract @Nullable Boolean getPublic();

    /** ISOs that can be used now, or not yet. */
    @JsonProperty("isready")
    public abstract @Nullable Boolean getReady();

    /** ISOs of this family of guest systems. Since 4.21. */
    @JsonProperty("oscategoryid")
    public abstract @Nullable String getOsCategoryId();

    /** ISOs on this image store; for administrators. Since 4.19. */
    @JsonProperty("imagestoreid")
    public abstract @Nullable String getImageStoreId();

    /** ISOs on this primary storage; for administrators. Since 4.19. */
    @JsonProperty("storageid")
    public abstract @Nullable String getStorageId();

    /** Whether to list deleted ISOs too. */
    @JsonProperty("showremoved")
    public abstract @Nullable Boolean getShowRemoved();

    /** Whether to report one row an ISO instead of one a zone. */
    @JsonProperty("showunique")
    public abstract @Nullable Boolean getShowUnique();

    /** Whether to report icons. */
    @JsonProperty("showicon")
    public abstract @Nullable Boolean getShowIcon();

    /** ISOs that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an IsoFilter. */
    public static final class Builder extends ImmutableIsoFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

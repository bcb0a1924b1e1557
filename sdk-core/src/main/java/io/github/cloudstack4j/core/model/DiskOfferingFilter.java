// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which kinds of storage to list. CloudStack command: {@code listDiskOfferings}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDiskOfferingFilter.class)
@JsonDeserialize(builder = DiskOfferingFilter.Builder.class)
public abstract class DiskOfferingFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The offering with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Offerings with this name; the server takes no notice of case. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Offerings that can be used in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Offerings the volume with this id can change to; its own is left out. Since 4.17. */
    @JsonProperty("volumeid")
    public abstract @Nullable String getVolumeId();

    /** Offerings whose volumes can live on the storage pool with this id. Since 4.17. */
    @JsonProperty("storageid")
    public abstract @Nullable String getStorageId();

    /** Offerings that encrypt, or do not. Since 4.18. */
    @JsonProperty("encrypt")
    public abstract @Nullable Boolean getEncrypted();

    /** {@code shared} or {@code local} only. Since 4.19. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** Offerings in this state; null for active ones. Since 4.19. */
    @JsonProperty("state")
    public abstract @Nullable OfferingState getState();

    /** Tells of each offering whether a volume of it can be attached to the machine with this id. Since 4.20. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DiskOfferingFilter. */
    public static final class Builder extends ImmutableDiskOfferingFilter.Builder {
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

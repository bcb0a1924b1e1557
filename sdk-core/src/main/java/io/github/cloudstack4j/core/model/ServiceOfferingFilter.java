// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which sizes of machines to list. CloudStack command: {@code listServiceOfferings}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableServiceOfferingFilter.class)
@JsonDeserialize(builder = ServiceOfferingFilter.Builder.class)
public abstract class ServiceOfferingFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The offering with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Offerings with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Offerings that can be used in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Offerings that fit this template. Since 4.20. */
    @JsonProperty("templateid")
    public abstract @Nullable Ref getTemplate();

    /** Offerings the machine with this id can change to. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Offerings with this number of virtual CPUs. Since 4.15. */
    @JsonProperty("cpunumber")
    public abstract @Nullable Integer getCpuNumber();

    /** Offerings with this clock in MHz. Since 4.15. */
    @JsonProperty("cpuspeed")
    public abstract @Nullable Integer getCpuSpeed();

    /** Offerings with this memory in MiB. Since 4.15. */
    @JsonProperty("memory")
    public abstract @Nullable Integer getMemory();

    /** Offerings in this state; null for active ones. Since 4.19. */
    @JsonProperty("state")
    public abstract @Nullable OfferingState getState();

    /** {@code shared} or {@code local} only. Since 4.19. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** Offerings that encrypt the root volume, or do not. Since 4.18. */
    @JsonProperty("encryptroot")
    public abstract @Nullable Boolean getRootEncrypted();

    /** Offerings with GPUs, or without. Since 4.21. */
    @JsonProperty("gpuenabled")
    public abstract @Nullable Boolean getGpuEnabled();

    /** Offerings with this slice of a GPU. Since 4.21. */
    @JsonProperty("vgpuprofileid")
    public abstract @Nullable String getVgpuProfileId();

    /** Whether to list offerings for system machines instead; for root administrators. */
    @JsonProperty("issystem")
    public abstract @Nullable Boolean getSystem();

    /** Offerings for this kind of system machine; for root administrators. */
    @JsonProperty("systemvmtype")
    public abstract @Nullable String getSystemVmType();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ServiceOfferingFilter. */
    public static final class Builder extends ImmutableServiceOfferingFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #template(Ref)}, by name or id. */
        public Builder template(@Nullable String nameOrId) {
            return template(nameOrId == null ? null : Ref.of(nameOrId));
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

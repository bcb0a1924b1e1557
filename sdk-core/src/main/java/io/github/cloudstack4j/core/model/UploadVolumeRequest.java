// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A file that the server is to fetch as a data volume. CloudStack command: {@code uploadVolume}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUploadVolumeRequest.class)
@JsonDeserialize(builder = UploadVolumeRequest.Builder.class)
public abstract class UploadVolumeRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract String getName();

    /** Where to keep it. */
    @JsonProperty("zoneid")
    public abstract Ref getZone();

    /** Form of the file, such as {@code QCOW2}, {@code RAW}, {@code VHD} or {@code OVA}. */
    @JsonProperty("format")
    public abstract String getFormat();

    /** Where the server gets it. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("url")
    public abstract String getUrl();

    /** Checksum of the file, such as <code>{SHA-256}…</code>; null for none. */
    @JsonProperty("checksum")
    public abstract @Nullable String getChecksum();

    /** Its disk offering, a customised one; null for the one the cloud has for uploads. */
    @JsonProperty("diskofferingid")
    public abstract @Nullable Ref getDiskOffering();

    /** Id of the secondary storage to keep it on; null lets the server choose. */
    @JsonProperty("imagestoreuuid")
    public abstract @Nullable String getImageStoreId();

    /** Refuses what makes no sense. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        StorageChecks.notBlank("name", getName(), "give the volume a name");
        StorageChecks.notBlank("format", getFormat(), "give the form of the file, for example QCOW2");
        StorageChecks.notBlank("url", getUrl(), "give the address of the file");
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UploadVolumeRequest. */
    public static final class Builder extends ImmutableUploadVolumeRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(@Nullable String nameOrId) {
            return diskOffering(nameOrId == null ? null : Ref.of(nameOrId));
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

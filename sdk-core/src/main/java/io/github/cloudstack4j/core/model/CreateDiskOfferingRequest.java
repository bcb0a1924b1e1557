// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A kind of storage to offer for data disks; for administrators. CloudStack command: {@code createDiskOffering}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateDiskOfferingRequest.class)
@JsonDeserialize(builder = CreateDiskOfferingRequest.Builder.class)
public abstract class CreateDiskOfferingRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract String getName();

    /** Text shown to users; null for the name. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Size of its volumes in GiB; null where whoever makes a volume chooses. */
    @JsonProperty("disksize")
    public abstract @Nullable Long getDiskSize();

    /** Whether whoever makes a volume chooses its size; needed where no size is given here. */
    @JsonProperty("customized")
    public abstract @Nullable Boolean getCustomized();

    /** Whether volumes must keep its size. Since 4.17. */
    @JsonProperty("disksizestrictness")
    public abstract @Nullable Boolean getSizeStrict();

    /** Whether whoever makes a volume chooses its IOPS. */
    @JsonProperty("customizediops")
    public abstract @Nullable Boolean getIopsCustomized();

    /** Guaranteed I/O operations a second; the server ignores it for offerings whose size is fixed. */
    @JsonProperty("miniops")
    public abstract @Nullable Long getMinIops();

    /** Most I/O operations a second; the server ignores it for offerings whose size is fixed. */
    @JsonProperty("maxiops")
    public abstract @Nullable Long getMaxIops();

    /** The domains that may use it; empty for all. */
    @JsonProperty("domainid")
    public abstract List<Ref> getDomains();

    /** The zones to offer it in; empty for all. */
    @JsonProperty("zoneid")
    public abstract List<Ref> getZones();

    /** Tags the storage must carry, separated by commas; null when any will do. */
    @JsonProperty("tags")
    public abstract @Nullable String getStorageTags();

    /** Where volumes live: {@code shared} or {@code local}; null for shared. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** How volumes take space: {@code thin}, {@code sparse} or {@code fat}; null for thin. */
    @JsonProperty("provisioningtype")
    public abstract @Nullable String getProvisioningType();

    /** Whether to encrypt volumes; only KVM can attach them. Since 4.18. */
    @JsonProperty("encrypt")
    public abstract @Nullable Boolean getEncrypted();

    /** Write cache of volumes: {@code none}, {@code writeback} or {@code writethrough}. */
    @JsonProperty("cachemode")
    public abstract @Nullable String getCacheMode();

    /** Whether to show it to users; null means yes. */
    @JsonProperty("displayoffering")
    public abstract @Nullable Boolean getDisplayed();

    /** Space to keep for snapshots of the hypervisor, in percent of the volume. */
    @JsonProperty("hypervisorsnapshotreserve")
    public abstract @Nullable Integer getHypervisorSnapshotReserve();

    /** Id of the VMware storage policy of volumes. */
    @JsonProperty("storagepolicy")
    public abstract @Nullable String getStoragePolicyId();

    /** Read bandwidth in bytes a second. */
    @JsonProperty("bytesreadrate")
    public abstract @Nullable Long getBytesReadRate();

    /** Read bandwidth in bursts, bytes a second. */
    @JsonProperty("bytesreadratemax")
    public abstract @Nullable Long getBytesReadRateMax();

    /** Longest burst of reading in seconds. */
    @JsonProperty("bytesreadratemaxlength")
    public abstract @Nullable Long getBytesReadRateMaxLength();

    /** Write bandwidth in bytes a second. */
    @JsonProperty("byteswriterate")
    public abstract @Nullable Long getBytesWriteRate();

    /** Write bandwidth in bursts, bytes a second. */
    @JsonProperty("byteswriteratemax")
    public abstract @Nullable Long getBytesWriteRateMax();

    /** Longest burst of writing in seconds. */
    @JsonProperty("byteswriteratemaxlength")
    public abstract @Nullable Long getBytesWriteRateMaxLength();

    /** Reads a second. */
    @JsonProperty("iopsreadrate")
    public abstract @Nullable Long getIopsReadRate();

    /** Reads a second in bursts. */
    @JsonProperty("iopsreadratemax")
    public abstract @Nullable Long getIopsReadRateMax();

    /** Longest burst of reads in seconds. */
    @JsonProperty("iopsreadratemaxlength")
    public abstract @Nullable Long getIopsReadRateMaxLength();

    /** Writes a second. */
    @JsonProperty("iopswriterate")
    public abstract @Nullable Long getIopsWriteRate();

    /** Writes a second in bursts. */
    @JsonProperty("iopswriteratemax")
    public abstract @Nullable Long getIopsWriteRateMax();

    /** Longest burst of writes in seconds. */
    @JsonProperty("iopswriteratemaxlength")
    public abstract @Nullable Long getIopsWriteRateMaxLength();

    /** Further settings, by name. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Refuses offerings that make no sense. */
    @Value.Check
    protected void check() {
        ImageChecks.notBlank("name", getName(), "give the offering a name");
        OfferingChecks.inOrder("minIops", getMinIops(), "maxIops", getMaxIops());
        var size = getDiskSize();
        var customized = Boolean.TRUE.equals(getCustomized());
        if (size == null && !customized) {
            throw new InvalidRequestException("The disk offering \"" + getName()
                    + "\" has no size: give diskSize in GiB, or say customized(true) to let users choose.");
        }
        if (size != null && customized) {
            throw new InvalidRequestException("The disk offering \"" + getName() + "\" is customized, and its size is "
                    + size + " GiB all the same: leave one of them out.");
        }
        if (size != null && size < 1) {
            throw new InvalidRequestException("diskSize is " + size + "; give 1 GiB or more.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateDiskOfferingRequest. */
    public static final class Builder extends ImmutableCreateDiskOfferingRequest.Builder {
        /** Adds a domain that may use it, by name or id. */
        public Builder domain(String nameOrId) {
            return domain(Ref.of(nameOrId));
        }

        /** Adds a zone to offer it in, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }
    }
}

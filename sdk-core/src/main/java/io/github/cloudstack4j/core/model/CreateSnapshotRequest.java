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

/** A snapshot to be taken. It belongs to the owner of the volume. CloudStack command: {@code createSnapshot}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateSnapshotRequest.class)
@JsonDeserialize(builder = CreateSnapshotRequest.Builder.class)
public abstract class CreateSnapshotRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume, in state {@link VolumeState#READY}: one that was never attached holds nothing. */
    @JsonProperty("volumeid")
    public abstract Ref getVolume();

    /** Its name, which need not be unique; null for one made of machine, volume and time. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Whether the machine is to be quiet meanwhile, where its storage can do that; null means no. */
    @JsonProperty("quiescevm")
    public abstract @Nullable Boolean getQuiesced();

    /** Whether the job ends once the snapshot is taken, before it is backed up; null means no. */
    @JsonProperty("asyncbackup")
    public abstract @Nullable Boolean getBackupAsynchronous();

    /** Where to keep it: {@code primary} or {@code secondary}; for managed storage only. */
    @JsonProperty("locationtype")
    public abstract @Nullable String getLocationType();

    /** Further zones to copy it to. Since 4.19. */
    @JsonProperty("zoneids")
    public abstract List<Ref> getZones();

    /** Ids of further storage to copy it to; for root administrators. Since 4.21. */
    @JsonProperty("storageids")
    public abstract List<String> getStoragePoolIds();

    /** Whether the storage itself copies it to those zones; null means no. Since 4.21. */
    @JsonProperty("usestoragereplication")
    public abstract @Nullable Boolean getStorageReplicated();

    /** Id of the policy that it is taken for; the server's own use. */
    @JsonProperty("policyid")
    public abstract @Nullable String getPolicyId();

    /** Name of the account to act for; needs {@link #getDomain()}. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Domain of the account. */
    @JsonProperty("domainid")
    public abstract @Nullable Ref getDomain();

    /** Tags for it. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.notBlank(
                "name", getName(), "give it a name, or leave it out for one made of machine, volume and time");
        StorageChecks.tags(getTags());
        if ((getAccount() == null) != (getDomain() == null)) {
            throw new InvalidRequestException("account and domain go together, but only the "
                    + (getAccount() == null ? "domain" : "account") + " is given; give both, or none.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateSnapshotRequest. */
    public static final class Builder extends ImmutableCreateSnapshotRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** Adds one, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

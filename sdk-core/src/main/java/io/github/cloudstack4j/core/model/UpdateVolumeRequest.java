// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.Objects;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to what is said of a volume; with the roles CloudStack comes with, for root administrators. CloudStack
 * command: {@code updateVolume}. What is not given stays as it is.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateVolumeRequest.class)
@JsonDeserialize(builder = UpdateVolumeRequest.Builder.class)
public abstract class UpdateVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** Its new name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Whether it refuses to be deleted and destroyed. Since 4.20. */
    @JsonProperty("deleteprotection")
    public abstract @Nullable Boolean getDeleteProtected();

    /** Whether users see it; for root administrators. */
    @JsonProperty("displayvolume")
    public abstract @Nullable Boolean getDisplayed();

    /** The id that replaces the one it has, which nobody knows any more then; for root administrators. */
    @JsonProperty("customid")
    public abstract @Nullable String getCustomId();

    /** The state to write down for it, without doing anything to it; for root administrators. */
    @JsonProperty("state")
    public abstract @Nullable VolumeState getState();

    /** Where it is on its storage, without moving it; for root administrators. */
    @JsonProperty("path")
    public abstract @Nullable String getPath();

    /** The storage it is on, without moving it; for root administrators. */
    @JsonProperty("storageid")
    public abstract @Nullable Ref getStoragePool();

    /** The chain of files it consists of on VMware; for root administrators. */
    @JsonProperty("chaininfo")
    public abstract @Nullable String getChainInfo();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.notBlank("name", getName(), "give the new name, or leave it out to keep the old one");
        var changes = Stream.of(
                getName(),
                getDeleteProtected(),
                getDisplayed(),
                getCustomId(),
                getState(),
                getPath(),
                getStoragePool(),
                getChainInfo());
        if (changes.allMatch(Objects::isNull) && getParameters().isEmpty()) {
            throw new InvalidRequestException("Nothing is given that is to change about the volume " + getVolume()
                    + "; give what should, for example its name.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateVolumeRequest. */
    public static final class Builder extends ImmutableUpdateVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #storagePool(Ref)}, by name or id. */
        public Builder storagePool(@Nullable String nameOrId) {
            return storagePool(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

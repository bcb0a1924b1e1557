// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where to get the file of a volume or snapshot. CloudStack commands: {@code extractVolume}, {@code extractSnapshot}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVolumeDownload.class)
@JsonDeserialize(builder = VolumeDownload.Builder.class)
public abstract class VolumeDownload extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** How far the preparation is, such as {@code DOWNLOAD_URL_CREATED}. */
    @JsonProperty("state")
    public abstract @Nullable String getState();

    /** How far the preparation is, in words. */
    @JsonProperty("status")
    public abstract @Nullable String getStatus();

    /** What came of the preparation, in words; null for nothing to say. */
    @JsonProperty("resultstring")
    public abstract @Nullable String getResultText();

    /** The address to get it from, for a limited time; who knows it needs no password. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("url")
    public abstract @Nullable String getUrl();

    /** Id of the preparation; null where the server does not say. */
    @JsonProperty("extractId")
    public abstract @Nullable String getExtractId();

    /** Whether it is downloaded from there or was sent away. */
    @JsonProperty("extractMode")
    public abstract @Nullable String getExtractMode();

    /** Where it is kept. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** How much of it was sent, in percent; null for downloads. */
    @JsonProperty("uploadpercentage")
    public abstract @Nullable Integer getUploadPercentage();

    /** Id of the account that owns it. */
    @JsonProperty("accountid")
    public abstract @Nullable String getAccountId();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** When the preparation began. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Starts an empty VolumeDownload; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VolumeDownload. */
    public static final class Builder extends ImmutableVolumeDownload.Builder {}
}

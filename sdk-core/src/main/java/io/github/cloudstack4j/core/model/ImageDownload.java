// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How far the copy of an image to one image store has come. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableImageDownload.class)
@JsonDeserialize(builder = ImageDownload.Builder.class)
public abstract class ImageDownload extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Address of the image store. */
    @JsonProperty("datastore")
    public abstract @Nullable String getDatastore();

    /** Id of the image store. */
    @JsonProperty("datastoreId")
    public abstract @Nullable String getDatastoreId();

    /** Role of the store, usually {@code Image}. */
    @JsonProperty("datastoreRole")
    public abstract @Nullable String getDatastoreRole();

    /** Finished share in percent, as text. */
    @JsonProperty("downloadPercent")
    public abstract @Nullable String getDownloadPercent();

    /**
     * State of the copy: {@code DOWNLOADED} when complete, else such as {@code DOWNLOAD_IN_PROGRESS} or
     * {@code DOWNLOAD_ERROR}.
     */
    @JsonProperty("downloadState")
    public abstract @Nullable String getDownloadState();

    /** Starts an empty ImageDownload; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ImageDownload. */
    public static final class Builder extends ImmutableImageDownload.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where and how to upload the file of a new template. CloudStack command: {@code getUploadParamsForTemplate}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTemplateUpload.class)
@JsonDeserialize(builder = TemplateUpload.Builder.class)
public abstract class TemplateUpload extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the template that waits for its file. */
    @JsonProperty("id")
    public abstract String getId();

    /** Address to post the file to. */
    @Value.Redacted
    @JsonProperty("postURL")
    public abstract String getPostUrl();

    /** Encrypted description of the upload; send it as header {@code X-metadata}. */
    @Value.Redacted
    @JsonProperty("metadata")
    public abstract @Nullable String getMetadata();

    /** When the permission ends; send it as header {@code X-expires}. */
    @JsonProperty("expires")
    public abstract @Nullable String getExpires();

    /** Signature of the permission; send it as header {@code X-signature}. */
    @Value.Redacted
    @JsonProperty("signature")
    public abstract String getSignature();

    /** Starts an empty TemplateUpload; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TemplateUpload. */
    public static final class Builder extends ImmutableTemplateUpload.Builder {}
}

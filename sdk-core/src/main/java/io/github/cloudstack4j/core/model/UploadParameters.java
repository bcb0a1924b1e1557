// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to upload the file of something new. CloudStack commands: {@code getUploadParamsForTemplate}, {@code
 * getUploadParamsForKubernetesSupportedVersion} (4.22).
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUploadParameters.class)
@JsonDeserialize(builder = UploadParameters.Builder.class)
public abstract class UploadParameters extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of what waits for its file: a template, or the ISO of a Kubernetes version. */
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

    /** Starts an empty UploadParameters; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UploadParameters. */
    public static final class Builder extends ImmutableUploadParameters.Builder {}
}

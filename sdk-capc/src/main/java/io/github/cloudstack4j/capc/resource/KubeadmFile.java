// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A file on a machine; with one of content and its source. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmFile.class)
@JsonDeserialize(builder = KubeadmFile.Builder.class)
public abstract class KubeadmFile extends Part {
    private static final long serialVersionUID = 1L;

    /** Its path. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("path")
    public abstract String getPath();

    /** Its owner, such as {@code root:root}. */
    @JsonProperty("owner")
    public abstract @Nullable String getOwner();

    /** Its permissions, such as {@code 0640}. */
    @JsonProperty("permissions")
    public abstract @Nullable String getPermissions();

    /** {@code base64}, {@code gzip} or {@code gzip+base64}; null for none. */
    @JsonProperty("encoding")
    public abstract @Nullable String getEncoding();

    /** Whether the content is added to what is there. */
    @JsonProperty("append")
    public abstract @Nullable Boolean getAppend();

    /** The content. */
    @Value.Redacted
    @JsonProperty("content")
    public abstract @Nullable String getContent();

    /** Where the content comes from. */
    @JsonProperty("contentFrom")
    public abstract @Nullable FileSource getContentFrom();

    /** Starts a KubeadmFile. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmFile. */
    public static final class Builder extends ImmutableKubeadmFile.Builder {
        /** See {@link KubeadmFile#getContentFrom()}. */
        public Builder contentFrom(Consumer<FileSource.Builder> contentFrom) {
            var builder = FileSource.builder();
            contentFrom.accept(builder);
            return contentFrom(builder.build());
        }
    }
}

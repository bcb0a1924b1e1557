// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Name, labels and what else Kubernetes keeps of every object. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMetadata.class)
@JsonDeserialize(builder = Metadata.Builder.class)
public abstract class Metadata extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Start of the name that Kubernetes is to make. */
    @JsonProperty("generateName")
    public abstract @Nullable String getGenerateName();

    /** Its namespace; null for that of the client. */
    @JsonProperty("namespace")
    public abstract @Nullable String getNamespace();

    /** Its labels. */
    @JsonProperty("labels")
    public abstract Map<String, String> getLabels();

    /** Its annotations. */
    @JsonProperty("annotations")
    public abstract Map<String, String> getAnnotations();

    /** The objects that take it along when they are deleted. */
    @JsonProperty("ownerReferences")
    public abstract List<OwnerReference> getOwnerReferences();

    /** Who has to agree to its end. */
    @JsonProperty("finalizers")
    public abstract List<String> getFinalizers();

    /** Its id; Kubernetes sets it. */
    @JsonProperty("uid")
    public abstract @Nullable String getUid();

    /** Its version; Kubernetes sets it, and refuses a change of another than the last. */
    @JsonProperty("resourceVersion")
    public abstract @Nullable String getResourceVersion();

    /** How often its spec has changed; Kubernetes sets it. */
    @JsonProperty("generation")
    public abstract @Nullable Long getGeneration();

    /** When it was made; Kubernetes sets it. */
    @JsonProperty("creationTimestamp")
    public abstract @Nullable Instant getCreationTimestamp();

    /** When its deletion was asked for; null unless it was. */
    @JsonProperty("deletionTimestamp")
    public abstract @Nullable Instant getDeletionTimestamp();

    /** Starts a Metadata. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Metadata. */
    public static final class Builder extends ImmutableMetadata.Builder {
        /** Adds one; see {@link Metadata#getOwnerReferences()}. */
        public Builder ownerReference(Consumer<OwnerReference.Builder> ownerReference) {
            var builder = OwnerReference.builder();
            ownerReference.accept(builder);
            return ownerReference(builder.build());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** Tags to be taken from resources of one kind. CloudStack command: {@code deleteTags}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUntagResourcesRequest.class)
@JsonDeserialize(builder = UntagResourcesRequest.Builder.class)
public abstract class UntagResourcesRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Kind of the resources, such as {@code Volume}, {@code Snapshot}, {@code VMSnapshot} or {@code UserVm}. */
    @JsonProperty("resourcetype")
    public abstract String getResourceType();

    /** Ids of the resources. */
    @JsonProperty("resourceids")
    public abstract List<String> getResourceIds();

    /** The tags: values by key, where an empty value stands for any. Empty for all tags the resources have. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeysOrValues.class)
    public abstract Map<String, String> getTags();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.tagged(getResourceType(), getResourceIds());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UntagResourcesRequest. */
    public static final class Builder extends ImmutableUntagResourcesRequest.Builder {
        /** Adds the id of one resource. */
        public Builder resourceId(String id) {
            return resourceIds(id);
        }

        /** Adds a tag to be taken away whatever its value is. */
        public Builder key(String key) {
            return tag(key, "");
        }
    }
}

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

/**
 * Tags to be put on resources of one kind. CloudStack command: {@code createTags}. If one of the keys is there already
 * on one of the resources, with whatever value, none is put on any.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTagResourcesRequest.class)
@JsonDeserialize(builder = TagResourcesRequest.Builder.class)
public abstract class TagResourcesRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Kind of the resources, such as {@code Volume}, {@code Snapshot}, {@code VMSnapshot} or {@code UserVm}. */
    @JsonProperty("resourcetype")
    public abstract String getResourceType();

    /** Ids of the resources. */
    @JsonProperty("resourceids")
    public abstract List<String> getResourceIds();

    /** The tags: values by key. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** The customer they are made for, in free text. */
    @JsonProperty("customer")
    public abstract @Nullable String getCustomer();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.tagged(getResourceType(), getResourceIds());
        StorageChecks.tags(getTags());
        if (getTags().isEmpty()) {
            throw new InvalidRequestException(
                    "No tags are given for " + getResourceType() + " " + getResourceIds() + "; give one at least.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TagResourcesRequest. */
    public static final class Builder extends ImmutableTagResourcesRequest.Builder {
        /** Adds the id of one resource. */
        public Builder resourceId(String id) {
            return resourceIds(id);
        }
    }
}

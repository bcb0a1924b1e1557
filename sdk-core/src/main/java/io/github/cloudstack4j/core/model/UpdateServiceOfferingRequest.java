// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What to change about a size of virtual machines; for administrators. What is not given stays as it is, and CPU and
 * memory always do. CloudStack command: {@code updateServiceOffering}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateServiceOfferingRequest.class)
@JsonDeserialize(builder = UpdateServiceOfferingRequest.Builder.class)
public abstract class UpdateServiceOfferingRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The offering. */
    @JsonProperty("id")
    public abstract Ref getServiceOffering();

    /** Its new name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Its new text. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether new machines may use it. Since 4.19. */
    @JsonProperty("state")
    public abstract @Nullable OfferingState getState();

    /** Tags the host must carry from now on, separated by commas. */
    @JsonProperty("hosttags")
    public abstract @Nullable String getHostTags();

    /** Tags the storage of root volumes must carry from now on, separated by commas. */
    @JsonProperty("storagetags")
    public abstract @Nullable String getStorageTags();

    /** The domains that may use it from now on; empty leaves it as it is. */
    @JsonProperty("domainid")
    public abstract List<Ref> getDomains();

    /** The zones to offer it in from now on; empty leaves it as it is. */
    @JsonProperty("zoneid")
    public abstract List<Ref> getZones();

    /** Its place in lists: those with lower numbers come first. */
    @JsonProperty("sortkey")
    public abstract @Nullable Integer getSortKey();

    /** Whether to delete the records of destroyed machines as well. Since 4.20. */
    @JsonProperty("purgeresources")
    public abstract @Nullable Boolean getPurgeResources();

    /** Settings for an extension in place of those it has, by name. Kept out of {@code toString}. Since 4.21. */
    @Value.Redacted
    @JsonProperty("externaldetails")
    public abstract Map<String, String> getExternalDetails();

    /** Whether to take all settings for an extension away. Since 4.22. */
    @JsonProperty("cleanupexternaldetails")
    public abstract @Nullable Boolean getCleanUpExternalDetails();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateServiceOfferingRequest. */
    public static final class Builder extends ImmutableUpdateServiceOfferingRequest.Builder {
        /** As {@link #serviceOffering(Ref)}, by name or id. */
        public Builder serviceOffering(String nameOrId) {
            return serviceOffering(Ref.of(nameOrId));
        }

        /** Adds a domain that may use it, by name or id. */
        public Builder domain(String nameOrId) {
            return domain(Ref.of(nameOrId));
        }

        /** Adds a zone to offer it in, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }
    }
}

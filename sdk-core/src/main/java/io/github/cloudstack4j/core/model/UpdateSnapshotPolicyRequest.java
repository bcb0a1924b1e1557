// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to who sees a snapshot policy, and under which id; for administrators. CloudStack command: {@code
 * updateSnapshotPolicy}. Its schedule is changed by creating it again.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateSnapshotPolicyRequest.class)
@JsonDeserialize(builder = UpdateSnapshotPolicyRequest.Builder.class)
public abstract class UpdateSnapshotPolicyRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Id of the policy. */
    @JsonProperty("id")
    public abstract String getPolicyId();

    /** Whether users see it. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** The id that replaces the one it has; for root administrators. */
    @JsonProperty("customid")
    public abstract @Nullable String getCustomId();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateSnapshotPolicyRequest. */
    public static final class Builder extends ImmutableUpdateSnapshotPolicyRequest.Builder {}
}

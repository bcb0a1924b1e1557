// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Snapshot policies to be deleted; their snapshots stay. CloudStack command: {@code deleteSnapshotPolicies}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteSnapshotPoliciesRequest.class)
@JsonDeserialize(builder = DeleteSnapshotPoliciesRequest.Builder.class)
public abstract class DeleteSnapshotPoliciesRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Id of the policy; excludes {@link #getPolicyIds()}. */
    @JsonProperty("id")
    public abstract @Nullable String getPolicyId();

    /** Ids of several policies. */
    @JsonProperty("ids")
    public abstract List<String> getPolicyIds();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        if ((getPolicyId() == null) == getPolicyIds().isEmpty()) {
            throw new InvalidRequestException("Policies are named by policyId or by policyIds, but "
                    + (getPolicyId() == null ? "neither" : "both") + " is given; give one of them.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteSnapshotPoliciesRequest. */
    public static final class Builder extends ImmutableDeleteSnapshotPoliciesRequest.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;

/**
 * A Kubernetes version to be enabled or disabled; for root administrators. CloudStack command:
 * {@code updateKubernetesSupportedVersion}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateVersionRequest.class)
@JsonDeserialize(builder = UpdateVersionRequest.Builder.class)
public abstract class UpdateVersionRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The supported version. */
    @JsonProperty("id")
    public abstract Ref getVersion();

    /** Whether clusters can be made with it from now on. */
    @JsonProperty("state")
    public abstract VersionState getState();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateVersionRequest. */
    public static final class Builder extends ImmutableUpdateVersionRequest.Builder {
        /** As {@link #version(Ref)}, by name or id. */
        public Builder version(String nameOrId) {
            return version(Ref.of(nameOrId));
        }
    }
}

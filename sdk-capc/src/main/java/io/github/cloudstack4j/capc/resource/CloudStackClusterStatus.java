// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What CAPC reports of a {@link CloudStackCluster}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackClusterStatus.class)
@JsonDeserialize(builder = CloudStackClusterStatus.Builder.class)
public abstract class CloudStackClusterStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether all failure domains are ready. */
    @JsonProperty("ready")
    public abstract @Nullable Boolean getReady();

    /** The failure domains by their names. */
    @JsonProperty("failureDomains")
    public abstract Map<String, DomainFacts> getFailureDomains();

    /** Id of the entry in CloudStack's list of Kubernetes clusters; null without one. */
    @JsonProperty("cloudStackClusterId")
    public abstract @Nullable String getCloudStackClusterId();

    /** Starts a CloudStackClusterStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackClusterStatus. */
    public static final class Builder extends ImmutableCloudStackClusterStatus.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.ServerObject;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What kubectl needs to reach a cluster, with its administrator's keys. CloudStack command:
 * {@code getKubernetesClusterConfig}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterConfig.class)
@JsonDeserialize(builder = ClusterConfig.Builder.class)
public abstract class ClusterConfig extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the cluster. */
    @JsonProperty("id")
    public abstract String getId();

    /** Name of the cluster. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** The kubeconfig as YAML. It holds credentials: kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("configdata")
    public abstract String getKubeconfig();

    /** Starts an empty ClusterConfig; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterConfig. */
    public static final class Builder extends ImmutableClusterConfig.Builder {}
}

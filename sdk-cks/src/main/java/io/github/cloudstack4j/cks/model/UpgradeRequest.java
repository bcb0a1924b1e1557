// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;

/**
 * A cluster to be upgraded, at most one minor version at a time. CloudStack command: {@code upgradeKubernetesCluster}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpgradeRequest.class)
@JsonDeserialize(builder = UpgradeRequest.Builder.class)
public abstract class UpgradeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster; it must be running. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /** The supported version to run next. */
    @JsonProperty("kubernetesversionid")
    public abstract Ref getKubernetesVersion();

    /**
     * Whether to send it although a known defect of the server will turn it against the cluster, or make it fail. Not
     * sent itself.
     */
    @JsonIgnore
    @Value.Default
    public boolean isDespiteDefects() {
        return false;
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpgradeRequest. */
    public static final class Builder extends ImmutableUpgradeRequest.Builder {
        /** As {@link #cluster(Ref)}, by name or id. */
        public Builder cluster(String nameOrId) {
            return cluster(Ref.of(nameOrId));
        }

        /** As {@link #kubernetesVersion(Ref)}, by name or id. */
        public Builder kubernetesVersion(String nameOrId) {
            return kubernetesVersion(Ref.of(nameOrId));
        }
    }
}

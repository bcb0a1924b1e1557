// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Resource;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A zone, pod, cluster of hosts or host that is set aside for a domain or for one account of it. CloudStack commands:
 * {@code listDedicatedZones}, {@code listDedicatedPods}, {@code listDedicatedClusters}, {@code listDedicatedHosts}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDedication.class)
@JsonDeserialize(builder = Dedication.Builder.class)
public abstract class Dedication extends Resource {
    private static final long serialVersionUID = 1L;

    /** Id of the domain it is for. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Id of the account it is for; null when it is for all of the domain. */
    @JsonProperty("accountid")
    public abstract @Nullable String getAccountId();

    /**
     * Id of the affinity group of type {@code ExplicitDedication} that machines join to run on it; all that one domain
     * or account has shares one.
     */
    @JsonProperty("affinitygroupid")
    public abstract @Nullable String getAffinityGroupId();

    /** Id of the zone, if it is one. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of the zone, if it is one. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Id of the pod, if it is one. */
    @JsonProperty("podid")
    public abstract @Nullable String getPodId();

    /** Name of the pod, if it is one. */
    @JsonProperty("podname")
    public abstract @Nullable String getPodName();

    /** Id of the cluster of hosts, if it is one. */
    @JsonProperty("clusterid")
    public abstract @Nullable String getHostClusterId();

    /** Name of the cluster of hosts, if it is one. */
    @JsonProperty("clustername")
    public abstract @Nullable String getHostClusterName();

    /** Id of the host, if it is one. */
    @JsonProperty("hostid")
    public abstract @Nullable String getHostId();

    /** Name of the host, if it is one. */
    @JsonProperty("hostname")
    public abstract @Nullable String getHostName();

    /** What is dedicated. */
    public final DedicationKind getKind() {
        if (getHostId() != null) {
            return DedicationKind.HOST;
        }
        if (getHostClusterId() != null) {
            return DedicationKind.CLUSTER;
        }
        return getPodId() != null ? DedicationKind.POD : DedicationKind.ZONE;
    }

    /** Id of what is dedicated, whatever it is. */
    public final @Nullable String getResourceId() {
        return switch (getKind()) {
            case ZONE -> getZoneId();
            case POD -> getPodId();
            case CLUSTER -> getHostClusterId();
            case HOST -> getHostId();
        };
    }

    /** Name of what is dedicated, whatever it is. */
    public final @Nullable String getResourceName() {
        return switch (getKind()) {
            case ZONE -> getZoneName();
            case POD -> getPodName();
            case CLUSTER -> getHostClusterName();
            case HOST -> getHostName();
        };
    }

    /** Starts an empty Dedication; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Dedication. */
    public static final class Builder extends ImmutableDedication.Builder {}
}

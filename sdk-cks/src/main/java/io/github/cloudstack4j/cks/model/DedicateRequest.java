// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Objects;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is to be set aside, and for whom: one zone, pod, cluster of hosts or host, for a domain or for one account of
 * it. CloudStack commands: {@code dedicateZone}, {@code dedicatePod}, {@code dedicateCluster}, {@code dedicateHost}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDedicateRequest.class)
@JsonDeserialize(builder = DedicateRequest.Builder.class)
public abstract class DedicateRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The zone, if it is one. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** The pod, if it is one. */
    @JsonProperty("podid")
    public abstract @Nullable Ref getPod();

    /** The cluster of hosts, if it is one. */
    @JsonProperty("clusterid")
    public abstract @Nullable Ref getHostCluster();

    /** The host, if it is one. */
    @JsonProperty("hostid")
    public abstract @Nullable Ref getHost();

    /** The domain it is for. */
    @JsonProperty("domainid")
    public abstract Ref getDomain();

    /** Name of the account of that domain it is for; null for all of the domain. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** What is to be dedicated. */
    public final DedicationKind getKind() {
        if (getHost() != null) {
            return DedicationKind.HOST;
        }
        if (getHostCluster() != null) {
            return DedicationKind.CLUSTER;
        }
        return getPod() != null ? DedicationKind.POD : DedicationKind.ZONE;
    }

    /** That zone, pod, cluster of hosts or host. */
    public final Ref getResource() {
        return Stream.of(getHost(), getHostCluster(), getPod(), getZone())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Refuses what names nothing or several things. */
    @Value.Check
    protected void check() {
        var given = Stream.of(getZone(), getPod(), getHostCluster(), getHost())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw new InvalidRequestException("Of zone, pod, hostCluster and host " + given
                    + " are given, but one thing is dedicated at a time; give one of them.");
        }
        var account = getAccount();
        if (account != null) {
            Checks.notBlank("account", account, "give its name, or leave it out");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DedicateRequest. */
    public static final class Builder extends ImmutableDedicateRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #pod(Ref)}, by name or id. */
        public Builder pod(@Nullable String nameOrId) {
            return pod(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #hostCluster(Ref)}, by name or id. */
        public Builder hostCluster(@Nullable String nameOrId) {
            return hostCluster(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #host(Ref)}, by name or id. */
        public Builder host(@Nullable String nameOrId) {
            return host(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(String nameOrId) {
            return domain(Ref.of(nameOrId));
        }
    }
}

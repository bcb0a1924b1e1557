// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.ListFilter;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which dedications of one kind to list. CloudStack commands: {@code listDedicatedZones}, {@code listDedicatedPods},
 * {@code listDedicatedClusters}, {@code listDedicatedHosts}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDedicationFilter.class)
@JsonDeserialize(builder = DedicationFilter.Builder.class)
public abstract class DedicationFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The dedication of this zone; for the list of that kind. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** The dedication of this pod; for the list of that kind. */
    @JsonProperty("podid")
    public abstract @Nullable Ref getPod();

    /** The dedication of this cluster of hosts; for the list of that kind. */
    @JsonProperty("clusterid")
    public abstract @Nullable Ref getHostCluster();

    /** The dedication of this host; for the list of that kind. */
    @JsonProperty("hostid")
    public abstract @Nullable Ref getHost();

    /** Those for this domain, and for its accounts. */
    @JsonProperty("domainid")
    public abstract @Nullable Ref getDomain();

    /** Those for the account with this name; needs {@link #getDomain()}. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Those that this affinity group stands for. */
    @JsonProperty("affinitygroupid")
    public abstract @Nullable String getAffinityGroupId();

    /** Refuses an account without its domain, and empty pages. */
    @Value.Check
    protected void check() {
        if (getAccount() != null && getDomain() == null) {
            throw new InvalidRequestException("Account \"" + getAccount() + "\" is given without its domain,"
                    + " and account names are unique within a domain only; give the domain too.");
        }
        var size = getPageSize();
        if (size != null) {
            Checks.atLeast(1, "pageSize", size, "a page holds a row at least");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DedicationFilter. */
    public static final class Builder extends ImmutableDedicationFilter.Builder {
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
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

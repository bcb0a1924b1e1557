// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which asynchronous jobs to list; only unfinished ones are. CloudStack command: {@code listAsyncJobs}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableJobFilter.class)
@JsonDeserialize(builder = JobFilter.Builder.class)
public abstract class JobFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** Jobs started from this moment on. */
    @JsonProperty("startdate")
    public abstract @Nullable OffsetDateTime getStart();

    /** Jobs on this kind of resource. Since 4.22.1. */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Jobs on this resource; needs {@link #getResourceType()}. Since 4.22.1. */
    @JsonProperty("resourceid")
    public abstract @Nullable String getResourceId();

    /** Jobs run by this management server; for root administrators. Since 4.19. */
    @JsonProperty("managementserverid")
    public abstract @Nullable String getManagementServerId();

    @Override
    @Value.Check
    protected void check() {
        super.check();
        if (getProject() != null) {
            throw new InvalidRequestException("project \"" + getProject()
                    + "\" is given, but CloudStack lists jobs by account only; give an account and its domain.");
        }
        if (getResourceId() != null && getResourceType() == null) {
            throw new InvalidRequestException("resourceId is given without resourceType, and CloudStack needs both;"
                    + " give the type too, for example KubernetesCluster.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a JobFilter. */
    public static final class Builder extends ImmutableJobFilter.Builder {
        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}

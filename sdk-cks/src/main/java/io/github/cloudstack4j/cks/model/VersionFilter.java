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
 * Which Kubernetes versions to list, disabled ones included. CloudStack command:
 * {@code listKubernetesSupportedVersions}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVersionFilter.class)
@JsonDeserialize(builder = VersionFilter.Builder.class)
public abstract class VersionFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The version with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Versions offered in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** This version and later ones. */
    @JsonProperty("minimumsemanticversion")
    public abstract @Nullable SemanticVersion getMinimumSemanticVersion();

    /** Versions that a cluster of this supported version can be upgraded to. */
    @JsonProperty("minimumkubernetesversionid")
    public abstract @Nullable Ref getMinimumVersion();

    /** Versions for this CPU architecture. Since 4.20.1. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Refuses two minimums at once and empty pages. */
    @Value.Check
    protected void check() {
        Checks.atLeast(1, "pageSize", getPageSize(), "a page holds a row at least");
        if (getMinimumSemanticVersion() != null && getMinimumVersion() != null) {
            throw new InvalidRequestException("minimumSemanticVersion and minimumVersion are both given,"
                    + " and CloudStack takes one; drop one of them.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VersionFilter. */
    public static final class Builder extends ImmutableVersionFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #minimumVersion(Ref)}, by name or id. */
        public Builder minimumVersion(@Nullable String nameOrId) {
            return minimumVersion(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** This version and later ones, such as {@code 1.31.0}; a leading {@code v} is tolerated. */
        public Builder minimumSemanticVersion(String version) {
            return minimumSemanticVersion(SemanticVersion.parse(version));
        }
    }
}

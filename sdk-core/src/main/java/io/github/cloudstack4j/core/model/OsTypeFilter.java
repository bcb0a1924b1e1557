// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which guest systems to list. CloudStack command: {@code listOsTypes}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableOsTypeFilter.class)
@JsonDeserialize(builder = OsTypeFilter.Builder.class)
public abstract class OsTypeFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The guest system with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The guest systems with these ids. Since 4.22.1. */
    @JsonProperty("ids")
    public abstract List<String> getIds();

    /** The guest system with exactly this description. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** Guest systems of this family. */
    @JsonProperty("oscategoryid")
    public abstract @Nullable String getOsCategoryId();

    /** Guest systems that users can choose, or others; for administrators. Since 4.18.1. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** Refuses empty pages. */
    @Value.Check
    protected void check() {
        OwnedListFilter.checkPageSize(this);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an OsTypeFilter. */
    public static final class Builder extends ImmutableOsTypeFilter.Builder {}
}

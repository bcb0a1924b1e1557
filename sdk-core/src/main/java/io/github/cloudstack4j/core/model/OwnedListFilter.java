// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What lists of resources with owners can be asked. */
public abstract class OwnedListFilter extends OwnedRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /**
     * Whether to list what others own as well, as far as the caller may see it; null or false for the caller's own
     * only.
     */
    @JsonProperty("listall")
    @Model.Nullable
    public abstract @Nullable Boolean getListAll();

    /** Whether to list the subdomains of the domain too; null or false for the domain alone. */
    @JsonProperty("isrecursive")
    @Model.Nullable
    public abstract @Nullable Boolean getRecursive();
}

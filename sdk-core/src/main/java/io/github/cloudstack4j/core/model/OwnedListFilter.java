// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
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

    @Override
    @Value.Check
    protected void check() {
        super.check();
        checkPageSize(this);
    }

    static void checkPageSize(ListFilter filter) {
        var size = filter.getPageSize();
        if (size != null && size < 1) {
            throw new InvalidRequestException(
                    "pageSize is " + size + ", but a page holds a row at least; give 1 or more, or leave it out.");
        }
    }
}

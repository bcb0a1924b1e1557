// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What every list request can be asked. */
public interface ListFilter {
    /** Part of the name, in either case; null for everything. */
    @JsonProperty("keyword")
    @Model.Nullable
    @Nullable
    String getKeyword();

    /** Rows fetched by one call, from 1 to the server's limit of usually 500; null for the client's default. */
    @JsonProperty("pagesize")
    @Model.Nullable
    @Nullable
    Integer getPageSize();
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A resource of which nothing matters but its id and its name. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Named(
        @JsonProperty("id") String id,
        @JsonProperty("name") @Nullable String name) {

    /** Finds one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filter(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("name") @Nullable String name) {
        static final Filter ALL = new Filter(null, null);
    }

    /** How resources of this shape are found with a list command. */
    public static Catalog.Kind<Named, Filter> kind(String name, String listCommand) {
        return new Catalog.Kind<>(
                name,
                listCommand,
                Filter.ALL,
                id -> new Filter(id, null),
                wanted -> new Filter(null, wanted),
                Named::id,
                item -> Stream.ofNullable(item.name()));
    }
}

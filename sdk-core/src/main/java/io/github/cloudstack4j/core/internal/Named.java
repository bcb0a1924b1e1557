// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
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
            @JsonProperty("name") @Nullable String name,
            @JsonAnyGetter Map<String, String> scope) {}

    /** How resources of this shape are found with a list command among the caller's own. */
    public static Catalog.Kind<Named, Filter> kind(String name, String listCommand) {
        return kind(name, listCommand, Map.of());
    }

    /** How resources of this shape are found with a list command among all that the caller may see. */
    static Catalog.Kind<Named, Filter> kindOfAnyOwner(String name, String listCommand) {
        return kind(name, listCommand, Map.of("listall", "true"));
    }

    private static Catalog.Kind<Named, Filter> kind(String name, String listCommand, Map<String, String> always) {
        return new Catalog.Kind<>(
                name,
                listCommand,
                new Filter(null, null, always),
                (id, scope) -> new Filter(id, null, always),
                (wanted, scope) -> new Filter(null, wanted, scope.isEmpty() ? always : scope),
                Named::id,
                item -> Stream.ofNullable(item.name()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;

/** A node of a workload cluster. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNodeRef.class)
@JsonDeserialize(builder = NodeRef.Builder.class)
public abstract class NodeRef extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Starts a NodeRef. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeRef. */
    public static final class Builder extends ImmutableNodeRef.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;

/** Which objects are meant, by their labels; without any, what the kind in question makes of that. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableLabelSelector.class)
@JsonDeserialize(builder = LabelSelector.Builder.class)
public abstract class LabelSelector extends Part {
    private static final long serialVersionUID = 1L;

    /** Labels they all have. */
    @JsonProperty("matchLabels")
    public abstract Map<String, String> getMatchLabels();

    /** Starts a LabelSelector. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a LabelSelector. */
    public static final class Builder extends ImmutableLabelSelector.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** A disk image that machines are made from. CloudStack command: {@code listTemplates}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTemplate.class)
@JsonDeserialize(builder = Template.Builder.class)
public abstract class Template extends Image {
    private static final long serialVersionUID = 1L;

    /** Starts an empty Template; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Template. */
    public static final class Builder extends ImmutableTemplate.Builder {}
}

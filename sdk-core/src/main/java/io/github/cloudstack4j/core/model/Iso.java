// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A CD image that can be attached to machines; Kubernetes versions come as ISOs. CloudStack command: {@code listIsos}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableIso.class)
@JsonDeserialize(builder = Iso.Builder.class)
public abstract class Iso extends Image {
    private static final long serialVersionUID = 1L;

    /** Starts an empty Iso; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an Iso. */
    public static final class Builder extends ImmutableIso.Builder {}
}

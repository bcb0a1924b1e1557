// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.StoredText;
import org.immutables.value.Value;

/**
 * A CNI configuration: a text for cloud-init that brings a network plugin to new clusters. CloudStack commands:
 * {@code listCniConfiguration}, {@code registerCniConfiguration} (4.21).
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCniConfiguration.class)
@JsonDeserialize(builder = CniConfiguration.Builder.class)
public abstract class CniConfiguration extends StoredText {
    private static final long serialVersionUID = 1L;

    /** Starts an empty CniConfiguration; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CniConfiguration. */
    public static final class Builder extends ImmutableCniConfiguration.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/** What a check of a machine found. */
@Model
@Value.Immutable
public abstract class NodeImageReport implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Names of the requirements that it meets. */
    public abstract List<String> getMet();

    /** The requirements that it does not meet. */
    public abstract List<NodeImageRequirement> getUnmet();

    /** Whether the machine can be a node. */
    public final boolean isComplete() {
        return getUnmet().isEmpty();
    }

    /** Starts an empty NodeImageReport. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeImageReport. */
    public static final class Builder extends ImmutableNodeImageReport.Builder {}
}

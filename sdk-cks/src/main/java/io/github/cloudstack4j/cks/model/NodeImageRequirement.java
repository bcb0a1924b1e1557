// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;

/** Something a machine must have to be a node of a Kubernetes cluster. */
@Model
@Value.Immutable
public abstract class NodeImageRequirement implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A short name that a check of a machine uses too, such as {@code package:conntrack}. */
    public abstract String getName();

    /** What it is, and what for. */
    public abstract String getMeaning();

    /** Starts an empty NodeImageRequirement. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeImageRequirement. */
    public static final class Builder extends ImmutableNodeImageRequirement.Builder {}
}

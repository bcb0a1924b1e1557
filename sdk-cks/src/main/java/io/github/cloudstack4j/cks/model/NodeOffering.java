// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Whether nodes of a type can have a service offering, and whether they should. */
@Model
@Value.Immutable
public abstract class NodeOffering implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The offering. */
    public abstract ServiceOffering getOffering();

    /** The type of node it was judged for. */
    public abstract NodeType getNodeType();

    /** Why the server would refuse it, in words; empty if it would not. */
    public abstract List<String> getObstacles();

    /** Why it is not what is recommended, in words; empty if it is. */
    public abstract List<String> getReservations();

    /** Whether the server takes it for nodes of this type. */
    public final boolean isSuitable() {
        return getObstacles().isEmpty();
    }

    /** Whether it is also what is recommended. */
    public final boolean isRecommended() {
        return isSuitable() && getReservations().isEmpty();
    }

    @Override
    public final String toString() {
        var verdict = isRecommended() ? "recommended" : isSuitable() ? "possible" : "unsuitable";
        var reasons = Stream.concat(getObstacles().stream(), getReservations().stream())
                .collect(Collectors.joining("; "));
        return getOffering().getName() + " for " + getNodeType().getWireName() + " nodes: " + verdict
                + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    /** Starts an empty NodeOffering. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeOffering. */
    public static final class Builder extends ImmutableNodeOffering.Builder {}
}

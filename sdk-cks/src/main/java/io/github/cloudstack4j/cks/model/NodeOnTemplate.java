// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A node of a cluster, and the template it was made from. */
@Model
@Value.Immutable
public abstract class NodeOnTemplate implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Id of its cluster. */
    public abstract String getClusterId();

    /** Name of its cluster. */
    public abstract @Nullable String getClusterName();

    /** Id of the node. */
    public abstract String getNodeId();

    /** Name of the node. */
    public abstract @Nullable String getNodeName();

    /** What it does in the cluster. */
    public abstract NodeType getNodeType();

    /** Whether a user's machine was added to the cluster. */
    public abstract boolean isExternalNode();

    /** Id of its template; null if the server does not say. */
    public abstract @Nullable String getTemplateId();

    /** Name of its template; null if the server does not say. */
    public abstract @Nullable String getTemplateName();

    /** Which version of which family its template is; null if its name does not say. */
    public final @Nullable NodeTemplateName getTemplateVersion() {
        return NodeTemplateName.parse(getTemplateName());
    }

    /** Starts an empty NodeOnTemplate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeOnTemplate. */
    public static final class Builder extends ImmutableNodeOnTemplate.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * Which nodes were made from older versions of a template, and what can be done about it. CloudStack cannot put
 * another template under a node, and a cluster keeps the templates it was made with: a newer version is for new
 * clusters, and for machines that are added to a cluster.
 */
@Model
@Value.Immutable
public abstract class TemplateRollout implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The newest version that is ready. */
    public abstract NodeTemplate getLatest();

    /** The nodes made from older versions. */
    public abstract List<NodeOnTemplate> getOutdated();

    /** The nodes made from the newest version. */
    public abstract List<NodeOnTemplate> getCurrent();

    /** What to do, in order and in words; empty if no node is outdated. */
    public abstract List<String> getSteps();

    /** Whether no node was made from an older version. */
    public final boolean isDone() {
        return getOutdated().isEmpty();
    }

    /** Starts an empty TemplateRollout. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TemplateRollout. */
    public static final class Builder extends ImmutableTemplateRollout.Builder {}
}

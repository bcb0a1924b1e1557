// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Template;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * What CloudStack's own word on a template says about nodes made from it. What is inside it shows only on a machine:
 * see {@link NodeImageReport}.
 */
@Model
@Value.Immutable
public abstract class NodeTemplateReport implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The template. */
    public abstract Template getTemplate();

    /** Why clusters with it would not come to be, in words; empty if nothing speaks against it. */
    public abstract List<String> getProblems();

    /** What is good to know, in words. */
    public abstract List<String> getRemarks();

    /** Whether nothing speaks against it. */
    public final boolean isUsable() {
        return getProblems().isEmpty();
    }

    /** Starts an empty NodeTemplateReport. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeTemplateReport. */
    public static final class Builder extends ImmutableNodeTemplateReport.Builder {}
}

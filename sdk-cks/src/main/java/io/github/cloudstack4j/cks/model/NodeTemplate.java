// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Template;
import java.io.Serializable;
import org.immutables.value.Value;

/** A version of a node template. */
@Model
@Value.Immutable
public abstract class NodeTemplate implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its family and version. */
    public abstract NodeTemplateName getName();

    /** The template itself, as kept in one of its zones. */
    public abstract Template getTemplate();

    /** Its id. */
    public final String getId() {
        return getTemplate().getId();
    }

    /** Starts an empty NodeTemplate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeTemplate. */
    public static final class Builder extends ImmutableNodeTemplate.Builder {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a node template is called: a family and a version, {@code cks-ubuntu-v1.2.0}. The version is part of the name,
 * since a name is what every server shows, since it is there from the first moment on, and since machines made from a
 * template still show it when the template is gone; a tag would have to be added later, by a call that may fail.
 */
@Model
@Value.Immutable
public abstract class NodeTemplateName implements Comparable<NodeTemplateName>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern SHAPE = Pattern.compile("(\\S(?:.*\\S)?)-v(\\d{1,9}\\.\\d{1,9}\\.\\d{1,9})");
    private static final Comparator<NodeTemplateName> ORDER =
            Comparator.comparing(NodeTemplateName::getFamily).thenComparing(NodeTemplateName::getVersion);

    /** What all versions of it are called. */
    public abstract String getFamily();

    /** Which version of it this is. */
    public abstract SemanticVersion getVersion();

    /** The name of a version of a family; the version may have a leading {@code v}. */
    public static NodeTemplateName of(String family, String version) {
        return builder().family(family).version(SemanticVersion.parse(version)).build();
    }

    /** Reads a template's name; null if it is none of a family and a version. */
    public static @Nullable NodeTemplateName parse(@Nullable String name) {
        var match = SHAPE.matcher(name == null ? "" : name);
        return match.matches() ? of(match.group(1), match.group(2)) : null;
    }

    /** Refuses families that could not be read back. */
    @Value.Check
    protected void check() {
        Checks.notBlank("family", getFamily(), "say what all versions of the template are called");
        var match = SHAPE.matcher(toString());
        if (!match.matches() || !match.group(1).equals(getFamily())) {
            throw new InvalidRequestException("The family \"" + getFamily()
                    + "\" cannot be told from the version after it; leave white space at its ends out.");
        }
    }

    @Override
    public final int compareTo(NodeTemplateName other) {
        return ORDER.compare(this, other);
    }

    /** The template's name. */
    @Override
    public final String toString() {
        return getFamily() + "-v" + getVersion();
    }

    /** Starts an empty NodeTemplateName. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeTemplateName. */
    public static final class Builder extends ImmutableNodeTemplateName.Builder {}
}

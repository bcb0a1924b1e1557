// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a cluster's template.
 *
 * @param name its name
 * @param defaultValue what it is if no value is given; null if one must be
 */
public record TemplateVariable(String name, @Nullable String defaultValue) implements Serializable {
    /** Whether a value must be given. */
    public boolean isRequired() {
        return defaultValue == null;
    }
}

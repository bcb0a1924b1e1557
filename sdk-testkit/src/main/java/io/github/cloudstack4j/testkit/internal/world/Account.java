// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import org.jspecify.annotations.Nullable;

/**
 * The owner of resources: a person's or service's account, or the hidden account of a project.
 *
 * @param project the project's resource if this account belongs to one
 */
public record Account(
        long number,
        String uuid,
        String name,
        Domain domain,
        Role role,
        @Nullable Resource project) {

    public boolean isProject() {
        return project != null;
    }
}

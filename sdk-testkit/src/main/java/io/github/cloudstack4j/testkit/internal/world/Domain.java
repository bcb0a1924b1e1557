// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import org.jspecify.annotations.Nullable;

/** A node of the domain tree. */
public record Domain(
        long number, String uuid, String name, @Nullable Domain parent) {

    /** The path as the API shows it: {@code ROOT/sales/emea}. */
    public String path() {
        return parent == null ? name : parent.path() + "/" + name;
    }

    public boolean contains(Domain other) {
        for (var at = other; at != null; at = at.parent) {
            if (at.uuid.equals(uuid)) {
                return true;
            }
        }
        return false;
    }

    public int level() {
        return parent == null ? 0 : parent.level() + 1;
    }
}

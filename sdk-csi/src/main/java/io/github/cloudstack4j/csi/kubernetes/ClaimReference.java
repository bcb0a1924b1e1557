// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import java.io.Serializable;

/**
 * Points at a claim.
 *
 * @param namespace the namespace it is in
 * @param name its name
 */
public record ClaimReference(String namespace, String name) implements Serializable {
    /** As {@code namespace/name}. */
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}

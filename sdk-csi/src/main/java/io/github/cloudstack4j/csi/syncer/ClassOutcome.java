// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import java.io.Serializable;

/**
 * What has become of one storage class.
 *
 * @param action what was planned
 * @param result how that ended
 * @param message what there is to say about it; empty if nothing
 */
public record ClassOutcome(SyncAction action, SyncResult result, String message) implements Serializable {
    /** Name of the class. */
    public String name() {
        return action.name();
    }

    @Override
    public String toString() {
        return name() + ": " + result + (message.isEmpty() ? "" : ": " + message);
    }
}

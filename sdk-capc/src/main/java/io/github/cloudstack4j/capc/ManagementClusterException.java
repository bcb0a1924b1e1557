// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import io.github.cloudstack4j.core.CloudStackException;

/** A management cluster that is not as it must be, or answered otherwise than it should. */
public final class ManagementClusterException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with it, why and what to do. */
    public ManagementClusterException(String message) {
        super(message);
    }
}

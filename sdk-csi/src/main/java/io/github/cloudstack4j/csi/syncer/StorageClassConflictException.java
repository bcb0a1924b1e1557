// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.github.cloudstack4j.core.CloudStackException;
import org.jspecify.annotations.Nullable;

/** A storage class is not as it was when it was last looked at: what Kubernetes answers with HTTP 409. */
public final class StorageClassConflictException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    /** For those who fill {@link StorageClasses}. */
    public StorageClassConflictException(String message) {
        this(message, null);
    }

    /** For those who fill {@link StorageClasses}; {@code cause} is what the cluster said. */
    public StorageClassConflictException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.function.Consumer;

/**
 * Builds the storage objects of Kubernetes, checked before they are. Each method throws
 * {@link io.github.cloudstack4j.core.InvalidRequestException} with all that is wrong and what to do about it.
 */
public final class StorageObjects {
    private StorageObjects() {}

    /** A storage class. */
    public static StorageClass storageClass(Consumer<StorageClassDefinition.Builder> definition) {
        var builder = StorageClassDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;

/** Copies of objects that others may change. */
final class Copies {
    private Copies() {}

    static StorageClass of(StorageClass object) {
        return new StorageClassBuilder(object).build();
    }
}

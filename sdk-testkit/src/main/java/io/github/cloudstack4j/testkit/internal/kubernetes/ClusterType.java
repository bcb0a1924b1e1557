// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.util.Arrays;
import java.util.Optional;

/** Who runs the nodes: CloudStack, or somebody else who only registers them. */
enum ClusterType {
    CLOUD_MANAGED("CloudManaged"),
    EXTERNAL_MANAGED("ExternalManaged");

    private final String wireName;

    ClusterType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** Reads the API's spelling; the case matters. */
    static Optional<ClusterType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(name))
                .findFirst();
    }
}

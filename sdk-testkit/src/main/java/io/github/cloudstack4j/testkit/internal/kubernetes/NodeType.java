// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a node does in its cluster. {@code DEFAULT} is accepted in the request maps and means nothing further. */
enum NodeType {
    CONTROL,
    WORKER,
    ETCD,
    DEFAULT;

    /** Reads the API's spelling, in any case. */
    static Optional<NodeType> named(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.name().equals(upper)).findFirst();
    }

    /** The prefix of the response fields that belong to this type. */
    String wirePrefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}

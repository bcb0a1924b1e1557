// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How machines of a zone are connected. */
public final class NetworkType extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** All share one flat network. */
    public static final NetworkType BASIC = of("Basic");

    /** Networks of their own, kept apart from each other. */
    public static final NetworkType ADVANCED = of("Advanced");

    private NetworkType(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NetworkType of(String name) {
        return new NetworkType(name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a network is doing. */
public final class NetworkState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Defined, but nothing runs yet; the first machine brings it up. */
    public static final NetworkState ALLOCATED = of("Allocated");

    /** Defined by hand and ready; kept by networks without a router of CloudStack. */
    public static final NetworkState SETUP = of("Setup");

    /** Coming up. */
    public static final NetworkState IMPLEMENTING = of("Implementing");

    /** Up and running. */
    public static final NetworkState IMPLEMENTED = of("Implemented");

    /** Going down; it comes up again with the next machine. */
    public static final NetworkState SHUTDOWN = of("Shutdown");

    /** Deleted. */
    public static final NetworkState DESTROY = of("Destroy");

    private NetworkState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NetworkState of(String name) {
        return new NetworkState(name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether a public address is in use. */
public final class PublicIpState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Being acquired. */
    public static final PublicIpState ALLOCATING = of("Allocating");

    /** Acquired. */
    public static final PublicIpState ALLOCATED = of("Allocated");

    /** Kept aside for an account. */
    public static final PublicIpState RESERVED = of("Reserved");

    /** Being given back. */
    public static final PublicIpState RELEASING = of("Releasing");

    /** Nobody's. */
    public static final PublicIpState FREE = of("Free");

    private PublicIpState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PublicIpState of(String name) {
        return new PublicIpState(name);
    }
}

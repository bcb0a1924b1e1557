// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether an offering can be used. */
public final class OfferingState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** New machines may use it. */
    public static final OfferingState ACTIVE = of("Active");

    /** It stays for machines that have it, but no new one may use it. */
    public static final OfferingState INACTIVE = of("Inactive");

    private OfferingState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OfferingState of(String name) {
        return new OfferingState(name);
    }
}

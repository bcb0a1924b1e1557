// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How the machines of an affinity group are placed. */
public final class AffinityGroupType extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** All on one host; a machine that finds no room there does not start. */
    public static final AffinityGroupType HOST_AFFINITY = of("host affinity");

    /** Each on a host of its own; a machine that finds none does not start. */
    public static final AffinityGroupType HOST_ANTI_AFFINITY = of("host anti-affinity");

    /** On one host as far as there is room. */
    public static final AffinityGroupType NON_STRICT_HOST_AFFINITY = of("non-strict host affinity");

    /** On different hosts as far as there are such. */
    public static final AffinityGroupType NON_STRICT_HOST_ANTI_AFFINITY = of("non-strict host anti-affinity");

    /** On hardware reserved for an account or domain; made by dedicating that, and for root administrators. */
    public static final AffinityGroupType EXPLICIT_DEDICATION = of("ExplicitDedication");

    private AffinityGroupType(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AffinityGroupType of(String name) {
        return new AffinityGroupType(name);
    }
}

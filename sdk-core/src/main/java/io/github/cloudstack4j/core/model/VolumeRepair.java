// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What may be repaired in the image of a volume when it is checked. */
public final class VolumeRepair extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Space that is taken by nothing. */
    public static final VolumeRepair LEAKS = of("leaks");

    /** Whatever can be, even where data may be lost. */
    public static final VolumeRepair ALL = of("all");

    private VolumeRepair(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VolumeRepair of(String name) {
        return new VolumeRepair(name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a volume is to machines. */
public final class VolumeType extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** The disk a machine starts from. */
    public static final VolumeType ROOT = of("ROOT");

    /** A further disk, which comes and goes. */
    public static final VolumeType DATADISK = of("DATADISK");

    private VolumeType(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VolumeType of(String name) {
        return new VolumeType(name);
    }
}

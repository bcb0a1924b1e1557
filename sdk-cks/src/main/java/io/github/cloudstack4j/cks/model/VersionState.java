// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.cloudstack4j.core.model.OpenEnum;

/** Whether a Kubernetes version can be used. */
public final class VersionState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** New clusters and upgrades may use it. */
    public static final VersionState ENABLED = of("Enabled");

    /** It stays for clusters that run it, but no cluster may be made with or upgraded to it. */
    public static final VersionState DISABLED = of("Disabled");

    private VersionState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VersionState of(String name) {
        return new VersionState(name);
    }
}

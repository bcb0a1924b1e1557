// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.cloudstack4j.core.model.OpenEnum;

/** Who makes the machines of a Kubernetes cluster. Since CloudStack 4.19. */
public final class ClusterType extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** CloudStack makes and manages them; the default. */
    public static final ClusterType CLOUD_MANAGED = of("CloudManaged");

    /** Something else does, such as Cluster API; CloudStack only keeps the record. */
    public static final ClusterType EXTERNAL_MANAGED = of("ExternalManaged");

    private ClusterType(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClusterType of(String name) {
        return new ClusterType(name);
    }
}

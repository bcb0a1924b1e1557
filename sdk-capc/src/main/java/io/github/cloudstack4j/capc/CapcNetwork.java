// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import io.github.cloudstack4j.capc.resource.NetworkSpec;
import io.github.cloudstack4j.capc.resource.VpcSpec;
import io.github.cloudstack4j.core.model.Ref;

/** The networks that clusters can be in. */
public final class CapcNetwork {
    private CapcNetwork() {}

    /** An isolated network; CAPC makes one if there is none of the name, and puts a load balancer before the API server. */
    public static NetworkSpec isolated(String nameOrId) {
        return named(nameOrId).build();
    }

    /** A shared network that exists. The cluster needs an endpoint in it, and something that answers there: kube-vip. */
    public static NetworkSpec shared(String nameOrId) {
        return named(nameOrId).type("Shared").build();
    }

    /**
     * An isolated network that routes instead of translating addresses. The cluster needs an endpoint in it, and kube-vip.
     *
     * @param routingMode {@code Dynamic} or {@code Static}
     */
    public static NetworkSpec routed(String nameOrId, String routingMode) {
        return named(nameOrId).routingMode(routingMode).build();
    }

    /** A tier of a VPC; CAPC makes the tier, and the VPC too, if there is none of the name. */
    public static NetworkSpec tier(String nameOrId, String vpcNameOrId) {
        var vpc = Ref.of(vpcNameOrId);
        return named(nameOrId)
                .vpc(
                        vpc.isId()
                                ? VpcSpec.builder().id(vpc.getValue()).build()
                                : VpcSpec.builder().name(vpc.getValue()).build())
                .build();
    }

    private static NetworkSpec.Builder named(String nameOrId) {
        var reference = Ref.of(nameOrId);
        // CAPC's schema wants a name in any case.
        return reference.isId()
                ? NetworkSpec.builder().name("").id(reference.getValue())
                : NetworkSpec.builder().name(reference.getValue());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.build;

import io.github.cloudstack4j.capc.CapcCluster;
import io.github.cloudstack4j.capc.model.CapcPool;
import io.github.cloudstack4j.capc.resource.CloudStackMachineSpec;
import io.github.cloudstack4j.capc.resource.CloudStackMachineTemplate;
import io.github.cloudstack4j.capc.resource.NamedReference;
import io.github.cloudstack4j.core.model.Ref;

/** What the machines of a pool are in CloudStack. */
final class PoolMachines {
    private PoolMachines() {}

    /** The template of a pool's machines, named after the pool and what is in it. */
    static CloudStackMachineTemplate template(CapcCluster cluster, CapcPool pool) {
        var draft = CloudStackMachineTemplate.builder()
                .metadata(metadata -> metadata.namespace(cluster.getNamespace()))
                .spec(spec -> spec.template(template -> template.spec(machine(cluster, pool))))
                .build();
        return CloudStackMachineTemplate.builder()
                .from(draft)
                .metadata(metadata -> metadata.namespace(cluster.getNamespace())
                        .name(cluster.getName() + "-" + pool.getName() + "-" + ContentHash.of(draft)))
                .build();
    }

    private static CloudStackMachineSpec machine(CapcCluster cluster, CapcPool pool) {
        var machine = CloudStackMachineSpec.builder()
                .offering(reference(pool.getOffering()))
                .template(reference(pool.getImage()))
                .diskOffering(pool.getDataDisk())
                .addAllNetworks(pool.getNetworks())
                .sshKey(pool.getSshKey() == null ? cluster.getSshKey() : pool.getSshKey())
                .addAllAffinityGroupIds(pool.getAffinityGroupIds())
                .affinity(pool.getAffinity() == null ? null : pool.getAffinity().getWord());
        if (pool.getRootDiskGb() != null) {
            machine.detail("rootdisksize", String.valueOf(pool.getRootDiskGb()));
        }
        return machine.putAllDetails(pool.getDetails()).build();
    }

    private static NamedReference reference(Ref reference) {
        return reference.isId()
                ? NamedReference.builder().id(reference.getValue()).build()
                : NamedReference.builder().name(reference.getValue()).build();
    }
}

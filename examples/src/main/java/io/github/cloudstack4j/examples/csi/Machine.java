// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Template;
import java.util.Comparator;

/** The smallest machine the cloud has, to attach volumes to; it goes with the program. */
record Machine(CloudStack cloud, String id, String zoneId) implements AutoCloseable {
    static Machine deploy(CloudStack cloud, String name) {
        var zone = cloud.zones().list().first().orElseThrow().getId();
        var offering = cloud.serviceOfferings().list().stream()
                .filter(one -> !one.isCustomized() && one.getMemory() != null)
                .min(Comparator.comparing(ServiceOffering::getMemory))
                .orElseThrow();
        var template = cloud.templates().list().stream()
                .filter(Template::isReady)
                .filter(one -> !one.isForKubernetes() && !"SYSTEM".equals(one.getTemplateType()))
                .findFirst()
                .orElseThrow();
        var deployed = cloud.virtualMachines()
                .deploy(vm -> vm.name(name)
                        .zone(zone)
                        .serviceOffering(offering.getId())
                        .template(template.getId()))
                .await();
        return new Machine(cloud, deployed.getId(), zone);
    }

    @Override
    public void close() {
        cloud.virtualMachines()
                .destroy(DestroyVirtualMachineRequest.builder()
                        .virtualMachine(id)
                        .expunge(true)
                        .build())
                .await();
    }
}

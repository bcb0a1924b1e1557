// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.Volume;
import java.util.List;
import java.util.stream.Stream;

/** What bears the suite's mark and is still there. */
record Leftovers(CloudStackConfig config) {
    List<String> find() {
        try (var cloud = CloudStack.connect(config)) {
            var cks = Cks.on(cloud);
            return Stream.of(
                            cks.clusters().list().stream().map(KubernetesCluster::getName),
                            cks.versions().list().stream().map(KubernetesVersion::getName),
                            cloud.virtualMachines().list().stream().map(VirtualMachine::getName),
                            cloud.volumes().list().stream().map(Volume::getName),
                            cloud.snapshots().list().stream().map(Snapshot::getName))
                    .flatMap(names -> names)
                    .filter(name -> name != null && name.startsWith(Stage.PREFIX))
                    .toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import java.util.List;
import java.util.stream.Stream;

/** All scenarios; a new family is added here and then plays everywhere. */
final class Scenarios {
    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(
                        InventoryScenarios.all(),
                        VirtualMachineScenarios.all(),
                        VersionScenarios.all(),
                        NodeScenarios.all(),
                        PersonalScenarios.all(),
                        ClusterScenarios.all(),
                        DedicationScenarios.all(),
                        PlanScenarios.all(),
                        VolumeScenarios.all(),
                        SnapshotScenarios.all(),
                        StorageClassScenarios.all())
                .flatMap(List::stream)
                .toList();
    }
}

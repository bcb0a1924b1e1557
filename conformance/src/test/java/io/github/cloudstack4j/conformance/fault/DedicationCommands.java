// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.cks.model.DedicateRequest;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.conformance.fault.TypedCommand.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The commands about hosts and about what is dedicated. */
final class DedicationCommands {
    private DedicationCommands() {}

    static List<TypedCommand> all() {
        return Stream.concat(
                        Stream.of(
                                TypedCommand.read(
                                        "listHosts",
                                        stage -> stage.cloud().hosts().get("host-1")),
                                TypedCommand.read(
                                        "listPods",
                                        stage -> stage.cloud()
                                                .hosts()
                                                .list(filter -> filter.pod("zone-1-pod"))
                                                .toList()),
                                TypedCommand.read(
                                        "listClusters",
                                        stage -> stage.cloud()
                                                .hosts()
                                                .list(filter -> filter.hostCluster("zone-1-cluster"))
                                                .toList())),
                        Stream.of(
                                        dedication(
                                                "Zone",
                                                DedicationKind.ZONE,
                                                DedicateRequest.builder().zone("zone-1")),
                                        dedication(
                                                "Pod",
                                                DedicationKind.POD,
                                                DedicateRequest.builder().pod("zone-1-pod")),
                                        dedication(
                                                "Cluster",
                                                DedicationKind.CLUSTER,
                                                DedicateRequest.builder().hostCluster("zone-1-cluster")),
                                        dedication(
                                                "Host",
                                                DedicationKind.HOST,
                                                DedicateRequest.builder().host("host-1")))
                                .flatMap(List::stream))
                .toList();
    }

    private static List<TypedCommand> dedication(String word, DedicationKind kind, DedicateRequest.Builder what) {
        var request = what.domain("ROOT").build();
        return List.of(
                TypedCommand.of(
                                "dedicate" + word,
                                Kind.JOB,
                                stage -> () -> stage.cks().dedications().dedicate(request))
                        .making(stage -> stage.healthyCks().dedications().list(kind).stream()
                                .count()),
                TypedCommand.read(
                        "listDedicated" + word + "s",
                        stage -> stage.cks().dedications().list(kind).toList()),
                TypedCommand.of("releaseDedicated" + word, Kind.JOB, stage -> {
                    var id = String.valueOf(
                            stage.healthyCks().dedications().ensure(request).getResourceId());
                    return () -> stage.cks().dedications().release(kind, id);
                }));
    }
}

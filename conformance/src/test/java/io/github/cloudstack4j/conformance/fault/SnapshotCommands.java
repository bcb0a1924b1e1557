// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.conformance.fault.TypedCommand.Kind;
import io.github.cloudstack4j.core.model.SnapshotInterval;
import java.util.List;

/** The commands about snapshots of volumes and machines, and about policies. */
final class SnapshotCommands {
    private SnapshotCommands() {}

    static List<TypedCommand> all() {
        return List.of(
                TypedCommand.read(
                        "listSnapshots",
                        stage -> stage.cloud().snapshots().list().toList()),
                TypedCommand.of("createSnapshot", Kind.JOB, stage -> {
                            var volume = stage.attachedVolume();
                            return () -> stage.cloud()
                                    .snapshots()
                                    .create(snapshot -> snapshot.volume(volume).name("s1"));
                        })
                        .making(stage -> stage.healthy().snapshots().list(filter -> filter.name("s1")).stream()
                                .count()),
                TypedCommand.of("deleteSnapshot", Kind.JOB, stage -> {
                    var id = snapshot(stage);
                    return () -> stage.cloud().snapshots().delete(id);
                }),
                TypedCommand.read(
                        "listSnapshotPolicies",
                        stage -> stage.cloud().snapshotPolicies().list().toList()),
                TypedCommand.of("createSnapshotPolicy", Kind.CREATE, stage -> {
                            var volume = stage.attachedVolume();
                            return () -> stage.cloud()
                                    .snapshotPolicies()
                                    .create(policy -> policy.volume(volume)
                                            .interval(SnapshotInterval.DAILY)
                                            .schedule("30:4")
                                            .timeZone("UTC")
                                            .maxSnapshots(2));
                        })
                        .making(stage -> stage.healthy().snapshotPolicies().list().stream()
                                .count()),
                TypedCommand.of("updateSnapshotPolicy", Kind.JOB, stage -> {
                    var id = policy(stage);
                    return () -> stage.cloud().snapshotPolicies().update(id, change -> change.displayed(false));
                }),
                TypedCommand.of("deleteSnapshotPolicies", Kind.CREATE, stage -> {
                    var id = policy(stage);
                    return () -> stage.cloud().snapshotPolicies().delete(id);
                }),
                TypedCommand.read(
                        "listVMSnapshot",
                        stage -> stage.cloud().vmSnapshots().list().toList()),
                TypedCommand.of("createVMSnapshot", Kind.JOB, stage -> {
                            var machine = stage.machine().getId();
                            return () -> stage.cloud()
                                    .vmSnapshots()
                                    .create(snapshot ->
                                            snapshot.virtualMachine(machine).name("v1"));
                        })
                        .making(stage ->
                                stage.healthy().vmSnapshots().list().stream().count()),
                TypedCommand.of("revertToVMSnapshot", Kind.JOB, stage -> {
                    var machine = stage.stoppedMachine();
                    var id = vmSnapshot(stage, machine);
                    return () -> stage.cloud().vmSnapshots().revert(id);
                }),
                TypedCommand.of("deleteVMSnapshot", Kind.JOB, stage -> {
                    var id = vmSnapshot(stage, stage.machine().getId());
                    return () -> stage.cloud().vmSnapshots().delete(id);
                }));
    }

    private static String snapshot(FaultStage stage) {
        var volume = stage.attachedVolume();
        return stage.healthy()
                .snapshots()
                .create(snapshot -> snapshot.volume(volume))
                .await()
                .getId();
    }

    private static String policy(FaultStage stage) {
        var volume = stage.attachedVolume();
        return stage.healthy()
                .snapshotPolicies()
                .create(policy -> policy.volume(volume)
                        .interval(SnapshotInterval.DAILY)
                        .schedule("00:1")
                        .timeZone("UTC")
                        .maxSnapshots(1))
                .getId();
    }

    private static String vmSnapshot(FaultStage stage, String machine) {
        return stage.healthy()
                .vmSnapshots()
                .create(snapshot -> snapshot.virtualMachine(machine))
                .await()
                .getId();
    }
}

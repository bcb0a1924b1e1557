// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.conformance.fault.TypedCommand.Kind;
import java.util.List;

/** The commands about volumes, tags, limits and the storage behind them. */
final class StorageCommands {
    private StorageCommands() {}

    static List<TypedCommand> all() {
        return List.of(
                TypedCommand.read(
                        "listVolumes", stage -> stage.cloud().volumes().list().toList()),
                TypedCommand.of(
                                "createVolume",
                                Kind.JOB,
                                stage -> () -> stage.cloud()
                                        .volumes()
                                        .create(volume ->
                                                volume.name("v1").zone("zone-1").diskOffering("Small")))
                        .making(stage -> stage.healthy().volumes().list(filter -> filter.name("v1")).stream()
                                .count()),
                TypedCommand.of("attachVolume", Kind.JOB, stage -> {
                    var machine = stage.machine().getId();
                    var id = stage.volume();
                    return () -> stage.cloud().volumes().attach(id, machine);
                }),
                TypedCommand.of("detachVolume", Kind.JOB, stage -> {
                    var id = stage.attachedVolume();
                    return () -> stage.cloud().volumes().detach(id);
                }),
                TypedCommand.of("resizeVolume", Kind.JOB, stage -> {
                    var id = stage.volume();
                    return () -> stage.cloud().volumes().resize(id, change -> change.sizeGiB(9L));
                }),
                TypedCommand.of("changeOfferingForVolume", Kind.JOB, stage -> {
                    var id = stage.volume();
                    return () -> stage.cloud().volumes().changeOffering(id, change -> change.diskOffering("Medium"));
                }),
                TypedCommand.of("migrateVolume", Kind.JOB, stage -> {
                    var id = stage.volume();
                    var pool = stage.healthy()
                            .storagePools()
                            .list()
                            .first()
                            .orElseThrow()
                            .getId();
                    return () -> stage.cloud().volumes().migrate(id, move -> move.storagePool(pool));
                }),
                TypedCommand.of("updateVolume", Kind.JOB, stage -> {
                    var id = stage.volume();
                    return () -> stage.cloud().volumes().update(id, change -> change.name("v2"));
                }),
                TypedCommand.of("assignVolume", Kind.CREATE, stage -> {
                    var id = stage.volume();
                    var project = stage.emulator()
                            .world()
                            .addProject("apollo", stage.emulator().admin());
                    return () -> stage.cloud().volumes().assign(id, owner -> owner.project(project));
                }),
                TypedCommand.of("destroyVolume", Kind.JOB, stage -> {
                    var id = stage.volume();
                    return () -> stage.cloud().volumes().destroy(id, how -> how.expunge(true));
                }),
                TypedCommand.of("recoverVolume", Kind.CREATE, stage -> {
                    var id = stage.attachedVolume();
                    stage.healthy().volumes().detach(id).await();
                    stage.healthy().volumes().destroy(id).await();
                    return () -> stage.cloud().volumes().recover(id);
                }),
                TypedCommand.of("deleteVolume", Kind.CREATE, stage -> {
                    var id = stage.volume();
                    return () -> stage.cloud().volumes().delete(id);
                }),
                TypedCommand.read(
                        "listTags", stage -> stage.cloud().tags().list().toList()),
                TypedCommand.of("createTags", Kind.JOB, stage -> {
                            var id = stage.volume();
                            return () -> stage.cloud()
                                    .tags()
                                    .create(tags -> tags.resourceType("Volume")
                                            .resourceId(id)
                                            .tag("env", "test"));
                        })
                        .making(stage -> stage.healthy().tags().list(filter -> filter.key("env")).stream()
                                .count()),
                TypedCommand.of("deleteTags", Kind.JOB, stage -> {
                    var id = stage.volume();
                    stage.healthy()
                            .tags()
                            .create(tags ->
                                    tags.resourceType("Volume").resourceId(id).tag("env", "test"))
                            .await();
                    return () -> stage.cloud()
                            .tags()
                            .delete(tags ->
                                    tags.resourceType("Volume").resourceId(id).key("env"));
                }),
                TypedCommand.read(
                        "listResourceLimits",
                        stage -> stage.cloud().resourceLimits().list().toList()),
                TypedCommand.of("updateResourceLimit", Kind.IDEMPOTENT, stage -> {
                    var domain = stage.emulator().world().id("domain", "testdomain");
                    return () -> stage.cloud()
                            .resourceLimits()
                            .update(limit ->
                                    limit.domain(domain).resourceType(2).max(7L));
                }),
                TypedCommand.read(
                        "listStoragePools",
                        stage -> stage.cloud().storagePools().list().toList()),
                TypedCommand.read(
                        "listHypervisorCapabilities",
                        stage -> stage.cloud().hypervisors().capabilities().toList()));
    }
}

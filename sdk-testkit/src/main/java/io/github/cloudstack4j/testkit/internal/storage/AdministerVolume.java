// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.StorageFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.World;

/** What administrators do to volumes: {@code updateVolume}, {@code migrateVolume}, {@code assignVolume}; and a check. */
final class AdministerVolume {

    private final Storage storage;
    private final CustomIds customIds;

    AdministerVolume(Storage storage) {
        this.storage = storage;
        this.customIds = new CustomIds(storage.world());
    }

    Answer update(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        return call.startJob(
                Storage.subject(volume),
                storage.events().follow(call, volume, "VOLUME.UPDATE", "updating volume", run -> {
                    var args = call.args();
                    if (volume.isRemoved()) {
                        throw ApiFault.invalidValue("The volume id doesn't exist");
                    }
                    customIds.check(call);
                    var state = args.string("state");
                    if (state != null) {
                        storage.volumes().move(volume, requestedState(state));
                    }
                    for (var field : new String[] {"name", "path", "chaininfo"}) {
                        if (args.string(field) != null) {
                            volume.row().show(field, args.string(field));
                        }
                    }
                    for (var flag : new String[] {"deleteprotection", "displayvolume"}) {
                        if (args.flagIfSent(flag) != null) {
                            volume.row().show(flag, args.flag(flag));
                        }
                    }
                    var customId = customIds.unused(call);
                    if (customId != null) {
                        storage.world().rename(volume.row(), customId);
                    }
                    storage.views().succeed(run, call, volume);
                }));
    }

    private static VolumeState requestedState(String name) {
        for (var state : VolumeState.values()) {
            if (state.wireName().equals(name)) {
                return state;
            }
        }
        throw ApiFault.invalidValue("Invalid volume state specified");
    }

    /** A volume that is nowhere is made where it is sent. */
    Answer migrate(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("volumeid"));
        var pool = call.args().requireResource("storageid");
        return call.startJob(
                new JobSubject("Volume", null),
                storage.events().follow(call, volume, "VOLUME.MIGRATE", "migrating volume", run -> {
                    if (volume.isRemoved()) {
                        throw ApiFault.invalidValue("Failed to find the volume id: " + volume.number());
                    }
                    if (!volume.is(VolumeState.READY, VolumeState.ALLOCATED)) {
                        throw ApiFault.invalidValue("Volume must be in ready state");
                    }
                    if (volume.pool()
                            .filter(here -> here.uuid().equals(pool.uuid()))
                            .isPresent()) {
                        throw ApiFault.invalidValue(
                                "Volume " + volume.identify() + " is already on the destination storage pool");
                    }
                    if (volume.isAttached()) {
                        throw ApiFault.invalidValue("Volume needs to be detached from VM");
                    }
                    var before = volume.state();
                    storage.volumes().move(volume, VolumeState.MIGRATING);
                    run.after(storage.time("volume.migrate", 1500), moved -> {
                        if (storage.strikes(StorageFailure.VOLUME_MIGRATE)) {
                            storage.volumes().move(volume, before);
                            throw ApiFault.internal("Migrate volume failed: Simulated failure");
                        }
                        storage.volumes().moveTo(volume, pool);
                        storage.volumes().move(volume, VolumeState.READY);
                        storage.views().succeed(moved, call, volume);
                    });
                }));
    }

    Answer assign(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("volumeid"));
        var account = newOwner(call, volume);
        if (volume.isAttached()) {
            throw refused(volume, "Volume [" + volume.name() + "] is attached to an instance");
        }
        if (account.equals(volume.owner())) {
            throw refused(volume, "Old owner and new owner are the same");
        }
        var world = storage.world();
        world.giveTo(volume.row(), account);
        for (var field : new String[] {"account", "project", "projectid"}) {
            volume.row().show(field, null);
        }
        World.showOwner(volume.row());
        return new Answer.One("volume", storage.views().restricted(call, volume));
    }

    private Account newOwner(Call call, Volume volume) {
        var account = call.args().resource("accountid");
        var project = call.args().resource("projectid");
        if ((account == null) == (project == null)) {
            throw refused(volume, "either an account or a project has to be given");
        }
        var world = storage.world();
        return project == null ? world.account(account.uuid()).orElseThrow() : world.projectAccount(project);
    }

    private static ApiFault refused(Volume volume, String why) {
        return ApiFault.internal(
                "Assign volume command for volume [" + volume.uuid() + "] failed due to [" + why + "]");
    }

    /** The hypervisors of the emulator cannot. */
    Answer check(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        return call.startJob(Storage.subject(volume), run -> {
            throw ApiFault.invalidValue("Check and Repair volumes is supported only for KVM hypervisor");
        });
    }
}

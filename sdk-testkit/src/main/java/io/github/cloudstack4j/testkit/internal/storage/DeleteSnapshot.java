// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;

/** {@code deleteSnapshot}: neither its volume nor those made of it stand in the way. */
final class DeleteSnapshot {

    private final Storage storage;

    DeleteSnapshot(Storage storage) {
        this.storage = storage;
    }

    Answer handle(Call call) {
        var snapshot = storage.taken().of(call.args().requireResource("id"));
        return call.startJob(
                Storage.subject(snapshot),
                storage.events()
                        .follow(
                                call,
                                snapshot.row(),
                                "Snapshot",
                                "SNAPSHOT.DELETE",
                                "deleting snapshot: " + snapshot.uuid(),
                                run -> begin(run, call, snapshot)));
    }

    private void begin(JobRun run, Call call, Snapshot snapshot) {
        if (snapshot.isRemoved()) {
            throw ApiFault.invalidValue("Snapshot [" + snapshot.identify() + "] is already destroyed");
        }
        if (snapshot.state().isAtWork()) {
            throw ApiFault.internal("Failed to delete Snapshot");
        }
        // Whoever comes second while this takes its time finds it deleted, and that is what he wanted.
        run.after(storage.time("snapshot.delete", 200), deleted -> {
            remove(call, snapshot);
            deleted.succeed(null);
        });
    }

    private void remove(Call call, Snapshot snapshot) {
        var zone = call.args().resource("zoneid");
        if (zone != null) {
            storage.taken().leave(snapshot, zone);
            if (storage.taken().zonesOf(snapshot).findAny().isPresent()) {
                return;
            }
        }
        storage.taken().destroy(snapshot);
    }
}

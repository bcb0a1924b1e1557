// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobEngine;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import java.util.List;
import java.util.Set;

/** Volumes as answers show them. */
final class VolumeViews {

    private static final Set<String> FOR_ROOT_ADMINS = Set.of(
            "storage",
            "storageid",
            "storagetype",
            "hypervisor",
            "path",
            "clusterid",
            "clustername",
            "podid",
            "podname");

    private static final List<String> STATISTICS = List.of("diskkbsread", "diskkbswrite", "diskioread", "diskiowrite");

    private final JobEngine jobs;

    VolumeViews(JobEngine jobs) {
        this.jobs = jobs;
    }

    /** As most commands show it: only root admins see where it is. */
    ObjectNode view(Call call, Volume volume) {
        return call.isRootAdmin() ? full(call, volume) : restricted(call, volume);
    }

    /** With its place, whoever asks. */
    ObjectNode full(Call call, Volume volume) {
        var view = volume.row().fields().deepCopy();
        view.put("destroyed", volume.is(VolumeState.DESTROY));
        if (!call.isRootAdmin()) {
            view.remove("displayvolume");
        }
        if (volume.is(VolumeState.DESTROY)) {
            view.remove(List.of("virtualmachineid", "deviceid"));
        } else {
            volume.machine().ifPresent(vm -> {
                view.put("vmname", vm.name())
                        .put("vmdisplayname", vm.text("displayname"))
                        .put("vmstate", vm.text("state"))
                        .put("vmtype", "User");
                STATISTICS.forEach(name -> view.put(name, 0));
            });
        }
        jobs.pending().stream()
                .filter(job -> job.subject() != null
                        && "Volume".equals(job.subject().type())
                        && volume.uuid().equals(job.subject().id()))
                .reduce((older, newer) -> newer)
                .ifPresent(job -> view.put("jobid", job.uuid()).put("jobstatus", 0));
        return view;
    }

    /** Without its place, whoever asks. */
    ObjectNode restricted(Call call, Volume volume) {
        var view = full(call, volume);
        view.remove(FOR_ROOT_ADMINS);
        return view;
    }

    /** Ends a job with the volume. */
    void succeed(JobRun run, Call call, Volume volume) {
        run.succeed("volume", result(run, call, volume));
    }

    /** The volume as a job's result; if the job is about the volume it stands in there, as one that still runs. */
    ObjectNode result(JobRun run, Call call, Volume volume) {
        var view = view(call, volume);
        var subject = run.job().subject();
        if (subject != null && volume.uuid().equals(subject.id())) {
            view.put("jobid", run.job().uuid()).put("jobstatus", 0);
        }
        return view;
    }
}

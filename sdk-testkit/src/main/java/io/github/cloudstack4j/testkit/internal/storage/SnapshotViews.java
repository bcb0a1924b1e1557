// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.JobEngine;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Snapshots as answers show them. */
final class SnapshotViews {

    private final World world;
    private final JobEngine jobs;

    SnapshotViews(World world, JobEngine jobs) {
        this.world = world;
        this.jobs = jobs;
    }

    /** As a list shows it in one of its zones, with its job while there is one. */
    ObjectNode listed(Snapshot snapshot, @Nullable Resource zone) {
        var view = view(snapshot, zone);
        jobs.pending().stream()
                .filter(job -> job.subject() != null
                        && "Snapshot".equals(job.subject().type())
                        && snapshot.uuid().equals(job.subject().id()))
                .reduce((older, newer) -> newer)
                .ifPresent(job -> view.put("jobid", job.uuid()).put("jobstatus", 0));
        return view;
    }

    /**
     * As the result of the job that made it.
     *
     * @param state the state to show, which on a real server is an old one if the volume is attached to nothing
     */
    ObjectNode made(Snapshot snapshot, SnapshotState state) {
        var view =
                view(snapshot, world.store(Kind.ZONE).require(snapshot.volume().zone()));
        view.put("snapshottype", snapshot.row().requireText("snapshottype")).put("state", state.wireName());
        var pairs = new TreeMap<String, String>();
        for (JsonNode tag : snapshot.row().fields().path("tags")) {
            pairs.put(tag.path("key").asText(), tag.path("value").asText());
        }
        var tags = view.putArray("tags");
        pairs.forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
        return view;
    }

    private ObjectNode view(Snapshot snapshot, @Nullable Resource zone) {
        var view = snapshot.row().fields().deepCopy();
        var volume = snapshot.volume();
        // The real server shows the size that the volume has now, not the one it was taken with.
        view.put("volumename", volume.name())
                .put("volumetype", volume.row().requireText("type"))
                .put("volumestate", volume.state().wireName())
                .put("virtualsize", volume.size());
        if (zone != null) {
            view.put("zoneid", zone.uuid()).put("zonename", zone.name());
        }
        if (volume.isRoot()) {
            showSystem(view, volume);
        }
        return view;
    }

    private void showSystem(ObjectNode view, Volume volume) {
        var template = volume.row().text("templateid");
        if (template == null) {
            return;
        }
        world.store(Kind.TEMPLATE).find(template).ifPresent(found -> {
            if (found.text("ostypeid") != null) {
                view.put("ostypeid", found.text("ostypeid")).put("osdisplayname", found.text("ostypename"));
            }
        });
    }
}

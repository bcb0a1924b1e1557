// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/** When snapshots of a volume are to be taken. The emulator keeps the plans; it does not carry them out. */
final class SnapshotPolicyCommands implements CommandModule {

    private final Storage storage;
    private final CreateSnapshot snapshots;

    SnapshotPolicyCommands(Storage storage, CreateSnapshot snapshots) {
        this.storage = storage;
        this.snapshots = snapshots;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("createSnapshotPolicy", this::create).checked("volumeid", Kind.VOLUME);
        registry.on("updateSnapshotPolicy", this::update).checked("id", Kind.SNAPSHOT_POLICY);
        registry.on("listSnapshotPolicies", this::list)
                .refersTo("id", Kind.SNAPSHOT_POLICY)
                .checked("volumeid", Kind.VOLUME);
        registry.on("deleteSnapshotPolicies", this::delete)
                .checked("id", Kind.SNAPSHOT_POLICY)
                .checked("ids", Kind.SNAPSHOT_POLICY);
    }

    private Answer create(Call call) {
        var args = call.args();
        var volume = storage.volumes().of(args.requireResource("volumeid"));
        snapshots.checkVolume(call, volume);
        var type = IntervalType.of(args.requireString("intervaltype"));
        var schedule = args.requireString("schedule");
        if (!type.takes(schedule)) {
            throw ApiFault.invalidValue(volume.identify() + " has an invalid schedule [" + schedule
                    + "] for interval type [" + type + "].");
        }
        var max = checkedMax(volume, type, args);
        // Of a second plan for the same interval nothing but the id of the first one is left.
        var policy = of(volume, type).orElseGet(() -> make(volume, type));
        policy.show("schedule", schedule)
                .show("maxsnaps", max)
                // As Java reads it: what it does not know is GMT.
                .show(
                        "timezone",
                        TimeZone.getTimeZone(args.requireString("timezone")).getID())
                .keep("zones", String.join(",", zones(volume, args)));
        storage.tags().on(policy).toList().forEach(storage.world()::remove);
        args.entries("tags")
                .forEach(tag -> storage.tags()
                        .put("SnapshotPolicy", policy, policy.requireOwner(), tag.get("key"), tag.get("value"), null));
        storage.events().done(call, policy, "SnapshotPolicy", "SNAPSHOTPOLICY.CREATE", "creating snapshot policy");
        return new Answer.One("snapshotpolicy", view(policy));
    }

    private long checkedMax(Volume volume, IntervalType type, Arguments args) {
        var max = args.number("maxsnaps", 0);
        var limit = storage.world().settings().getInt(type.maxSetting());
        var asked = "maxSnaps [" + max + "] for volume " + volume.identify();
        if (max < 1) {
            throw ApiFault.invalidValue(asked + " should be greater than 0");
        }
        if (max > limit) {
            throw ApiFault.invalidValue(asked + " exceeds limit [" + limit + "] for interval type [" + type + "].");
        }
        return max;
    }

    private static List<String> zones(Volume volume, Arguments args) {
        var wanted = args.resources("zoneids").stream().map(Resource::uuid);
        return Stream.concat(Stream.of(volume.zone()), wanted).distinct().toList();
    }

    private Optional<Resource> of(Volume volume, IntervalType type) {
        return storage.world()
                .store(Kind.SNAPSHOT_POLICY)
                .first(policy -> volume.uuid().equals(policy.text("volumeid"))
                        && policy.number("intervaltype") == type.ordinal());
    }

    private Resource make(Volume volume, IntervalType type) {
        return storage.world()
                .add(Kind.SNAPSHOT_POLICY, volume.owner(), null)
                .show("volumeid", volume.uuid())
                .show("intervaltype", type.ordinal());
    }

    private Answer update(Call call) {
        var policy = call.args().resource("id");
        return call.startJob(null, run -> {
            if (policy == null) {
                throw ApiFault.invalidValue("Unable to find snapshot policy: no id was given");
            }
            policy.keep("fordisplay", call.args().flagIfSent("fordisplay"));
            run.succeed("snapshotpolicy", view(policy));
        });
    }

    private Answer list(Call call) {
        return call.list(Kind.SNAPSHOT_POLICY)
                .byId()
                .visible()
                .byReference("volumeid")
                .answer("snapshotpolicy", this::view);
    }

    private Answer delete(Call call) {
        var one = call.args().resource("id");
        var doomed = one == null ? call.args().resources("ids") : List.of(one);
        if (doomed.isEmpty()) {
            throw ApiFault.invalidValue("No policy id (or list of ids) specified.");
        }
        for (var policy : doomed) {
            storage.events().done(call, policy, "SnapshotPolicy", "SNAPSHOTPOLICY.DELETE", "deleting snapshot policy");
            storage.world().erase(policy);
        }
        return Answer.success();
    }

    private ObjectNode view(Resource policy) {
        var world = storage.world();
        var volume = storage.volumes().of(world.store(Kind.VOLUME).require(policy.requireText("volumeid")));
        var view = policy.fields().deepCopy().put("volumename", volume.name());
        var zones = view.putArray("zone");
        for (var id : policy.requireText("zones").split(",")) {
            var zone = world.store(Kind.ZONE).require(id);
            zones.addObject()
                    .put("id", zone.uuid())
                    .put("name", zone.name())
                    .put("isnsxenabled", false)
                    .put("ismultiarch", false)
                    .put("routedmodeenabled", false);
        }
        var pools = view.putArray("storage");
        volume.pool().ifPresent(pool -> pools.addObject().put("id", pool.uuid()).put("name", pool.name()));
        var tags = view.putArray("tags");
        storage.tags().on(policy).map(Tags::view).forEach(tags::add);
        return view;
    }
}

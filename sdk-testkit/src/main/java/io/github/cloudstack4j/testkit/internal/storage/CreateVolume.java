// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.resource.Limits;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import org.jspecify.annotations.Nullable;

/** {@code createVolume}: what is wrong with the request is said at once, and the row is there when it is answered. */
final class CreateVolume {

    private final Storage storage;
    private final SizeRules sizes;
    private final CustomIds customIds;
    private final AttachVolume attach;

    CreateVolume(Storage storage, AttachVolume attach) {
        this.storage = storage;
        this.sizes = new SizeRules(storage.world());
        this.customIds = new CustomIds(storage.world());
        this.attach = attach;
    }

    Answer handle(Call call) {
        var args = call.args();
        var owner = call.newOwner();
        customIds.check(call);
        var offering = args.resource("diskofferingid");
        var snapshot = args.resource("snapshotid");
        var source = source(offering, snapshot);
        var bytes = 0L;
        VolumeSpec.@Nullable Iops iops = null;
        if (offering != null) {
            bytes = sizes.ofNew(offering, args.number("size"));
            checkOffered(owner, offering, args.resource("zoneid"));
            iops = sizes.iopsOfNew(offering, args.number("miniops"), args.number("maxiops"));
            sizes.checkAllowed(bytes);
        }
        if (source != null && snapshot != null) {
            storage.snapshots().checkUsable(snapshot);
            bytes = offering == null ? source.bytes() : sizes.atLeast(bytes, source.bytes());
        }
        storage.limits().check(owner, Limits.Type.VOLUME, 1);
        storage.limits().check(owner, Limits.Type.PRIMARY_STORAGE, bytes);
        var zone = zone(args, source);
        checkZone(call, zone, offering);
        var vm = args.resource("virtualmachineid");
        if (vm != null) {
            attach.checkMachine(vm, zone.uuid());
        }
        var volume = storage.volumes()
                .create(new VolumeSpec(
                        customIds.unused(call),
                        name(args),
                        owner,
                        zone,
                        offering == null ? offeringOf(source) : offering,
                        null,
                        bytes,
                        iops,
                        !call.isRootAdmin() || !Boolean.FALSE.equals(args.flagIfSent("displayvolume"))));
        return call.startJobCreating(
                volume.row(),
                Storage.subject(volume),
                storage.events()
                        .follow(
                                call,
                                volume,
                                "VOLUME.CREATE",
                                "creating volume",
                                run -> begin(run, call, volume, snapshot, vm)));
    }

    private SnapshotSource.@Nullable Content source(@Nullable Resource offering, @Nullable Resource snapshot) {
        if (snapshot == null) {
            if (offering == null) {
                throw ApiFault.invalidValue(
                        "At least one of disk Offering ID or snapshot ID must be passed whilst creating volume");
            }
            return null;
        }
        var source = storage.snapshots().content(snapshot);
        if (offering != null && !source.volume().isRoot()) {
            throw ApiFault.invalidValue("Disk Offering ID cannot be passed whilst creating volume from snapshot other"
                    + " than ROOT disk snapshots");
        }
        return source;
    }

    private void checkOffered(Account owner, Resource offering, @Nullable Resource zone) {
        if (storage.offerings().isFor(owner, offering) && (zone == null || DiskOfferings.isIn(offering, zone))) {
            return;
        }
        throw ApiFault.denied("Access denied to Account [{\"accountName\":\"" + owner.name() + "\",\"id\":"
                + owner.number() + ",\"uuid\":\"" + owner.uuid() + "\"}] for disk offering: "
                + DiskOfferings.identify(offering) + "., zone: " + (zone == null ? null : identifyZone(zone))
                + " by AffinityGroupAccessChecker");
    }

    /** The way the server prints a zone in its error texts. */
    static String identifyZone(Resource zone) {
        return "Zone {\"id\": \"" + zone.number() + "\", \"name\": \"" + zone.name() + "\", \"uuid\": \"" + zone.uuid()
                + "\"}";
    }

    private Resource zone(Arguments args, SnapshotSource.@Nullable Content source) {
        var zone = args.resource("zoneid");
        if (zone != null) {
            return zone;
        }
        if (source == null) {
            throw ApiFault.invalidValue("Unable to find zone by id null");
        }
        return storage.world().store(Kind.ZONE).require(source.volume().zone());
    }

    private static void checkZone(Call call, Resource zone, @Nullable Resource offering) {
        if ("Disabled".equals(zone.text("allocationstate")) && !call.isRootAdmin()) {
            throw ApiFault.denied("Cannot perform this operation, Zone is currently disabled: " + identifyZone(zone));
        }
        if (offering != null && "local".equals(offering.text("storagetype")) && !zone.flag("localstorageenabled")) {
            throw ApiFault.invalidValue("Zone is not configured to use local storage but volume's disk offering "
                    + offering.name() + " uses it");
        }
    }

    private String name(Arguments args) {
        var name = args.string("name");
        return name == null || name.isBlank() ? storage.world().ids().uuid() : name;
    }

    /** A volume made of a snapshot is offered what the snapshot's volume was. */
    private Resource offeringOf(SnapshotSource.@Nullable Content source) {
        var volume = source == null ? null : source.volume();
        if (volume == null) {
            throw new IllegalStateException("neither an offering nor a snapshot");
        }
        return volume.offering()
                .orElseGet(() -> storage.world()
                        .store(Kind.SERVICE_OFFERING)
                        .require(volume.row().requireText("serviceoffering")));
    }

    /** Out of nothing a volume is nowhere until it is attached; what holds something has to be somewhere. */
    private void begin(JobRun run, Call call, Volume volume, @Nullable Resource snapshot, @Nullable Resource attachTo) {
        var pool = call.isRootAdmin() ? call.args().resource("storageid") : null;
        if (snapshot == null && pool == null) {
            storage.views().succeed(run, call, volume);
            return;
        }
        storage.volumes().move(volume, VolumeState.CREATING);
        run.after(storage.time("volume.restore", 500), restored -> {
            storage.volumes().place(volume, pool == null ? poolFor(volume) : pool);
            storage.volumes().move(volume, VolumeState.READY);
            if (attachTo == null) {
                finish(restored, call, volume, snapshot);
            } else {
                attach.inTurn(restored, volume, attachTo, null, done -> finish(done, call, volume, snapshot));
            }
        });
    }

    private Resource poolFor(Volume volume) {
        return storage.pools()
                .inZone(volume.zone(), volume.offering().orElse(null), volume.size())
                .orElseThrow(() -> {
                    storage.volumes().move(volume, VolumeState.DESTROY);
                    return ApiFault.internal("Failed to create volume: " + volume.identify());
                });
    }

    /** Only this result tells what the volume was made of. */
    private void finish(JobRun run, Call call, Volume volume, @Nullable Resource snapshot) {
        var view = storage.views().result(run, call, volume);
        if (snapshot != null) {
            view.put("snapshotid", snapshot.uuid());
        }
        run.succeed("volume", view);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.Locale;
import java.util.function.Predicate;

/** {@code listVolumes}. */
final class ListVolumes {

    private final Storage storage;

    ListVolumes(Storage storage) {
        this.storage = storage;
    }

    Answer handle(Call call) {
        var args = call.args();
        var type = args.string("type");
        var host = args.resource("hostid");
        var offering = args.resource("serviceofferingid");
        var tags = TagFilter.of(call);
        var query = call.list(Kind.VOLUME)
                .byId()
                .visible()
                .byText("name", "state")
                .where(row -> type == null || row.requireText("type").contains(type.toUpperCase(Locale.ROOT)))
                .byReference("virtualmachineid", "zoneid", "podid", "diskofferingid")
                .where(row -> host == null || isOn(row, host))
                .where(row -> offering == null || offering.uuid().equals(row.text("serviceoffering")))
                .where(forRootAdmins(call))
                .byKeyword("name", "type", "state")
                .where(tags::lets);
        if (!tags.isEmpty()) {
            query.counting(tags::matches);
        }
        if (args.flag("retrieveonlyresourcecount")) {
            query.countOnly();
        }
        return query.cutFromNewest()
                .answer(
                        "volume",
                        row -> storage.views().view(call, storage.volumes().of(row)));
    }

    /** Of others the server ignores these filters. */
    private Predicate<Resource> forRootAdmins(Call call) {
        var args = call.args();
        if (!call.isRootAdmin()) {
            return row -> true;
        }
        var pool = args.string("storageid");
        if (pool != null && storage.world().store(Kind.STORAGE_POOL).find(pool).isEmpty()) {
            throw ApiFault.badParameter("Unable to find storage pool with id " + pool);
        }
        var displayed = args.flagIfSent("displayvolume");
        var encrypted = args.flagIfSent("isencrypted");
        var cluster = args.resource("clusterid");
        return row -> (pool == null || pool.equals(row.text("storageid")))
                && (displayed == null || displayed == row.flag("displayvolume"))
                && (encrypted == null || encrypted == isEncrypted(row))
                && (cluster == null || cluster.uuid().equals(row.text("clusterid")));
    }

    private boolean isEncrypted(Resource row) {
        return storage.volumes()
                .of(row)
                .offering()
                .filter(offering -> offering.flag("encrypt"))
                .isPresent();
    }

    private boolean isOn(Resource row, Resource host) {
        return storage.volumes()
                .of(row)
                .machine()
                .filter(vm -> host.uuid().equals(vm.text("hostid")))
                .isPresent();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code listSnapshots}: a snapshot stands in it once for each zone it is in. */
final class ListSnapshots {

    private static final Set<String> INTERVALS = Set.of("HOURLY", "DAILY", "WEEKLY", "MONTHLY");
    private static final Set<String> TYPES =
            Set.of("MANUAL", "RECURRING", "TEMPLATE", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "GROUP", "FROM_GROUP");
    private static final String SHOWN_ZONE = "shownzone";

    private final Storage storage;

    ListSnapshots(Storage storage) {
        this.storage = storage;
    }

    Answer handle(Call call) {
        var args = call.args();
        var interval = interval(args.string("intervaltype"));
        var type = type(args.string("snapshottype"));
        var volume = args.resource("volumeid");
        var zone = args.resource("zoneid");
        var tags = TagFilter.of(call);
        return call.list(Kind.SNAPSHOT)
                .byId()
                .visible()
                .byText("name")
                .byReference("volumeid")
                .byKeyword("name")
                // Asked for all volumes at once, the real server does not look at the interval.
                .where(row -> interval == null || volume == null || interval.equals(row.text("snapshottype")))
                .where(row -> isOf(row, type))
                .where(tags::lets)
                .each(row -> args.flag("showunique") ? perZone(row).limit(1) : perZone(row))
                .where(row -> zone == null || zone.uuid().equals(row.text(SHOWN_ZONE)))
                .answer("snapshot", row -> view(row, tags));
    }

    private static @Nullable String interval(@Nullable String wanted) {
        if (wanted != null && !INTERVALS.contains(wanted.toUpperCase(Locale.ROOT))) {
            throw ApiFault.invalidValue("Unsupported snapshot interval type " + wanted);
        }
        return wanted == null ? null : wanted.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String type(@Nullable String wanted) {
        if (wanted != null && !TYPES.contains(wanted.toUpperCase(Locale.ROOT))) {
            throw ApiFault.invalidValue("Unsupported snapshot type " + wanted);
        }
        return wanted == null ? null : wanted.toUpperCase(Locale.ROOT);
    }

    private static boolean isOf(Resource row, @Nullable String type) {
        var own = row.requireText("snapshottype");
        return type == null || type.equals(own) || type.equals("RECURRING") && INTERVALS.contains(own);
    }

    private Stream<Resource> perZone(Resource row) {
        var zones = storage.taken().zonesOf(storage.taken().of(row)).toList();
        return zones.isEmpty()
                ? Stream.of(row)
                : zones.stream().map(zone -> row.view().keep(SHOWN_ZONE, zone.uuid()));
    }

    private ObjectNode view(Resource row, TagFilter wanted) {
        var zone = row.text(SHOWN_ZONE);
        var view = storage.snapshotViews()
                .listed(
                        storage.taken().of(row),
                        zone == null ? null : storage.world().store(Kind.ZONE).require(zone));
        showOneTag(view, wanted);
        return view;
    }

    /** Of several tags the real server shows only one: the oldest, or the newest if tags were asked for. */
    private static void showOneTag(ObjectNode view, TagFilter wanted) {
        var tags = view.withArray("tags");
        while (tags.size() > 1) {
            tags.remove(wanted.isEmpty() ? 1 : 0);
        }
    }
}

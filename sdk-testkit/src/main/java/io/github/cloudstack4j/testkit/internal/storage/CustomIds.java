// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.World;
import org.jspecify.annotations.Nullable;

/** The uuid a root admin may choose for a volume. */
final class CustomIds {

    private static final String UUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final World world;

    CustomIds(World world) {
        this.world = world;
    }

    /** Refuses who may not choose, and a choice that is none. */
    void check(Call call) {
        var wanted = call.args().string("customid");
        if (wanted == null) {
            return;
        }
        if (!call.isRootAdmin()) {
            throw ApiFault.denied("Please check your permissions, you are not allowed to create/update custom id");
        }
        if (!wanted.matches(UUID)) {
            throw ApiFault.invalidValue("UUID: " + wanted + " doesn't follow the UUID format");
        }
        if (world.store(Kind.VOLUME)
                .find(wanted)
                .filter(row -> !row.isRemoved())
                .isPresent()) {
            throw ApiFault.invalidValue("UUID: " + wanted + " already exists so can't create/update with custom id");
        }
    }

    /** The choice, if there is one; the rows of deleted volumes stand in its way only when it is written. */
    @Nullable
    String unused(Call call) {
        var wanted = call.args().string("customid");
        if (wanted != null && world.store(Kind.VOLUME).find(wanted).isPresent()) {
            throw ApiFault.internal("Entity already exists ");
        }
        return wanted;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.world.Kind;

/** {@code listStoragePools}. */
final class StoragePoolCommands implements CommandModule {

    private final StoragePools pools;

    StoragePoolCommands(StoragePools pools) {
        this.pools = pools;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listStoragePools", this::list).refersTo("id", Kind.STORAGE_POOL);
    }

    private Answer list(Call call) {
        var host = call.args().resource("hostid");
        var status = call.args().string("status");
        return call.list(Kind.STORAGE_POOL)
                .byId()
                .byText("name", "path", "ipaddress", "scope")
                .byReference("zoneid", "podid", "clusterid")
                .where(pool -> host == null || pool.requireText("clusterid").equals(host.text("clusterid")))
                .where(pool -> status == null || status.equalsIgnoreCase(pool.text("state")))
                .byKeyword("name")
                .answer(
                        "storagepool",
                        pool -> pool.fields().deepCopy().put("disksizeallocated", pools.allocated(pool)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Zone;
import io.github.cloudstack4j.core.model.ZoneFilter;
import java.util.Optional;
import java.util.function.Consumer;

/** The zones of a cloud. Thread-safe. Obtain it from {@link CloudStack#zones()}. */
public final class Zones {
    private final Catalog<Zone, ZoneFilter> catalog;

    Zones(Connection connection) {
        this.catalog = connection.inventory().zones();
    }

    /** All that this account sees by default; sends {@code listZones}. */
    public Listing<Zone> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listZones}. */
    public Listing<Zone> list(ZoneFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listZones}. */
    public Listing<Zone> list(Consumer<ZoneFilter.Builder> filter) {
        var builder = ZoneFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Zone> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no zone has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no zone has this id
     */
    public Zone get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Zone get(Ref ref) {
        return catalog.get(ref);
    }
}

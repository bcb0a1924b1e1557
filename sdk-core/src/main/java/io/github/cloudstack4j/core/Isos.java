// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Iso;
import io.github.cloudstack4j.core.model.IsoFilter;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Optional;
import java.util.function.Consumer;

/** The ISO images. Thread-safe. Obtain it from {@link CloudStack#isos()}. */
public final class Isos {
    private final Catalog<Iso, IsoFilter> catalog;

    Isos(Connection connection) {
        this.catalog = connection.inventory().isos();
    }

    /** All that this account sees by default; sends {@code listIsos}. */
    public Listing<Iso> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listIsos}. */
    public Listing<Iso> list(IsoFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listIsos}. */
    public Listing<Iso> list(Consumer<IsoFilter.Builder> filter) {
        var builder = IsoFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Iso> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no ISO has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no ISO has this id
     */
    public Iso get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Iso get(Ref ref) {
        return catalog.get(ref);
    }
}

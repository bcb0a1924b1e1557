// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.OsType;
import io.github.cloudstack4j.core.model.OsTypeFilter;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Optional;
import java.util.function.Consumer;

/** The guest systems a cloud knows; templates name theirs. Thread-safe. Obtain it from {@link CloudStack#osTypes()}. */
public final class OsTypes {
    private final Catalog<OsType, OsTypeFilter> catalog;

    OsTypes(Connection connection) {
        this.catalog = connection.inventory().osTypes();
    }

    /** All that this account sees by default; sends {@code listOsTypes}. */
    public Listing<OsType> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listOsTypes}. */
    public Listing<OsType> list(OsTypeFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listOsTypes}. */
    public Listing<OsType> list(Consumer<OsTypeFilter.Builder> filter) {
        var builder = OsTypeFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact description, if there is one. */
    public Optional<OsType> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact description.
     *
     * @throws UnknownNameException if no guest system has this description; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no guest system has this id
     */
    public OsType get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public OsType get(Ref ref) {
        return catalog.get(ref);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupFilter;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Optional;
import java.util.function.Consumer;

/** Affinity groups, which keep machines on one host or apart. Thread-safe. Obtain it from {@link CloudStack#affinityGroups()}. */
public final class AffinityGroups {
    private final Catalog<AffinityGroup, AffinityGroupFilter> catalog;

    AffinityGroups(Connection connection) {
        this.catalog = connection.inventory().affinityGroups();
    }

    /** All that this account sees by default; sends {@code listAffinityGroups}. */
    public Listing<AffinityGroup> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listAffinityGroups}. */
    public Listing<AffinityGroup> list(AffinityGroupFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listAffinityGroups}. */
    public Listing<AffinityGroup> list(Consumer<AffinityGroupFilter.Builder> filter) {
        var builder = AffinityGroupFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<AffinityGroup> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no affinity group has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no affinity group has this id
     */
    public AffinityGroup get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public AffinityGroup get(Ref ref) {
        return catalog.get(ref);
    }
}

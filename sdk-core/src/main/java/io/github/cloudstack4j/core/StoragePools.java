// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.StoragePool;
import io.github.cloudstack4j.core.model.StoragePoolFilter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Primary storage, on which volumes live; for root administrators. Thread-safe. Obtain it from
 * {@link CloudStack#storagePools()}.
 */
public final class StoragePools {
    private final Catalog<StoragePool, StoragePoolFilter> catalog;

    StoragePools(Connection connection) {
        this.catalog = connection.inventory().storagePools();
    }

    /** All of the cloud; sends {@code listStoragePools}. */
    public Listing<StoragePool> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listStoragePools}. */
    public Listing<StoragePool> list(StoragePoolFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listStoragePools}. */
    public Listing<StoragePool> list(Consumer<StoragePoolFilter.Builder> filter) {
        var builder = StoragePoolFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<StoragePool> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no storage pool has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no storage pool has this id
     */
    public StoragePool get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public StoragePool get(Ref ref) {
        return catalog.get(ref);
    }
}

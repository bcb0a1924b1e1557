// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.OfferingApi;
import io.github.cloudstack4j.core.model.CreateDiskOfferingRequest;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.DiskOfferingFilter;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateDiskOfferingRequest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The disk offerings: what kinds of storage there are for data disks, and what size they have. Thread-safe. Obtain it from
 * {@link CloudStack#diskOfferings()}.
 */
public final class DiskOfferings {
    private final Connection connection;
    private final Catalog<DiskOffering, DiskOfferingFilter> catalog;

    DiskOfferings(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().diskOfferings();
    }

    /** All that this account sees by default; sends {@code listDiskOfferings}. */
    public Listing<DiskOffering> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listDiskOfferings}. */
    public Listing<DiskOffering> list(DiskOfferingFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listDiskOfferings}. */
    public Listing<DiskOffering> list(Consumer<DiskOfferingFilter.Builder> filter) {
        var builder = DiskOfferingFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<DiskOffering> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no disk offering has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no disk offering has this id
     */
    public DiskOffering get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public DiskOffering get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Makes an offering, which new volumes can use at once; sends {@code createDiskOffering}. The server lets several
     * have one name.
     *
     * @throws PermissionDeniedException if the caller is no administrator
     * @throws AmbiguousOutcomeException if its reply was lost and there is not just one new offering of its name
     */
    public DiskOffering create(CreateDiskOfferingRequest request) {
        var name = request.getName();
        var before = named(name).map(DiskOffering::getId).collect(Collectors.toSet());
        return connection
                .reconciliation(() -> named(name).filter(offering -> !before.contains(offering.getId())))
                .create(() -> api().create(request).execute());
    }

    private Stream<DiskOffering> named(String name) {
        return list(filter -> filter.name(name)).stream().filter(offering -> name.equals(offering.getName()));
    }

    /** Makes an offering; see {@link #create(CreateDiskOfferingRequest)}. */
    public DiskOffering create(Consumer<CreateDiskOfferingRequest.Builder> request) {
        var builder = CreateDiskOfferingRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Changes an offering's name, text, state, tags, rates or who may use it, never its size; sends {@code
     * updateDiskOffering}.
     *
     * @throws PermissionDeniedException if the caller is no administrator
     */
    public DiskOffering update(UpdateDiskOfferingRequest request) {
        return api().update(request).execute();
    }

    /** Changes an offering; see {@link #update(UpdateDiskOfferingRequest)}. */
    public DiskOffering update(String nameOrId, Consumer<UpdateDiskOfferingRequest.Builder> change) {
        var builder = UpdateDiskOfferingRequest.builder().diskOffering(nameOrId);
        change.accept(builder);
        return update(builder.build());
    }

    /**
     * Takes an offering out of lists; volumes that have it keep it, and the server still makes new ones for those who know its id.
     * Sends {@code deleteDiskOffering}.
     *
     * @throws PermissionDeniedException if the caller is no administrator
     * @throws AmbiguousOutcomeException if its reply was lost and the offering is still there
     */
    public Success delete(String nameOrId) {
        var id = catalog.resolve(Ref.of(nameOrId)).getValue();
        return connection
                .reconciliation(() -> find(id).isPresent()
                        ? Stream.<Success>empty()
                        : Stream.of(Success.builder().success(true).build()))
                .create(() -> api().deleteDiskOffering(new ById(id)).execute());
    }

    private OfferingApi api() {
        return connection.api(OfferingApi.class);
    }
}

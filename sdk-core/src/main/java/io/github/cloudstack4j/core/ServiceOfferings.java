// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.OfferingApi;
import io.github.cloudstack4j.core.model.CreateServiceOfferingRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.ServiceOfferingFilter;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateServiceOfferingRequest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The compute offerings: how many cores and how much memory a machine may have. Thread-safe. Obtain it from
 * {@link CloudStack#serviceOfferings()}.
 */
public final class ServiceOfferings {
    private final Connection connection;
    private final Catalog<ServiceOffering, ServiceOfferingFilter> catalog;

    ServiceOfferings(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().serviceOfferings();
    }

    /** All that this account sees by default; sends {@code listServiceOfferings}. */
    public Listing<ServiceOffering> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listServiceOfferings}. */
    public Listing<ServiceOffering> list(ServiceOfferingFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listServiceOfferings}. */
    public Listing<ServiceOffering> list(Consumer<ServiceOfferingFilter.Builder> filter) {
        var builder = ServiceOfferingFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<ServiceOffering> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no service offering has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no service offering has this id
     */
    public ServiceOffering get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public ServiceOffering get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Makes an offering, which machines can use at once; sends {@code createServiceOffering}. The server lets several
     * have one name.
     *
     * @throws PermissionDeniedException if the caller is no administrator
     * @throws AmbiguousOutcomeException if its reply was lost and there is not just one new offering of its name
     */
    public ServiceOffering create(CreateServiceOfferingRequest request) {
        var name = request.getName();
        var before = named(name).map(ServiceOffering::getId).collect(Collectors.toSet());
        return connection
                .reconciliation(() -> named(name).filter(offering -> !before.contains(offering.getId())))
                .create(() -> api().create(request).execute());
    }

    private Stream<ServiceOffering> named(String name) {
        return list(filter -> filter.name(name)).stream().filter(offering -> name.equals(offering.getName()));
    }

    /** Makes an offering; see {@link #create(CreateServiceOfferingRequest)}. */
    public ServiceOffering create(Consumer<CreateServiceOfferingRequest.Builder> request) {
        var builder = CreateServiceOfferingRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Changes an offering's name, text, state, tags or who may use it, never its size; sends {@code
     * updateServiceOffering}.
     *
     * @throws PermissionDeniedException if the caller is no administrator
     */
    public ServiceOffering update(UpdateServiceOfferingRequest request) {
        return api().update(request).execute();
    }

    /** Changes an offering; see {@link #update(UpdateServiceOfferingRequest)}. */
    public ServiceOffering update(String nameOrId, Consumer<UpdateServiceOfferingRequest.Builder> change) {
        var builder = UpdateServiceOfferingRequest.builder().serviceOffering(nameOrId);
        change.accept(builder);
        return update(builder.build());
    }

    /**
     * Takes an offering away from new machines; those that have it keep it. Sends {@code deleteServiceOffering}.
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
                .create(() -> api().deleteServiceOffering(new ById(id)).execute());
    }

    private OfferingApi api() {
        return connection.api(OfferingApi.class);
    }
}

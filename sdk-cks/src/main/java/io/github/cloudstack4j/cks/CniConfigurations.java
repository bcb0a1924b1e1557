// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.CniApi;
import io.github.cloudstack4j.cks.internal.CniValues;
import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.model.CniConfiguration;
import io.github.cloudstack4j.cks.model.CniConfigurationFilter;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.DeleteCniConfigurationRequest;
import io.github.cloudstack4j.cks.model.RegisterCniConfigurationRequest;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CNI configurations: texts for cloud-init that bring a network plugin of one's own to new clusters, in place of the built-in one
 * (4.21). A cluster is made with one by {@code cni(name, values)}. Thread-safe. Obtain it from
 * {@link Cks#cniConfigurations()}.
 */
public final class CniConfigurations {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.cks");

    private final Connection connection;
    private final Catalog<CniConfiguration, CniConfigurationFilter> catalog;

    CniConfigurations(Connection connection, KubernetesCatalogs catalogs) {
        this.connection = connection;
        this.catalog = catalogs.cniConfigurations();
    }

    /** All of this account, newest first; sends {@code listCniConfiguration}. */
    public Listing<CniConfiguration> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listCniConfiguration}. */
    public Listing<CniConfiguration> list(CniConfigurationFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listCniConfiguration}. */
    public Listing<CniConfiguration> list(Consumer<CniConfigurationFilter.Builder> filter) {
        var builder = CniConfigurationFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<CniConfiguration> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no configuration has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no configuration has this id
     */
    public CniConfiguration get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public CniConfiguration get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Registers a configuration; sends {@code registerCniConfiguration}.
     *
     * @throws ConflictException if the account has a configuration, or user data, of this name
     * @throws AmbiguousOutcomeException if its reply was lost and no new one of this name shows
     */
    public CniConfiguration register(RegisterCniConfigurationRequest request) {
        request.getWarnings()
                .forEach(warning -> log.warn("registerCniConfiguration {}: {}", request.getName(), warning));
        var before = named(request).map(CniConfiguration::getId).collect(Collectors.toSet());
        return connection
                .reconciliation(() -> named(request).filter(one -> !before.contains(one.getId())))
                .create(() -> api().register(request).execute());
    }

    /** Registers a configuration; see {@link #register(RegisterCniConfigurationRequest)}. */
    public CniConfiguration register(Consumer<RegisterCniConfigurationRequest.Builder> request) {
        var builder = RegisterCniConfigurationRequest.builder();
        request.accept(builder);
        return register(builder.build());
    }

    private Stream<CniConfiguration> named(RegisterCniConfigurationRequest request) {
        return list(filter -> filter.name(request.getName())
                        .account(request.getAccount())
                        .domain(request.getDomain())
                        .project(request.getProject()))
                .stream();
    }

    /**
     * Deletes a configuration; sends {@code deleteCniConfiguration}.
     *
     * @throws ResourceInUseException if the first control node of a cluster was made with it
     */
    public Success delete(String nameOrId) {
        var configuration = get(nameOrId);
        var request = DeleteCniConfigurationRequest.builder().configuration(Ref.id(configuration.getId()));
        return delete(
                configuration.getProjectId() == null
                        ? request.account(configuration.getAccount())
                                .domain(
                                        configuration.getDomainId() == null
                                                ? null
                                                : Ref.id(configuration.getDomainId()))
                                .build()
                        : request.project(Ref.id(configuration.getProjectId())).build());
    }

    /** Deletes a configuration of an owner; see {@link #delete(String)}. */
    public Success delete(DeleteCniConfigurationRequest request) {
        var id = catalog.resolve(request.getConfiguration());
        var resolved = DeleteCniConfigurationRequest.builder()
                .from(request)
                .configuration(id)
                .build();
        return connection
                .reconciliation(() -> catalog.find(id).stream())
                .remove(
                        () -> api().delete(resolved).execute(),
                        Success.builder().success(true).build());
    }

    /**
     * Holds the values that a cluster is to be made with against its CNI configuration: the server takes any, and the network
     * plugin then fails on the node. Does nothing if the request names no configuration. Creating a cluster includes it.
     *
     * @throws InvalidRequestException if a variable has no value, or a value has no variable; it names them
     */
    public void check(CreateClusterRequest request) {
        var configuration = request.getCniConfiguration();
        if (configuration != null) {
            CniValues.of(request).check(get(configuration));
        }
    }

    /** Holds values against the configuration with this name or id; see {@link #check(CreateClusterRequest)}. */
    public void check(String nameOrId, Map<String, String> values) {
        new CniValues(values, false).check(get(nameOrId));
    }

    private CniApi api() {
        return connection.api(CniApi.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.UserDataApi;
import io.github.cloudstack4j.core.model.DeleteUserDataRequest;
import io.github.cloudstack4j.core.model.LinkUserDataRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.RegisterUserDataRequest;
import io.github.cloudstack4j.core.model.ResetUserDataRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.UserData;
import io.github.cloudstack4j.core.model.UserDataFilter;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * User data that CloudStack keeps, to be given to machines by id and to templates (4.18). CNI configurations are kept apart, with
 * the Kubernetes service. Thread-safe. Obtain it from {@link CloudStack#userData()}.
 */
public final class UserDataScripts {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");

    private final Connection connection;
    private final Catalog<UserData, UserDataFilter> catalog;

    UserDataScripts(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().userData();
    }

    /** All of this account; sends {@code listUserData}. */
    public Listing<UserData> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listUserData}. */
    public Listing<UserData> list(UserDataFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listUserData}. */
    public Listing<UserData> list(Consumer<UserDataFilter.Builder> filter) {
        var builder = UserDataFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<UserData> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no user data has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no user data has this id
     */
    public UserData get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public UserData get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Registers user data; sends {@code registerUserData}. If its text and its declared variables differ, that is logged as a
     * warning: CloudStack looks at neither.
     *
     * @throws ConflictException if the account has some of this name, or with this content
     * @throws AmbiguousOutcomeException if its reply was lost and no new one of this name shows
     */
    public UserData register(RegisterUserDataRequest request) {
        request.getWarnings().forEach(warning -> log.warn("registerUserData {}: {}", request.getName(), warning));
        var before = named(request).map(UserData::getId).collect(Collectors.toSet());
        return connection
                .reconciliation(() -> named(request).filter(data -> !before.contains(data.getId())))
                .create(() -> api().register(request).execute());
    }

    /** Registers user data; see {@link #register(RegisterUserDataRequest)}. */
    public UserData register(Consumer<RegisterUserDataRequest.Builder> request) {
        var builder = RegisterUserDataRequest.builder();
        request.accept(builder);
        return register(builder.build());
    }

    private Stream<UserData> named(RegisterUserDataRequest request) {
        return list(filter -> filter.name(request.getName())
                        .account(request.getAccount())
                        .domain(request.getDomain())
                        .project(request.getProject()))
                .stream();
    }

    /**
     * Deletes user data; sends {@code deleteUserData}.
     *
     * @throws ResourceInUseException if a template is linked to it, or a machine has it
     */
    public Success delete(String nameOrId) {
        var data = get(nameOrId);
        var request = DeleteUserDataRequest.builder().userData(Ref.id(data.getId()));
        return delete(
                data.getProjectId() == null
                        ? request.account(data.getAccount())
                                .domain(data.getDomainId() == null ? null : Ref.id(data.getDomainId()))
                                .build()
                        : request.project(Ref.id(data.getProjectId())).build());
    }

    /** Deletes user data of an owner; see {@link #delete(String)}. */
    public Success delete(DeleteUserDataRequest request) {
        var id = catalog.resolve(request.getUserData());
        var resolved =
                DeleteUserDataRequest.builder().from(request).userData(id).build();
        return connection
                .reconciliation(() -> catalog.find(id).stream())
                .remove(
                        () -> api().delete(resolved).execute(),
                        Success.builder().success(true).build());
    }

    /**
     * Has every machine made from a template or ISO get user data; sends {@code linkUserDataToTemplate}. Without user data it
     * takes away what is linked.
     *
     * @return the template; of an ISO, what the server shows of it as one
     */
    public Template link(LinkUserDataRequest request) {
        return api().link(request).execute();
    }

    /** Has every machine made from a template get user data; see {@link #link(LinkUserDataRequest)}. */
    public Template link(Consumer<LinkUserDataRequest.Builder> request) {
        var builder = LinkUserDataRequest.builder();
        request.accept(builder);
        return link(builder.build());
    }

    /** Takes away the user data that is linked to a template; sends {@code linkUserDataToTemplate}. */
    public Template unlink(String templateNameOrId) {
        return link(LinkUserDataRequest.builder().template(templateNameOrId).build());
    }

    /**
     * Gives a stopped machine other user data, which it gets at its next start; sends {@code resetUserDataForVirtualMachine}.
     *
     * @throws InvalidParameterException if the machine is not stopped
     * @throws UnsupportedException before it is sent, if the caller's role does not have the command; it is for administrators
     */
    public VirtualMachine reset(ResetUserDataRequest request) {
        return api().reset(request).execute();
    }

    /** Gives a machine other user data; see {@link #reset(ResetUserDataRequest)}. */
    public VirtualMachine reset(String virtualMachineNameOrId, Consumer<ResetUserDataRequest.Builder> request) {
        var builder = ResetUserDataRequest.builder().virtualMachine(virtualMachineNameOrId);
        request.accept(builder);
        return reset(builder.build());
    }

    private UserDataApi api() {
        return connection.api(UserDataApi.class);
    }
}

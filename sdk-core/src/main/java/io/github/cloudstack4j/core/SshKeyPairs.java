// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.Reconciliation;
import io.github.cloudstack4j.core.internal.SshKeyPairApi;
import io.github.cloudstack4j.core.model.CreateSshKeyPairRequest;
import io.github.cloudstack4j.core.model.DeleteSshKeyPairRequest;
import io.github.cloudstack4j.core.model.OwnedRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.RegisterSshKeyPairRequest;
import io.github.cloudstack4j.core.model.SshKeyPair;
import io.github.cloudstack4j.core.model.SshKeyPairFilter;
import io.github.cloudstack4j.core.model.Success;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** SSH key pairs, which machines and cluster nodes can be given by name. Thread-safe. Obtain it from {@link CloudStack#sshKeyPairs()}. */
public final class SshKeyPairs {
    private final Connection connection;
    private final Catalog<SshKeyPair, SshKeyPairFilter> catalog;

    SshKeyPairs(Connection connection) {
        this.connection = connection;
        this.catalog = connection.inventory().sshKeyPairs();
    }

    /** All that this account sees by default; sends {@code listSSHKeyPairs}. */
    public Listing<SshKeyPair> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listSSHKeyPairs}. */
    public Listing<SshKeyPair> list(SshKeyPairFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listSSHKeyPairs}. */
    public Listing<SshKeyPair> list(Consumer<SshKeyPairFilter.Builder> filter) {
        var builder = SshKeyPairFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<SshKeyPair> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no SSH key pair has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no SSH key pair has this id
     */
    public SshKeyPair get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public SshKeyPair get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Has CloudStack make a pair; sends {@code createSSHKeyPair}. {@link SshKeyPair#getPrivateKey()} of the answer is the only
     * copy there is: keep it. Who would rather not have it travel makes a pair himself and registers its public half.
     *
     * @throws ConflictException if the account has one of this name
     * @throws AmbiguousOutcomeException if its reply was lost, and the private key with it; if it tells of a pair that was
     *     made, delete that and make another
     */
    public SshKeyPair create(CreateSshKeyPairRequest request) {
        return newOnes(request.getName(), request)
                .explaining(() -> api().create(request).execute());
    }

    /** Has CloudStack make a pair of this name; see {@link #create(CreateSshKeyPairRequest)}. */
    public SshKeyPair create(String name) {
        return create(CreateSshKeyPairRequest.builder().name(name).build());
    }

    /**
     * Registers the public half of a pair; sends {@code registerSSHKeyPair}.
     *
     * @throws ConflictException if the account has one of this name, or this key
     * @throws InvalidParameterException if it is no public key
     * @throws AmbiguousOutcomeException if its reply was lost and no new pair of this name shows
     */
    public SshKeyPair register(RegisterSshKeyPairRequest request) {
        return newOnes(request.getName(), request)
                .create(() -> api().register(request).execute());
    }

    /** Registers the public half of a pair, a line as {@code ssh-keygen} writes it. */
    public SshKeyPair register(String name, String publicKey) {
        return register(RegisterSshKeyPairRequest.builder()
                .name(name)
                .publicKey(publicKey)
                .build());
    }

    /** Pairs of the name, unless it was taken before. */
    private Reconciliation<SshKeyPair> newOnes(String name, OwnedRequest owner) {
        var taken = named(name, owner).findAny().isPresent();
        return connection.reconciliation(() -> taken ? Stream.<SshKeyPair>empty() : named(name, owner));
    }

    private Stream<SshKeyPair> named(String name, OwnedRequest owner) {
        return list(filter -> filter.name(name)
                        .account(owner.getAccount())
                        .domain(owner.getDomain())
                        .project(owner.getProject()))
                .stream()
                .filter(pair -> name.equals(pair.getName()));
    }

    /** Deletes a pair, which stays on the machines that have it; sends {@code deleteSSHKeyPair}. */
    public Success delete(String nameOrId) {
        var pair = get(nameOrId);
        var request = DeleteSshKeyPairRequest.builder().name(pair.getName());
        return delete(
                pair.getProjectId() == null
                        ? request.account(pair.getAccount())
                                .domain(pair.getDomainId() == null ? null : Ref.id(pair.getDomainId()))
                                .build()
                        : request.project(Ref.id(pair.getProjectId())).build());
    }

    /** Deletes a pair of an owner; sends {@code deleteSSHKeyPair}. */
    public Success delete(DeleteSshKeyPairRequest request) {
        return connection
                .reconciliation(() -> named(request.getName(), request))
                .remove(
                        () -> api().delete(request).execute(),
                        Success.builder().success(true).build());
    }

    private SshKeyPairApi api() {
        return connection.api(SshKeyPairApi.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.SshKeyPair;
import io.github.cloudstack4j.core.model.SshKeyPairFilter;
import java.util.Optional;
import java.util.function.Consumer;

/** SSH key pairs, which machines and cluster nodes can be given by name. Thread-safe. Obtain it from {@link CloudStack#sshKeyPairs()}. */
public final class SshKeyPairs {
    private final Catalog<SshKeyPair, SshKeyPairFilter> catalog;

    SshKeyPairs(Connection connection) {
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
}

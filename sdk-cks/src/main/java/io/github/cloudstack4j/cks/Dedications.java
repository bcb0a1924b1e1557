// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.dedication.DedicationChecks;
import io.github.cloudstack4j.cks.internal.dedication.DedicationWire;
import io.github.cloudstack4j.cks.model.DedicateRequest;
import io.github.cloudstack4j.cks.model.Dedication;
import io.github.cloudstack4j.cks.model.DedicationFilter;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Zones, pods, clusters of hosts and hosts that are set aside for a domain or for one account of it: its Kubernetes
 * nodes then run there, and nobody else's machines do. For root administrators. Where the nodes of a cluster would
 * come to run tells {@link Placement}.
 *
 * <p>All that a domain as a whole, or one account, has shares an affinity group of type {@code ExplicitDedication},
 * which the server makes with the first dedication, puts nodes into, and deletes with the last; it is found with
 * {@link io.github.cloudstack4j.core.CloudStack#affinityGroups()}.
 *
 * <p>Thread-safe. Obtain it from {@link Cks#dedications()}.
 */
public final class Dedications {
    private final Connection connection;
    private final DedicationWire wire;
    private final DedicationChecks checks;

    Dedications(Connection connection) {
        this.connection = connection;
        this.wire = new DedicationWire(connection);
        this.checks = new DedicationChecks(connection, wire);
    }

    /** All of one kind; sends {@code listDedicatedZones}, {@code …Pods}, {@code …Clusters} or {@code …Hosts}. */
    public Listing<Dedication> list(DedicationKind kind) {
        return list(kind, DedicationFilter.builder().build());
    }

    /** Those of one kind that pass a filter; see {@link #list(DedicationKind)}. */
    public Listing<Dedication> list(DedicationKind kind, DedicationFilter filter) {
        return wire.list(kind, filter);
    }

    /** Those of one kind that pass a filter; see {@link #list(DedicationKind)}. */
    public Listing<Dedication> list(DedicationKind kind, Consumer<DedicationFilter.Builder> filter) {
        var builder = DedicationFilter.builder();
        filter.accept(builder);
        return list(kind, builder.build());
    }

    /** For whom this one thing is set aside, given by name or id; empty if it is for everybody. */
    public Optional<Dedication> find(DedicationKind kind, String nameOrId) {
        return wire.of(kind, wire.idOf(kind, Ref.of(nameOrId))).first();
    }

    /**
     * Sets something aside; sends {@code dedicateZone}, {@code dedicatePod}, {@code dedicateCluster} or
     * {@code dedicateHost}. What the same owner has in it before is released in its favour.
     *
     * @throws InvalidRequestException before the command is sent, if it is dedicated already, or is a host in something
     *     dedicated to an account or to the same domain
     * @throws ResourceInUseException by way of {@link OperationFailedException}, if what it lies in or what lies in it
     *     belongs to another, or machines of others run on it
     */
    public Operation<Dedication> dedicate(DedicateRequest request) {
        checks.refuseTaken(request);
        return connection.operation(wire.dedicate(request));
    }

    /** Sets something aside; see {@link #dedicate(DedicateRequest)}. */
    public Operation<Dedication> dedicate(Consumer<DedicateRequest.Builder> request) {
        return dedicate(built(request));
    }

    /**
     * Sees to it that something is set aside for just whom the request names: returns the dedication if there is one,
     * else makes it and waits for it.
     *
     * @throws InvalidRequestException if it is dedicated to another
     */
    public Dedication ensure(DedicateRequest request) {
        return checks.existing(request).orElseGet(() -> dedicate(request).await());
    }

    /** Sees to it that something is set aside; see {@link #ensure(DedicateRequest)}. */
    public Dedication ensure(Consumer<DedicateRequest.Builder> request) {
        return ensure(built(request));
    }

    /**
     * Gives something back to everybody, named or by id; machines that run on it stay. Sends
     * {@code releaseDedicatedZone}, {@code …Pod}, {@code …Cluster} or {@code …Host}.
     *
     * @throws NotFoundException by way of {@link OperationFailedException}, if it was not dedicated
     */
    public Operation<Success> release(DedicationKind kind, String nameOrId) {
        var id = wire.idOf(kind, Ref.of(nameOrId));
        return connection.operation(wire.release(kind, id).on(id));
    }

    private static DedicateRequest built(Consumer<DedicateRequest.Builder> request) {
        var builder = DedicateRequest.builder();
        request.accept(builder);
        return builder.build();
    }
}

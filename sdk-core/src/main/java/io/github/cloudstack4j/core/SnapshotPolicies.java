// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.SnapshotPolicyApi;
import io.github.cloudstack4j.core.model.CreateSnapshotPolicyRequest;
import io.github.cloudstack4j.core.model.DeleteSnapshotPoliciesRequest;
import io.github.cloudstack4j.core.model.SnapshotPolicy;
import io.github.cloudstack4j.core.model.SnapshotPolicyFilter;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateSnapshotPolicyRequest;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When snapshots of volumes are taken by the server itself. Policies have an id, and no name. Thread-safe. Obtain it from
 * {@link CloudStack#snapshotPolicies()}.
 */
public final class SnapshotPolicies {
    private final Connection connection;

    SnapshotPolicies(Connection connection) {
        this.connection = connection;
    }

    /**
     * All of this account; sends {@code listSnapshotPolicies}. Older servers list those of one volume only, and want it
     * named.
     */
    public Listing<SnapshotPolicy> list() {
        return list(SnapshotPolicyFilter.builder().build());
    }

    /** Those that pass a filter; sends {@code listSnapshotPolicies}. */
    public Listing<SnapshotPolicy> list(SnapshotPolicyFilter filter) {
        return connection.listing(filter, filter.getPageSize(), request -> api().list(request));
    }

    /** Those that pass a filter; sends {@code listSnapshotPolicies}. */
    public Listing<SnapshotPolicy> list(Consumer<SnapshotPolicyFilter.Builder> filter) {
        var builder = SnapshotPolicyFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /**
     * Has snapshots of a volume taken from now on; sends {@code createSnapshotPolicy}. If the volume has a policy of that
     * interval, that one is changed and keeps its id.
     *
     * @throws InvalidStateException if the volume is not {@linkplain io.github.cloudstack4j.core.model.VolumeState#READY ready}
     * @throws InvalidParameterException if the server does not understand the schedule or the time zone, or keeps fewer snapshots
     *     of that interval
     * @throws NotFoundException if there is no such volume
     * @throws PermissionDeniedException if the volume is somebody else's
     * @throws AmbiguousOutcomeException if its reply was lost and no policy of the volume has come to say what was asked for
     */
    public SnapshotPolicy create(CreateSnapshotPolicyRequest request) {
        var before = asked(request).collect(Collectors.toSet());
        return connection
                .reconciliation(() -> asked(request).filter(policy -> !before.contains(policy)))
                .create(() -> api().create(request).execute());
    }

    /** Has snapshots taken; see {@link #create(CreateSnapshotPolicyRequest)}. */
    public SnapshotPolicy create(Consumer<CreateSnapshotPolicyRequest.Builder> request) {
        var builder = CreateSnapshotPolicyRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /** The policies that say what the request does. */
    private Stream<SnapshotPolicy> asked(CreateSnapshotPolicyRequest request) {
        return list(filter -> filter.volume(request.getVolume())).stream()
                .filter(policy -> request.getInterval().equals(policy.getInterval()))
                .filter(policy -> request.getSchedule().equals(policy.getSchedule()))
                .filter(policy -> request.getTimeZone().equals(policy.getTimeZone()))
                .filter(policy -> request.getMaxSnapshots().equals(policy.getMaxSnapshots()));
    }

    /**
     * Changes who sees a policy, or its id; sends {@code updateSnapshotPolicy}. Its schedule is changed by {@linkplain #create
     * creating it again}.
     *
     * @throws NotFoundException if there is no such policy
     */
    public Operation<SnapshotPolicy> update(UpdateSnapshotPolicyRequest request) {
        return connection.operation(api().update(request).execute());
    }

    /** Changes a policy; see {@link #update(UpdateSnapshotPolicyRequest)}. */
    public Operation<SnapshotPolicy> update(String policyId, Consumer<UpdateSnapshotPolicyRequest.Builder> change) {
        var builder = UpdateSnapshotPolicyRequest.builder().policyId(policyId);
        change.accept(builder);
        return update(builder.build());
    }

    /**
     * Deletes a policy; the snapshots taken for it stay. Sends {@code deleteSnapshotPolicies}.
     *
     * @throws NotFoundException if there is no such policy, or no longer
     * @throws AmbiguousOutcomeException if its reply was lost and the policy is still there
     */
    public Success delete(String policyId) {
        return delete(DeleteSnapshotPoliciesRequest.builder().policyId(policyId).build());
    }

    /** Deletes several policies; see {@link #delete(String)}. If one of them does not exist, none is deleted. */
    public Success delete(Collection<String> policyIds) {
        return delete(
                DeleteSnapshotPoliciesRequest.builder().policyIds(policyIds).build());
    }

    /** Deletes policies; see {@link #delete(String)}. */
    public Success delete(DeleteSnapshotPoliciesRequest request) {
        var ids = request.getPolicyId() == null ? request.getPolicyIds() : Set.of(request.getPolicyId());
        return connection
                .reconciliation(() -> ids.stream().flatMap(this::withId))
                .remove(
                        () -> api().delete(request).execute(),
                        Success.builder().success(true).build());
    }

    private Stream<SnapshotPolicy> withId(String id) {
        try {
            return list(filter -> filter.id(id)).first().stream();
        } catch (NotFoundException gone) {
            return Stream.empty();
        }
    }

    private SnapshotPolicyApi api() {
        return connection.api(SnapshotPolicyApi.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.placement.PlacementSurvey;
import io.github.cloudstack4j.cks.model.ClusterPlacement;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.internal.Connection;
import java.util.function.Consumer;

/**
 * Where the nodes of a cluster would come to run, told before it is made. For root administrators, on their own behalf
 * or, by a view of the client or by what the request says, on that of others. Thread-safe. Obtain it from
 * {@link Cks#placement()}.
 */
public final class Placement {
    private final Connection connection;
    private final KubernetesCatalogs catalogs;

    Placement(Connection connection, KubernetesCatalogs catalogs) {
        this.connection = connection;
        this.catalogs = catalogs;
    }

    /**
     * Tells, for each type of node, which hosts of the zone could take one and what speaks against the others, and
     * whether all fit; changes nothing. It counts as the server's planner does: dedications, states, hypervisor and
     * architecture of the templates, host tags of the offerings, MHz and memory with the ratios of overcommitment,
     * strict affinity groups. Primary storage and the limits of the account are not looked at, nor is what others start
     * meanwhile. Once something is dedicated in the domain, the server ties each node to one host of its own choice,
     * which cannot be foreseen: the verdict takes any candidate with room, and a warning says so.
     *
     * <p>Sends {@code listHosts}, {@code listDedicatedZones}, {@code …Pods}, {@code …Clusters} and {@code …Hosts},
     * {@code listDomains}, and what it takes to look up what the request names.
     *
     * @throws InvalidRequestException if the cluster is to be externally managed: nobody places its nodes
     * @throws PermissionDeniedException if the caller is no root administrator
     */
    public ClusterPlacement whereWouldItRun(CreateClusterRequest request) {
        if (ClusterType.EXTERNAL_MANAGED.equals(request.getClusterType())) {
            throw new InvalidRequestException("clusterType is ExternalManaged, and nobody places the nodes of such a"
                    + " cluster; ask for one that CloudStack manages.");
        }
        return new PlacementSurvey(connection, catalogs).of(request);
    }

    /** Tells where the cluster of a spec would run, made anew; see {@link #whereWouldItRun(CreateClusterRequest)}. */
    public ClusterPlacement whereWouldItRun(ClusterSpec spec) {
        return whereWouldItRun(spec.toCreateRequest());
    }

    /** Tells where a cluster would run; see {@link #whereWouldItRun(CreateClusterRequest)}. */
    public ClusterPlacement whereWouldItRun(Consumer<CreateClusterRequest.Builder> request) {
        var builder = CreateClusterRequest.builder();
        request.accept(builder);
        return whereWouldItRun(builder.build());
    }
}

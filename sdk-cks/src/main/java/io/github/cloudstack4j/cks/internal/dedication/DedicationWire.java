// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.dedication;

import io.github.cloudstack4j.cks.model.DedicateRequest;
import io.github.cloudstack4j.cks.model.Dedication;
import io.github.cloudstack4j.cks.model.DedicationFilter;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import java.util.Map;

/** Sends what concerns dedications by the commands of the kind in question. */
public final class DedicationWire {
    private final Connection connection;

    public DedicationWire(Connection connection) {
        this.connection = connection;
    }

    public JobTicket<Dedication> dedicate(DedicateRequest request) {
        var api = api();
        var call = switch (request.getKind()) {
            case ZONE -> api.dedicateZone(request);
            case POD -> api.dedicatePod(request);
            case CLUSTER -> api.dedicateCluster(request);
            case HOST -> api.dedicateHost(request);
        };
        return call.execute();
    }

    public Listing<Dedication> list(DedicationKind kind, DedicationFilter filter) {
        return connection.listing(filter, filter.getPageSize(), page -> list(kind, page));
    }

    private ApiCall<Page<Dedication>> list(DedicationKind kind, PageRequest<DedicationFilter> page) {
        var api = api();
        return switch (kind) {
            case ZONE -> api.listZones(page);
            case POD -> api.listPods(page);
            case CLUSTER -> api.listClusters(page);
            case HOST -> api.listHosts(page);
        };
    }

    public JobTicket<Success> release(DedicationKind kind, String id) {
        var api = api();
        var call = switch (kind) {
            case ZONE -> api.releaseZone(new DedicationApi.ZoneId(id));
            case POD -> api.releasePod(new DedicationApi.PodId(id));
            case CLUSTER -> api.releaseCluster(new DedicationApi.ClusterId(id));
            case HOST -> api.releaseHost(new DedicationApi.HostId(id));
        };
        return call.execute();
    }

    /** The dedications of exactly one thing: one or none. */
    public Listing<Dedication> of(DedicationKind kind, String id) {
        return list(kind, filterOf(kind, id).build());
    }

    /** A filter for the dedication of one thing. */
    public static DedicationFilter.Builder filterOf(DedicationKind kind, String id) {
        var filter = DedicationFilter.builder();
        var ref = Ref.id(id);
        return switch (kind) {
            case ZONE -> filter.zone(ref);
            case POD -> filter.pod(ref);
            case CLUSTER -> filter.hostCluster(ref);
            case HOST -> filter.host(ref);
        };
    }

    /** The id of a zone, pod, cluster of hosts or host. */
    public String idOf(DedicationKind kind, Ref ref) {
        return connection.references().idOf("releaseDedicated" + kind, kind.getWireName() + "id", ref, Map.of());
    }

    public String domainId(Ref ref) {
        return connection.references().idOf("dedications", "domainid", ref, Map.of());
    }

    private DedicationApi api() {
        return connection.api(DedicationApi.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.dedication;

import io.github.cloudstack4j.cks.model.DedicateRequest;
import io.github.cloudstack4j.cks.model.Dedication;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out, before anything is sent, what the job of a dedication would fail with. */
public final class DedicationChecks {
    private final Connection connection;
    private final DedicationWire wire;

    public DedicationChecks(Connection connection, DedicationWire wire) {
        this.connection = connection;
        this.wire = wire;
    }

    /** The dedication that is there already, if it is for just whom the request names. */
    public Optional<Dedication> existing(DedicateRequest request) {
        var id = wire.idOf(request.getKind(), request.getResource());
        var domainId = wire.domainId(request.getDomain());
        var filter = DedicationWire.filterOf(request.getKind(), id)
                .domain(Ref.id(domainId))
                .account(request.getAccount())
                .build();
        return wire.list(request.getKind(), filter).stream()
                .filter(row -> request.getAccount() != null || row.getAccountId() == null)
                .findFirst();
    }

    /** Refuses what is dedicated, and a host in what belongs to an account, or to just this domain. */
    public void refuseTaken(DedicateRequest request) {
        var kind = request.getKind();
        var id = wire.idOf(kind, request.getResource());
        wire.of(kind, id).stream().findFirst().ifPresent(row -> {
            throw taken(
                    request,
                    "it is already dedicated to " + owner(row),
                    "release it first with dedications().release(…)");
        });
        if (kind == DedicationKind.HOST) {
            var host = connection.inventory().hosts().get(Ref.id(id));
            refuseUnder(request, DedicationKind.CLUSTER, host.getHostClusterId());
            refuseUnder(request, DedicationKind.POD, host.getPodId());
            refuseUnder(request, DedicationKind.ZONE, host.getZoneId());
        }
    }

    private void refuseUnder(DedicateRequest request, DedicationKind parent, @Nullable String id) {
        if (id == null) {
            return;
        }
        wire.of(parent, id).stream()
                .filter(row -> row.getAccountId() != null
                        || request.getAccount() == null
                                && wire.domainId(request.getDomain()).equals(row.getDomainId()))
                .findFirst()
                .ifPresent(row -> {
                    throw taken(
                            request,
                            "its " + parent.getWireName() + " " + row.getResourceName() + " is dedicated to "
                                    + owner(row),
                            "release that first, or use it as it is");
                });
    }

    private static InvalidRequestException taken(DedicateRequest request, String why, String whatToDo) {
        return new InvalidRequestException("The " + request.getKind().getWireName() + " " + request.getResource()
                + " cannot be dedicated: " + why + "; " + whatToDo + ".");
    }

    private static String owner(Dedication row) {
        return row.getAccountId() == null
                ? "the domain with the id " + row.getDomainId()
                : "the account with the id " + row.getAccountId();
    }
}

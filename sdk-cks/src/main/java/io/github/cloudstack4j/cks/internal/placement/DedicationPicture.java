// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import io.github.cloudstack4j.cks.internal.dedication.DedicationWire;
import io.github.cloudstack4j.cks.model.Dedication;
import io.github.cloudstack4j.cks.model.DedicationFilter;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All dedications of a cloud as one owner of clusters meets them. */
final class DedicationPicture {
    private final List<Dedication> rows;
    private final Set<String> rowsOfAccount;
    private final Owner owner;

    DedicationPicture(Connection connection, Owner owner) {
        var wire = new DedicationWire(connection);
        this.owner = owner;
        this.rows = all(wire, DedicationFilter.builder().build());
        this.rowsOfAccount = rows.isEmpty()
                ? Set.of()
                : all(
                                wire,
                                DedicationFilter.builder()
                                        .domain(Ref.id(owner.domainId()))
                                        .account(owner.account())
                                        .build())
                        .stream()
                        .map(Dedication::getId)
                        .collect(Collectors.toSet());
    }

    private static List<Dedication> all(DedicationWire wire, DedicationFilter filter) {
        return Stream.of(DedicationKind.values())
                .flatMap(kind -> wire.list(kind, filter).stream())
                .toList();
    }

    boolean accountHasSome() {
        return !rowsOfAccount.isEmpty();
    }

    boolean domainHasSome() {
        return rows.stream().anyMatch(this::isOfDomain);
    }

    /** Whether the domain as a whole, or any account in it, has something. */
    boolean domainOrItsAccountsHaveSome() {
        return rows.stream().anyMatch(row -> owner.domainId().equals(row.getDomainId()));
    }

    /** The narrowest dedication that a host lies in. */
    Optional<Dedication> nearest(Host host) {
        return rows.stream().filter(row -> covers(row, host)).max(Comparator.comparing(Dedication::getKind));
    }

    boolean isForOwner(Dedication row) {
        return row.getAccountId() == null
                ? owner.domainAndParents().contains(row.getDomainId())
                : rowsOfAccount.contains(row.getId());
    }

    boolean ofAccount(Host host) {
        return rows.stream().anyMatch(row -> rowsOfAccount.contains(row.getId()) && covers(row, host));
    }

    /** Nodes join the group of the account's dedications or, failing that, of the domain's. */
    boolean ofGroup(Host host) {
        return accountHasSome() ? ofAccount(host) : rows.stream().anyMatch(row -> isOfDomain(row) && covers(row, host));
    }

    private boolean isOfDomain(Dedication row) {
        return row.getAccountId() == null && owner.domainId().equals(row.getDomainId());
    }

    private static boolean covers(Dedication row, Host host) {
        var id = row.getResourceId();
        return id != null
                && id.equals(
                        switch (row.getKind()) {
                            case ZONE -> host.getZoneId();
                            case POD -> host.getPodId();
                            case CLUSTER -> host.getHostClusterId();
                            case HOST -> host.getId();
                        });
    }
}

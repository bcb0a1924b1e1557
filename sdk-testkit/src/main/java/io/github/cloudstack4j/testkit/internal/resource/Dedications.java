// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which zones, pods, clusters of hosts and hosts are set aside for whom. A row is of one of them; it covers the hosts
 * in it, unless a narrower row does. The rows of one account, or of one domain as a whole, share an affinity group.
 */
public final class Dedications {
    /** The type of the affinity groups that stand for dedications. */
    public static final String GROUP_TYPE = "ExplicitDedication";

    private final World world;

    public Dedications(World world) {
        this.world = world;
    }

    /** The row of exactly this zone, pod, cluster or host. */
    Optional<Resource> of(DedicatedKind kind, String uuid) {
        return rows(kind).filter(row -> uuid.equals(row.text(kind.idField()))).findFirst();
    }

    Stream<Resource> rows(DedicatedKind kind) {
        return world.store(Kind.DEDICATION).stream().filter(row -> kindOf(row) == kind);
    }

    static DedicatedKind kindOf(Resource row) {
        return DedicatedKind.valueOf(row.requireText("dedicatedkind"));
    }

    /** Adds a row, with the group it belongs to. */
    Resource add(DedicatedKind kind, Resource what, Domain domain, @Nullable Account account) {
        var group = group(domain, account).orElseGet(() -> newGroup(kind, domain, account));
        var row = world.add(Kind.DEDICATION, null, null)
                .show(kind.idField(), what.uuid())
                .show(kind.lower() + "name", what.name())
                .show("domainid", domain.uuid())
                .show("accountid", account == null ? null : account.uuid())
                .show("affinitygroupid", group.uuid())
                .keep("dedicatedkind", kind.name());
        if (kind == DedicatedKind.ZONE) {
            what.show("domainid", domain.uuid()).show("domainname", domain.name());
        }
        return row;
    }

    /** Takes a row away, and its group with the last row. */
    void remove(Resource row) {
        world.remove(row);
        if (kindOf(row) == DedicatedKind.ZONE) {
            world.store(Kind.ZONE)
                    .require(row.requireText("zoneid"))
                    .show("domainid", null)
                    .show("domainname", null);
        }
        var group = world.store(Kind.AFFINITY_GROUP).require(row.requireText("affinitygroupid"));
        if (rowsOf(group).findAny().isEmpty()) {
            world.store(Kind.VIRTUAL_MACHINE).stream().forEach(vm -> leave(vm, group));
            world.remove(group);
        }
    }

    private static void leave(Resource vm, Resource group) {
        var groups = vm.fields().path("affinitygroup").iterator();
        while (groups.hasNext()) {
            if (groups.next().path("id").asText().equals(group.uuid())) {
                groups.remove();
            }
        }
    }

    private Resource newGroup(DedicatedKind kind, Domain domain, @Nullable Account account) {
        var name = "Dedicated" + kind.word() + "Grp-" + (account == null ? "domain-" + domain.name() : account.name());
        var owner =
                account == null ? world.account("system", world.rootDomain()).orElseThrow() : account;
        return world.add(Kind.AFFINITY_GROUP, owner, name)
                .show("description", "Dedicated " + kind.lower() + " group")
                .show("account", owner.name())
                .show("domainid", domain.uuid())
                .show("domain", domain.name())
                .show("domainpath", domain.path())
                .show("type", GROUP_TYPE)
                .keep("ofdomain", account == null ? domain.uuid() : null);
    }

    /** The group of an account's own dedications or, without an account, of the domain's. */
    private Optional<Resource> group(Domain domain, @Nullable Account account) {
        return account == null ? domainGroup(domain) : accountGroup(account);
    }

    /** The group of what is dedicated to an account alone. */
    public Optional<Resource> accountGroup(Account account) {
        return world.store(Kind.AFFINITY_GROUP)
                .first(group -> isDedication(group) && group.text("ofdomain") == null && account.equals(group.owner()));
    }

    /** The group of what is dedicated to all of a domain. */
    public Optional<Resource> domainGroup(Domain domain) {
        return world.store(Kind.AFFINITY_GROUP)
                .first(group -> isDedication(group) && domain.uuid().equals(group.text("ofdomain")));
    }

    static boolean isDedication(Resource group) {
        return GROUP_TYPE.equals(group.text("type"));
    }

    /** Whether everybody in the account's domain sees the group. */
    boolean isOfDomainOf(Account account, Resource group) {
        var domain = group.text("ofdomain");
        return domain != null
                && world.domain(domain).map(of -> of.contains(account.domain())).orElse(false);
    }

    /** What a group stands for, as {@code listAffinityGroups} shows it. */
    void show(Resource group, ObjectNode view) {
        var resources = JsonNodeFactory.instance.arrayNode();
        rowsOf(group).forEach(row -> {
            var kind = kindOf(row);
            resources
                    .addObject()
                    .put("resourceid", row.text(kind.idField()))
                    .put("resourcename", row.text(kind.lower() + "name"))
                    .put("resourcetype", kind.word());
        });
        if (!resources.isEmpty()) {
            view.set("dedicatedresources", resources);
        }
    }

    private Stream<Resource> rowsOf(Resource group) {
        return world.store(Kind.DEDICATION).stream().filter(row -> group.uuid().equals(row.text("affinitygroupid")));
    }

    /** The hosts that an account's own rows cover. */
    public List<Resource> hostsOf(Account account) {
        return world.store(Kind.HOST).stream()
                .filter(host -> world.store(Kind.DEDICATION).stream()
                        .filter(row -> account.uuid().equals(row.text("accountid")))
                        .anyMatch(row -> covers(row, host)))
                .toList();
    }

    /** Whether a machine of this owner, in these groups, may run on the host as far as dedications go. */
    boolean allow(Resource host, Account owner, List<Resource> groups) {
        var nearest = covering(host);
        var dedicated = groups.stream().filter(Dedications::isDedication).toList();
        if (dedicated.isEmpty()) {
            return nearest.map(row -> isFor(row, owner)).orElse(true);
        }
        return nearest.filter(row -> isFor(row, owner)).isPresent()
                && dedicated.stream().allMatch(group -> rowsOf(group).anyMatch(row -> covers(row, host)));
    }

    /** The narrowest row that covers a host. */
    private Optional<Resource> covering(Resource host) {
        return world.store(Kind.DEDICATION).stream()
                .filter(row -> covers(row, host))
                .max(Comparator.comparing(Dedications::kindOf));
    }

    private static boolean covers(Resource row, Resource host) {
        var kind = kindOf(row);
        return kind.holds(row.requireText(kind.idField()), host);
    }

    private boolean isFor(Resource row, Account owner) {
        var account = row.text("accountid");
        return account == null
                ? world.domain(row.requireText("domainid")).orElseThrow().contains(owner.domain())
                : account.equals(owner.uuid());
    }
}

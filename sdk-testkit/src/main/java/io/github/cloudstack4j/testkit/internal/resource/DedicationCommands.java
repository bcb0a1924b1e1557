// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets zones, pods, clusters of hosts and hosts aside for an account or a domain. All checks are the job's. */
final class DedicationCommands implements CommandModule {
    private final World world;
    private final Dedications dedications;

    DedicationCommands(World world) {
        this.world = world;
        this.dedications = new Dedications(world);
    }

    @Override
    public void register(CommandRegistry registry) {
        for (var kind : DedicatedKind.values()) {
            registry.on("dedicate" + kind.word(), call -> call.startJob(null, run -> dedicate(call, kind, run)));
            registry.on("listDedicated" + kind.plural(), call -> list(call, kind));
            registry.on("releaseDedicated" + kind.word(), call -> call.startJob(null, run -> release(call, kind, run)));
        }
    }

    private void dedicate(Call call, DedicatedKind kind, JobRun run) {
        var domain = world.domain(call.args().requireResource("domainid").uuid())
                .orElseThrow(() -> ApiFault.invalidValue("Please specify a valid domain id"));
        var account = account(call, domain);
        var what = existing(call, kind);
        refuseDedicated(kind, what);
        if (kind == DedicatedKind.HOST && !"Routing".equals(what.text("type"))) {
            throw ApiFault.internal("Invalid host type for host " + what.name());
        }
        refuseUnderOther(kind, what, domain, account);
        refuseOverOther(kind, what, domain, account);
        refuseInUseByOthers(kind, what, domain, account);
        releaseOwnBelow(kind, what, domain, account);
        var row = dedications.add(kind, what, domain, account);
        if (kind == DedicatedKind.CLUSTER) {
            run.succeed("dedicatedcluster", row.fields().deepCopy());
            return;
        }
        var result = JsonNodeFactory.instance.objectNode();
        result.putObject("null").putArray("responses").add(row.fields().deepCopy());
        run.succeedWith(result);
    }

    private @Nullable Account account(Call call, Domain domain) {
        var name = call.args().string("account");
        if (name == null) {
            return null;
        }
        return world.account(name, domain)
                .orElseThrow(() -> world.accounts().stream()
                        .filter(other -> other.name().equals(name))
                        .findFirst()
                        .map(other -> ApiFault.invalidValue(
                                "Please specify the domain id of the account id " + other.number()))
                        .orElseGet(() -> ApiFault.invalidValue(
                                "could not find account " + name + " in domain " + domain.uuid())));
    }

    private static Resource existing(Call call, DedicatedKind kind) {
        var what = call.args().requireResource(kind.idField());
        if (what.isRemoved()) {
            throw ApiFault.invalidValue("Unable to find " + kind.lower() + " by id " + what.number());
        }
        return what;
    }

    private void refuseDedicated(DedicatedKind kind, Resource what) {
        if (dedications.of(kind, what.uuid()).isPresent()) {
            throw ApiFault.internal(kind.word() + " " + what.name() + " is already dedicated");
        }
    }

    /** Below something that a whole domain has, its subdomains and accounts may have a part of their own. */
    private void refuseUnderOther(DedicatedKind kind, Resource what, Domain domain, @Nullable Account account) {
        for (var parent : kind.parents()) {
            var uuid = what.requireText(parent.idField());
            dedications
                    .of(parent, uuid)
                    .filter(row -> !mayHavePartOf(row, domain, account))
                    .ifPresent(row -> {
                        throw ApiFault.internal(kind.word() + "'s " + parent.asParentOf(kind) + " "
                                + world.store(parent.kind()).require(uuid).name() + " is already dedicated");
                    });
        }
    }

    private boolean mayHavePartOf(Resource row, Domain domain, @Nullable Account account) {
        var above = world.domain(row.requireText("domainid")).orElseThrow();
        return row.text("accountid") == null && above.contains(domain) && (account != null || !above.equals(domain));
    }

    private void refuseOverOther(DedicatedKind kind, Resource what, Domain domain, @Nullable Account account) {
        for (var child : kind.children()) {
            dedications
                    .rows(child)
                    .filter(row -> isBelow(kind, what, child, row) && !isOf(row, domain, account))
                    .findFirst()
                    .ifPresent(row -> {
                        throw ApiFault.internal(child.word() + " " + row.text(child.lower() + "name") + " under this "
                                + kind.word() + " " + what.name() + " is dedicated to different account/domain");
                    });
        }
    }

    private void releaseOwnBelow(DedicatedKind kind, Resource what, Domain domain, @Nullable Account account) {
        for (var child : kind.children()) {
            dedications
                    .rows(child)
                    .filter(row -> isBelow(kind, what, child, row) && isOf(row, domain, account))
                    .forEach(dedications::remove);
        }
    }

    private boolean isBelow(DedicatedKind kind, Resource what, DedicatedKind child, Resource row) {
        return kind.holds(what.uuid(), world.store(child.kind()).require(row.requireText(child.idField())));
    }

    private static boolean isOf(Resource row, Domain domain, @Nullable Account account) {
        return domain.uuid().equals(row.text("domainid"))
                && Objects.equals(account == null ? null : account.uuid(), row.text("accountid"));
    }

    private void refuseInUseByOthers(DedicatedKind kind, Resource what, Domain domain, @Nullable Account account) {
        world.store(Kind.HOST).stream()
                .filter(host -> kind.holds(what.uuid(), host))
                .filter(host -> world.store(Kind.VIRTUAL_MACHINE).stream()
                        .filter(vm -> host.uuid().equals(vm.text("plannedhost")))
                        .map(Resource::requireOwner)
                        .anyMatch(owner -> account == null ? !domain.contains(owner.domain()) : !account.equals(owner)))
                .findFirst()
                .ifPresent(host -> {
                    throw ApiFault.internal("Host " + host.uuid()
                            + " found to be unsuitable for explicit dedication as it is running instances of another "
                            + (account == null ? "domain" : "account"));
                });
    }

    private Answer list(Call call, DedicatedKind kind) {
        var name = call.args().string("account");
        var domain = call.args().resource("domainid");
        if (name != null && domain == null) {
            throw ApiFault.invalidValue("Please specify the domain id of the account: " + name);
        }
        var account = name == null || domain == null
                ? null
                : world.account(name, world.domain(domain.uuid()).orElseThrow())
                        .orElseThrow(() -> ApiFault.invalidValue(
                                "could not find account " + name + " in domain " + domain.uuid()));
        return call.list(Kind.DEDICATION)
                .where(row -> Dedications.kindOf(row) == kind)
                .byReference(kind.idField(), "domainid", "affinitygroupid")
                .where(row -> account == null || account.uuid().equals(row.text("accountid")))
                .byKeyword(kind.lower() + "name")
                .answer("dedicated" + kind.lower());
    }

    private void release(Call call, DedicatedKind kind, JobRun run) {
        var what = call.args().requireResource(kind.idField());
        dedications.remove(dedications
                .of(kind, what.uuid())
                .orElseThrow(() -> ApiFault.invalidValue("No Dedicated Resource available to release")));
        run.succeed((String) null);
    }
}

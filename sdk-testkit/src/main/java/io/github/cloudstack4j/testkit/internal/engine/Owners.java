// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Role;

/** Reads account, domainid and projectid the way all commands do. */
final class Owners {

    private Owners() {}

    static Account ofNew(Call call) {
        var args = call.args();
        var project = args.resource("projectid");
        var accountName = args.string("account");
        if (project != null) {
            if (accountName != null) {
                throw ApiFault.invalidValue("Account and projectId can't be specified together");
            }
            if (!call.world().mayUseProject(call.caller(), project)) {
                throw ApiFault.denied(
                        "Account " + call.caller().name() + " is not authorized to use projectId=" + project.uuid());
            }
            return call.world().projectAccount(project);
        }
        return accountName == null ? call.caller() : named(call, accountName);
    }

    /** The account of that name in {@code domainid} or, without one, the caller's own domain. */
    static Account named(Call call, String accountName) {
        var domain = domain(call);
        var account = call.world()
                .account(accountName, domain)
                .orElseThrow(() ->
                        ApiFault.invalidValue("could not find account " + accountName + " in domain " + domain.uuid()));
        var caller = call.caller();
        var mayActFor = caller.role() == Role.ADMIN
                || caller.equals(account)
                || (caller.role() == Role.DOMAIN_ADMIN && caller.domain().contains(domain));
        if (!mayActFor) {
            throw ApiFault.accessDenied();
        }
        return account;
    }

    private static Domain domain(Call call) {
        var row = call.args().resource("domainid");
        return row == null
                ? call.caller().domain()
                : call.world().domain(row.uuid()).orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Optional;

/**
 * The users in whose name the cloud provider inside a cluster calls the API: one per owner, an account of its own per
 * project.
 */
final class ServiceAccounts {
    private final World world;

    ServiceAccounts(World world) {
        this.world = world;
    }

    void ensureFor(Account owner) {
        var project = owner.project();
        if (project == null) {
            ensureUser(owner.name() + "-kubeadmin", owner);
            return;
        }
        var name = nameFor(project);
        var account =
                world.account(name, owner.domain()).orElseGet(() -> world.addAccount(name, owner.domain(), Role.USER));
        ensureUser(name, account);
    }

    /** After the last cluster of a project. */
    void removeFor(Account owner) {
        Optional.ofNullable(owner.project())
                .flatMap(project -> world.account(nameFor(project), owner.domain()))
                .ifPresent(world::removeAccount);
    }

    private void ensureUser(String name, Account account) {
        var exists = world.users().stream()
                .anyMatch(user -> user.name().equals(name) && user.account().equals(account));
        if (!exists) {
            world.addUser(name, account);
        }
    }

    private static String nameFor(Resource project) {
        return "kubeadmin-" + project.uuid().substring(0, project.uuid().indexOf('-'));
    }
}

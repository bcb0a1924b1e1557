// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What an account may have of VMs, cores and memory. The limits are the account's values of CloudStack's own settings
 * ({@code max.account.user.vms}, {@code max.account.cpus}, {@code max.account.memory} in MB); unset or negative is
 * unlimited.
 */
final class ResourceLimits {
    private enum Type {
        USER_VM("user_vm", "max.account.user.vms", vm -> 1),
        CPU("cpu", "max.account.cpus", vm -> vm.number("cpunumber")),
        MEMORY("memory", "max.account.memory", vm -> vm.number("memory"));

        private final String wireName;
        private final String setting;
        private final ToLongFunction<Resource> used;

        Type(String wireName, String setting, ToLongFunction<Resource> used) {
            this.wireName = wireName;
            this.setting = setting;
            this.used = used;
        }
    }

    private final World world;

    ResourceLimits(World world) {
        this.world = world;
    }

    /** The server's complaint if the account may not have that many more VMs of that size. */
    Optional<String> complaint(Account account, NodeOffering offering, long vms) {
        return complaint(account, vms, vms * offering.cpu(), vms * offering.memory());
    }

    /** The server's complaint if the account may not have that many more VMs with that much altogether. */
    Optional<String> complaint(Account account, long vms, long cores, long memory) {
        return check(account, Type.USER_VM, vms)
                .or(() -> check(account, Type.CPU, cores))
                .or(() -> check(account, Type.MEMORY, memory));
    }

    private Optional<String> check(Account account, Type type, long requested) {
        var setting = world.settings().get(type.setting, account);
        var limit = setting.isBlank() ? -1 : Long.parseLong(setting);
        var used = used(account, type);
        if (limit < 0 || used + requested <= limit) {
            return Optional.empty();
        }
        return Optional.of("Maximum amount of resources of Type = '" + type.wireName
                + "', tag = 'null' for Account Name = " + account.name() + " in Domain Id = "
                + account.domain().number() + " is exceeded: Account Resource Limit = " + limit
                + ", Current Account Resource Amount = " + used
                + ", Current Account Resource Reservation = 0, Requested Resource Amount = " + requested + ".");
    }

    private long used(Account account, Type type) {
        return world.store(Kind.VIRTUAL_MACHINE).stream()
                .filter(vm -> account.equals(vm.owner()))
                .mapToLong(type.used)
                .sum();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import io.github.cloudstack4j.testkit.internal.contract.Contract;
import io.github.cloudstack4j.testkit.internal.contract.ContractCommand;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.User;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Map;

/** Runs a command for a user whose signature was found good: role, parameters, access, handler. */
public final class CommandRunner {

    private static final String HIDDEN_FAULT =
            "Internal error executing command, please contact your system administrator";

    private final Contract contract;
    private final CommandRegistry registry;
    private final World world;
    private final JobEngine jobs;
    private final ApiThrottle throttle;

    public CommandRunner(
            Contract contract, CommandRegistry registry, World world, JobEngine jobs, ApiThrottle throttle) {
        this.contract = contract;
        this.registry = registry;
        this.world = world;
        this.jobs = jobs;
        this.throttle = throttle;
    }

    /** @throws ApiFault with the error to answer */
    public Answer run(ContractCommand command, Map<String, String> parameters, User user, boolean post) {
        return world.locked(() -> {
            throttle.count(user.account());
            checkRole(command, user);
            var entry = registry.find(command.name()).orElseThrow(() -> notEmulated(command));
            return execute(command, entry, parameters, user, post);
        });
    }

    public Contract contract() {
        return contract;
    }

    private Answer execute(
            ContractCommand command,
            CommandRegistry.Entry entry,
            Map<String, String> parameters,
            User user,
            boolean post) {
        try {
            var decoder = new ArgumentDecoder(world, jobs, command, entry);
            var arguments = decoder.decode(parameters);
            var call = new Call(command, arguments, user, world, jobs, post);
            if (command.parameter("pagesize").isPresent()) {
                ListQuery.checkPaging(call);
            }
            decoder.checkAccess(arguments, user.account());
            return entry.handler().handle(call);
        } catch (ApiFault fault) {
            throw forCaller(fault, user);
        }
    }

    /** The texts of capacity and untranslated errors are for root admins only. */
    private static ApiFault forCaller(ApiFault fault, User user) {
        var mustHide = switch (fault.errorCode()) {
            case 530, 533, 534 -> fault.csErrorCode() != 9999;
            default -> false;
        };
        var rootAdmin = user.role() == Role.ADMIN;
        return mustHide && !rootAdmin ? new ApiFault(fault.errorCode(), fault.csErrorCode(), HIDDEN_FAULT) : fault;
    }

    private static void checkRole(ContractCommand command, User user) {
        if (!command.roles().contains(user.role().contractName())) {
            throw ApiFault.server(
                    432,
                    "The API [" + command.name() + "] does not exist or is not available for the account "
                            + user.account().name() + ".");
        }
    }

    private static ApiFault notEmulated(ContractCommand command) {
        return ApiFault.server(
                432,
                "The emulator does not implement " + command.name()
                        + ": a real CloudStack 4.23 would have carried it out. Please use a command that it lists in"
                        + " listApis.");
    }
}

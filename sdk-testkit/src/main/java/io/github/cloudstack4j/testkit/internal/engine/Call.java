// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import io.github.cloudstack4j.testkit.internal.contract.ContractCommand;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.User;
import io.github.cloudstack4j.testkit.internal.world.World;
import org.jspecify.annotations.Nullable;

/**
 * One call of a command by a user.
 *
 * @param post whether it came by POST
 */
public record Call(ContractCommand command, Arguments args, User user, World world, JobEngine jobs, boolean post) {

    public Account caller() {
        return user.account();
    }

    public boolean isRootAdmin() {
        return user.role() == Role.ADMIN;
    }

    public boolean isPlainUser() {
        return user.role() == Role.USER;
    }

    /**
     * The account that will own what the call creates: by {@code projectid}, {@code account} and {@code domainid}, else
     * the caller.
     */
    public Account newOwner() {
        return Owners.ofNew(this);
    }

    /** @throws ApiFault 531 if the caller may not use the resource */
    public void checkAccess(Resource resource) {
        if (!world.mayUse(caller(), resource)) {
            throw ApiFault.accessDenied();
        }
    }

    /** A list over one kind, with the paging and visibility rules that all lists share. */
    public ListQuery list(Kind kind) {
        return new ListQuery(this, world.store(kind).stream());
    }

    /** Starts a job that runs {@code first} a moment after this call was answered. */
    public Answer startJob(@Nullable JobSubject subject, JobStep first) {
        return new Answer.Started(jobs.start(this, subject, first), null);
    }

    /** As {@link #startJob}, for commands that name what they create in their answer. */
    public Answer startJobCreating(Resource created, @Nullable JobSubject subject, JobStep first) {
        return new Answer.Started(jobs.start(this, subject, first), created.uuid());
    }
}

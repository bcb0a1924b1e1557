// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Ref;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Puts the owner that a client's scope is about into requests that name none. */
final class Ownership {
    /** Parameters that say whose resources are meant. */
    static final Set<String> PARAMETERS = Set.of("account", "domainid", "projectid");

    /** A name that was given to another project meanwhile is not taken for the old one for ever. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    /** Jobs belong to the account that started them, whatever they work on. */
    private static final Set<String> LISTED_BY_ACCOUNT_ONLY = Set.of("listAsyncJobs");

    private final Connection connection;
    private final Scope scope;
    private final Remembered<Map<String, String>> owner;

    Ownership(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
        this.owner = new Remembered<>(
                connection.time(), LIFETIME, connection.config().getCallTimeout(), this::find);
    }

    /** How it is known which of the parameters of an owner a command takes. */
    enum Taken {
        /** It takes none: the id it is sent says everything. */
        NONE,
        /** Its model says so: it takes them. */
        BY_MODEL,
        /** The server has to be asked. */
        BY_THE_SERVERS_WORD
    }

    /**
     * What is to be added to a request so that it is about the owner. Blocks, and fails as the look-up of a name does.
     *
     * @param named the parameters of an owner that the request carries itself, which are left alone
     */
    Map<String, String> missing(String command, Set<String> named, Taken taken) {
        if (taken == Taken.NONE) {
            return Map.of();
        }
        if (scope instanceof Scope.OfProject && !named.contains("projectid")) {
            return ofProject(command, named, taken);
        }
        if (scope instanceof Scope.OfAccount && named.isEmpty()) {
            return takes(command, taken, "account", "domainid") ? owner.get() : Map.of();
        }
        return Map.of();
    }

    private Map<String, String> ofProject(String command, Set<String> named, Taken taken) {
        if (LISTED_BY_ACCOUNT_ONLY.contains(command) || !takes(command, taken, "projectid")) {
            return Map.of();
        }
        if (named.contains("account")) {
            throw new InvalidRequestException(command + " names an account, but this client works in " + scope
                    + ", and what is a project's is no account's: leave the account out, or use the client that this"
                    + " view was made from.");
        }
        return owner.get();
    }

    private boolean takes(String command, Taken taken, String... parameters) {
        if (taken == Taken.BY_MODEL) {
            return true;
        }
        try {
            var api = connection.facts().api(command);
            return api.isPresent() && Set.of(parameters).stream().allMatch(api.get()::takes);
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            throw new CloudStackException(
                    command + " was not sent: this client works in " + scope + ", and whether the command takes that"
                            + " could not be found out. Name the owner among its parameters, or use the client that"
                            + " this view was made from. " + e.getMessage(),
                    e);
        }
    }

    private Map<String, String> find() {
        if (scope instanceof Scope.OfProject ofProject) {
            return Map.of("projectid", idOf("projectid", ofProject.project()));
        }
        if (scope instanceof Scope.OfAccount ofAccount) {
            return Map.of("account", ofAccount.account(), "domainid", idOf("domainid", ofAccount.domain()));
        }
        return Map.of();
    }

    private String idOf(String parameter, Ref ref) {
        return ref.isId()
                ? ref.getValue()
                : connection.references().idOf("a view of " + scope, parameter, ref, Map.of());
    }
}

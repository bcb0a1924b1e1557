// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.KnownIssues;
import io.github.cloudstack4j.core.internal.ServerFacts;
import io.github.cloudstack4j.core.model.ApiDescription;
import io.github.cloudstack4j.core.model.KnownIssue;
import io.github.cloudstack4j.core.model.ServerCapabilities;
import java.util.List;
import java.util.Optional;

/**
 * What the server is, and what it offers the caller: a role that may not call a command does not see it. Asked when it
 * is first wanted, kept for an hour, and shared by all views of a client. Thread-safe. Obtain it from
 * {@link CloudStack#capabilities()}.
 *
 * <p>There is no need to ask here before using a feature: a request that uses something later than CloudStack 4.16 is
 * held against what the server offers before it is sent, and fails with {@link UnsupportedException} if the server lacks
 * it.
 */
public final class Capabilities {
    private final ServerFacts facts;
    private final KnownIssues issues;

    Capabilities(Connection connection) {
        this.facts = connection.facts();
        this.issues = connection.knownIssues();
    }

    /** The server's version and settings; sends {@code listCapabilities}. */
    public ServerCapabilities server() {
        return facts.capabilities();
    }

    /** All commands that the server offers the caller; sends {@code listApis}, whose reply is large. */
    public List<ApiDescription> apis() {
        return facts.apis();
    }

    /**
     * A command as the server describes it; sends {@code listApis}. Empty if there is no such command, or the
     * caller's role may not call it: the server does not tell these apart.
     *
     * @param command in the server's spelling, such as {@code createKubernetesCluster}
     */
    public Optional<ApiDescription> api(String command) {
        return facts.api(command);
    }

    /** Whether the server offers the caller a command; see {@link #api(String)}. */
    public boolean offers(String command) {
        return api(command).isPresent();
    }

    /** Whether the server offers the caller a command, and takes this parameter of it; see {@link #api(String)}. */
    public boolean offers(String command, String parameter) {
        return api(command).filter(api -> api.takes(parameter)).isPresent();
    }

    /**
     * The defects of CloudStack that the modules in use know of, of all versions; a module is in use once its entry
     * point was made on the client or one of its views. Sends nothing.
     *
     * <p>Before a command is sent that one strikes, as far as version and parameters tell, a warning is logged, once
     * for each defect; none for those that are worked round.
     *
     * @see KnownIssue#affects
     */
    public List<KnownIssue> knownIssues() {
        return issues.all();
    }

    /** Forgets what the server said, so that it is asked anew: after an upgrade, or a change of the caller's role. */
    public void refresh() {
        facts.forget();
    }
}

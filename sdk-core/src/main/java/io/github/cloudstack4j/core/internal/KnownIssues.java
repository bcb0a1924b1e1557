// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The defects of the server that the modules in use know of. Warns, once for each, before a command is sent that one of
 * them strikes and nothing works round.
 */
public final class KnownIssues {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");

    private final ServerFacts facts;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final Set<String> warnedOf = ConcurrentHashMap.newKeySet();

    KnownIssues(ServerFacts facts) {
        this.facts = facts;
        add(CoreIssues.ALL);
    }

    /**
     * An issue, and whether the parameters of one of its commands bring it about.
     *
     * @param strikes never true where the parameters do not tell; see {@link #warn}
     */
    public record Entry(KnownIssue issue, Predicate<Map<String, String>> strikes) {
        /** An issue that the parameters of a command do not tell of. */
        public static Entry unseen(KnownIssue issue) {
            return new Entry(issue, parameters -> false);
        }
    }

    /** Adds what a module knows; adding it again changes nothing. */
    public void add(Collection<Entry> more) {
        more.forEach(entry -> entries.putIfAbsent(entry.issue().getId(), entry));
    }

    /** All of them, by id. */
    public List<KnownIssue> all() {
        return entries.values().stream().map(Entry::issue).toList();
    }

    /** Warns of what is about to strike, as far as it shows in the parameters. */
    void warnBefore(String command, Map<String, String> parameters) {
        for (var entry : entries.values()) {
            if (entry.issue().getCommands().contains(command) && entry.strikes().test(parameters)) {
                warn(entry.issue(), command);
            }
        }
    }

    /** Warns of an issue that is about to strike, as the caller found out. */
    public void warn(KnownIssue issue, String command) {
        if (!issue.isWorkedRound() && mayHave(issue) && warnedOf.add(issue.getId())) {
            log.warn(
                    "{}: CloudStack has a defect here ({}). {} {} {}",
                    command,
                    issue.getId(),
                    issue.getSummary(),
                    issue.getEffect(),
                    issue.getWayRound());
        }
    }

    /** Whether the server has an issue; where its version is not known, those that no version is known to be free of. */
    public boolean mayHave(KnownIssue issue) {
        return facts.knownVersion().map(issue::affects).orElse(issue.getFixedIn() == null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

/** What a command goes through before its first attempt: names become ids, what the server would not take is refused. */
final class Preflight {
    private final References references;
    private final Ownership ownership;
    private final VersionGate gate;
    private final LengthLimits lengths;
    private final KnownIssues issues;

    Preflight(References references, Ownership ownership, VersionGate gate, LengthLimits lengths, KnownIssues issues) {
        this.references = references;
        this.ownership = ownership;
        this.gate = gate;
        this.lengths = lengths;
        this.issues = issues;
    }

    /** Blocks where something has to be looked up, and fails before anything is sent. */
    void check(CommandBody command) {
        command.resolve(references, ownership);
        var parameters = command.parameters();
        gate.check(command.command(), parameters.keySet());
        lengths.check(command.command(), parameters);
        issues.warnBefore(command.command(), parameters);
    }
}

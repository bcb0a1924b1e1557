// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStackException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a command may have made whose reply was lost.
 *
 * @param <T> what the command makes
 */
public final class Reconciliation<T extends Serializable> {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");

    private final Settling settling;
    private final Supplier<Stream<T>> candidates;

    Reconciliation(Settling settling, Supplier<Stream<T>> candidates) {
        this.settling = settling;
        this.candidates = candidates;
    }

    /** Sends a command that makes one thing and returns it; returns the one it made if only the reply was lost. */
    public T create(Supplier<T> send) {
        try {
            return send.get();
        } catch (AmbiguousOutcomeException lost) {
            var found = settling.await(
                            lost, () -> Optional.of(candidates.get().toList()).filter(some -> !some.isEmpty()))
                    .orElse(List.of());
            if (found.size() == 1) {
                return found.get(0);
            }
            throw lost.withFound(found);
        }
    }

    /**
     * Sends a command that removes what there is; if only its reply was lost, and there is nothing left, it was carried out and
     * ends with {@code done}.
     */
    public <R> R remove(Supplier<R> send, R done) {
        try {
            return send.get();
        } catch (AmbiguousOutcomeException lost) {
            return settling.await(
                            lost,
                            () -> candidates.get().findAny().isPresent() ? Optional.<R>empty() : Optional.of(done))
                    .orElseThrow(() -> lost);
        }
    }

    /**
     * Sends a command that has other ways to be found, and that was looked for long enough by those; if its reply was lost all the
     * same, the exception tells what it may have made.
     */
    public <R> R explaining(Supplier<R> send) {
        try {
            return send.get();
        } catch (AmbiguousOutcomeException lost) {
            throw lost.withFound(found(lost));
        }
    }

    /** What a command has made that is known to have been accepted; empty if that does not show, which says nothing against it. */
    public Optional<T> made() {
        try {
            var found = candidates.get().limit(2).toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (CloudStackException e) {
            log.debug("What a command has made cannot be looked for now: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private List<T> found(AmbiguousOutcomeException lost) {
        try {
            return candidates.get().toList();
        } catch (CloudStackException e) {
            lost.addSuppressed(e);
            return List.of();
        }
    }
}

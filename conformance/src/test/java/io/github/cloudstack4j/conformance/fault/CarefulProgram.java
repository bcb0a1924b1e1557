// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Gets something done by the word of the SDK's exceptions alone: it does again what was not done, takes up what may be under
 * way, and looks where nobody knows.
 */
final class CarefulProgram {
    private static final int TRIES = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final CloudStack cloud;
    private final TimeSource time;

    CarefulProgram(CloudStack cloud, TimeSource time) {
        this.cloud = cloud;
        this.time = time;
    }

    /** How far something is, as it shows. */
    enum Progress {
        NOT_BEGUN,
        UNDER_WAY,
        DONE
    }

    /** Does it once; {@code look} tells how far it is by now. */
    <T> void once(Supplier<Operation<T>> start, Supplier<Progress> look) {
        for (int i = 0; i < TRIES; i++) {
            if (tried(start) || settled(look) == Progress.DONE) {
                return;
            }
        }
        throw new AssertionError("not done after " + TRIES + " tries");
    }

    private Progress settled(Supplier<Progress> look) {
        var progress = insisting(look);
        while (progress == Progress.UNDER_WAY) {
            try {
                time.sleep(BETWEEN_LOOKS, new CompletableFuture<>());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            progress = insisting(look);
        }
        return progress;
    }

    private boolean tried(Supplier<? extends Operation<?>> start) {
        try {
            start.get().await();
            return true;
        } catch (AmbiguousOutcomeException open) {
            return Optional.ofNullable(open.getToken()).map(this::tookUp).orElse(false);
        } catch (OperationFailedException e) {
            return endedUnknown(e);
        } catch (ThrottledException | UnavailableException | TransportException notDone) {
            return false;
        }
    }

    private boolean tookUp(OperationToken<?> token) {
        return tried(() -> cloud.operations().resume(token));
    }

    private static boolean endedUnknown(OperationFailedException e) {
        if (e.getReason().isOutcomeKnown()) {
            throw e;
        }
        return false;
    }

    /** A look that comes to nothing is taken again. */
    <T> T insisting(Supplier<T> look) {
        CloudStackException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return look.get();
            } catch (ThrottledException | UnavailableException | TransportException e) {
                last = e;
            }
        }
        throw new AssertionError("no look came to anything", last);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.CallListener;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who are told of attempts and calls. Nothing that one of them does reaches the call or the others. */
final class Listeners implements CallListener {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");

    private final List<CallListener> listeners;

    Listeners(List<CallListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void attemptEnded(Attempt attempt) {
        tell(listener -> listener.attemptEnded(attempt));
    }

    @Override
    public void callEnded(Call call) {
        tell(listener -> listener.callEnded(call));
    }

    private void tell(Consumer<CallListener> news) {
        for (var listener : listeners) {
            try {
                news.accept(listener);
            } catch (Throwable e) {
                // Not only unchecked exceptions: a Groovy closure throws any, a failed assert in it an error.
                log.warn("A call listener failed", e);
            }
        }
    }
}

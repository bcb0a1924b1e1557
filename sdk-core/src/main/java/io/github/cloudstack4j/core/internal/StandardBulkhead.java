// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.BulkheadPolicy;
import io.github.cloudstack4j.core.spi.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;

/** Resilience4j's bulkhead. Who waits for room waits for replies of the network, so by real time whatever the clock. */
final class StandardBulkhead implements Bulkhead {
    private final io.github.resilience4j.bulkhead.Bulkhead bulkhead;

    StandardBulkhead(BulkheadPolicy policy, Duration longestWait) {
        var wait = policy.getPatience().compareTo(longestWait) < 0 ? policy.getPatience() : longestWait;
        this.bulkhead = io.github.resilience4j.bulkhead.Bulkhead.of(
                "cloudstack4j",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(policy.getCalls())
                        .maxWaitDuration(wait)
                        .build());
    }

    @Override
    public boolean enter(Duration atMost) throws InterruptedException {
        var entered = bulkhead.tryAcquirePermission();
        if (!entered && Thread.interrupted()) {
            throw new InterruptedException();
        }
        return entered;
    }

    @Override
    public void leave() {
        bulkhead.onComplete();
    }
}

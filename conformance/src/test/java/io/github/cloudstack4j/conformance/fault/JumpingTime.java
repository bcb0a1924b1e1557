// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The emulator's time as a machine sees it whose own clock may be set at any moment. */
final class JumpingTime implements TimeSource {
    private final EmulatorTime time;
    private volatile Duration ahead = Duration.ZERO;

    JumpingTime(EmulatorTime time) {
        this.time = time;
    }

    void jump(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant now() {
        return time.now().plus(ahead);
    }

    @Override
    public long ticks() {
        return time.ticks();
    }

    @Override
    public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
        time.sleep(duration, wakeUp);
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        return time.await(future, atMost);
    }
}

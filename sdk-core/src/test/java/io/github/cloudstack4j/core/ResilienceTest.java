// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.dropped;
import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static io.github.cloudstack4j.core.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.core.spi.AttemptOutcome;
import io.github.cloudstack4j.core.spi.Bulkhead;
import io.github.cloudstack4j.core.spi.CallListener;
import io.github.cloudstack4j.core.spi.CircuitBreaker;
import io.github.cloudstack4j.core.spi.RateLimiter;
import io.github.cloudstack4j.core.spi.RetryStrategy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a client does about a network and a server that fail, as policies and implementations of the user's own have it. */
class ResilienceTest {
    @AutoClose
    private final ScriptedServer server = new ScriptedServer();

    private final ManualTime time = new ManualTime();

    private CloudStack connect(Consumer<Resilience.Builder> resilience) {
        return CloudStack.connect(server.config(time).resilience(resilience).build());
    }

    @Test
    void theCircuitOpensOnAServerThatFailsAndClosesOnceItIsBack() {
        server.on("listThings", refusal(503, "down"));
        var policy = CircuitBreakerPolicy.standard().opensAt(100, 4).triesAgain(Duration.ofSeconds(10), 1);
        try (var cloud =
                connect(resilience -> resilience.retryPolicy(RetryPolicy.none()).circuitBreakerPolicy(policy))) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> cloud.call("listThings", Map.of())).isInstanceOf(UnavailableException.class);
            }
            assertThat(catchThrowableOfType(CallHeldBackException.class, () -> cloud.call("listThings", Map.of())))
                    .hasMessageContaining("listThings was not sent")
                    .extracting(CallHeldBackException::getReason)
                    .isEqualTo(CallHeldBackException.Reason.CIRCUIT_OPEN);
            assertThat(server.received("listThings")).hasSize(4);

            server.on("listThings", "{}");
            time.set(time.now().plusSeconds(11));
            assertThat(cloud.call("listThings", Map.of()).asMap()).isEmpty();
            assertThat(cloud.call("listThings", Map.of()).asMap()).isEmpty();
        }
    }

    @Test
    void aRefusalIsNoFailureOfTheServer() {
        server.on("listThings", refusal(431, "Unable to find it"));
        var policy = CircuitBreakerPolicy.standard().opensAt(1, 1);
        try (var cloud = connect(resilience -> resilience.circuitBreakerPolicy(policy))) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> cloud.call("listThings", Map.of())).isInstanceOf(NotFoundException.class);
            }
        }
        assertThat(server.received("listThings")).hasSize(5);
    }

    @Test
    void whatFailedBeforeTheCircuitOpenedIsToldRatherThanThatItIsOpen() {
        server.on("listThings", refusal(503, "down for maintenance"));
        var policy = CircuitBreakerPolicy.standard().opensAt(100, 2);
        try (var cloud = connect(resilience -> resilience.circuitBreakerPolicy(policy))) {
            assertThat(catchThrowableOfType(UnavailableException.class, () -> cloud.call("listThings", Map.of())))
                    .hasMessageContaining("down for maintenance")
                    .satisfies(e ->
                            assertThat(e.getSuppressed()).singleElement().isInstanceOf(CallHeldBackException.class));
        }
        assertThat(server.received("listThings")).hasSize(2);
    }

    @Test
    void aRateLimitSpreadsCallsOverTime() {
        server.on("listThings", "{}");
        var policy = RateLimitPolicy.of(3, Duration.ofSeconds(10));
        try (var cloud = connect(resilience -> resilience.rateLimitPolicy(policy))) {
            var begun = time.now();
            for (int i = 0; i < 10; i++) {
                cloud.call("listThings", Map.of());
            }
            assertThat(Duration.between(begun, time.now())).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
        }
    }

    @Test
    void aCallWhoseTurnComesAfterItsDeadlineIsNotSent() {
        server.on("listThings", "{}");
        var policy = RateLimitPolicy.of(1, Duration.ofHours(1));
        try (var cloud = connect(resilience -> resilience.rateLimitPolicy(policy))) {
            cloud.call("listThings", Map.of());
            assertThat(catchThrowableOfType(CallHeldBackException.class, () -> cloud.call("listThings", Map.of())))
                    .hasMessageContaining("after its deadline")
                    .extracting(CallHeldBackException::getReason)
                    .isEqualTo(CallHeldBackException.Reason.RATE_LIMIT);
        }
        assertThat(server.received("listThings")).hasSize(1);
    }

    @Test
    void aRateLimitFromTheServerIsHalfOfWhatItCountsCallsDouble() {
        server.on("listThings", "{}");
        server.on("listCapabilities", "{\"capability\":{\"apilimitmax\":10,\"apilimitinterval\":60}}");
        var issued = new AtomicInteger(2);
        server.on(
                "getApiLimit",
                form -> reply("getApiLimit", "{\"apilimit\":{\"apiIssued\":" + issued.getAndAdd(2) + "}}"));
        try (var cloud = connect(resilience ->
                resilience.rateLimitPolicy(RateLimitPolicy.fromServer()).bulkheadPolicy(BulkheadPolicy.of(1)))) {
            var begun = time.now();
            for (int i = 0; i < 6; i++) {
                cloud.call("listThings", Map.of());
            }
            assertThat(Duration.between(begun, time.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(61));
        }
        assertThat(server.received("listCapabilities")).hasSize(1);
    }

    @Test
    void aServerThatDoesNotThrottleOrExemptsTheAccountHoldsNothingBack() {
        server.on("listThings", "{}");
        server.on(
                "listCapabilities",
                "{\"capability\":{}}",
                "{\"capability\":{\"apilimitmax\":1,\"apilimitinterval\":60}}");
        server.on("getApiLimit", "{\"apilimit\":{\"apiIssued\":0,\"apiAllowed\":1}}");
        for (int client = 0; client < 2; client++) {
            try (var cloud = connect(resilience -> resilience.rateLimitPolicy(RateLimitPolicy.fromServer()))) {
                for (int i = 0; i < 5; i++) {
                    cloud.call("listThings", Map.of());
                }
            }
        }
        assertThat(time.pauses()).isEmpty();
        assertThat(server.received("getApiLimit")).hasSize(1);
    }

    @Test
    void aServerThatDoesNotTellItsLimitIsAskedAgainLater() {
        server.on("listThings", "{}");
        server.on("listCapabilities", refusal(432, "The API [listCapabilities] does not exist or is not available"));
        try (var cloud = connect(resilience -> resilience.rateLimitPolicy(RateLimitPolicy.fromServer()))) {
            cloud.call("listThings", Map.of());
            cloud.call("listThings", Map.of());
            assertThat(server.received("listCapabilities")).hasSize(1);
            time.set(time.now().plusSeconds(61));
            cloud.call("listThings", Map.of());
            assertThat(server.received("listCapabilities")).hasSize(2);
        }
    }

    @Test
    void aBulkheadLetsThroughSoManyCallsAtOnceAndTellsTheOthers() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        server.on("listThings", form -> {
            inside.countDown();
            goOn.await();
            return reply("listThings", "{}");
        });
        try (var cloud = connect(resilience -> resilience.bulkheadPolicy(BulkheadPolicy.of(1, Duration.ZERO)))) {
            var first = CompletableFuture.supplyAsync(() -> cloud.call("listThings", Map.of()));
            inside.await();
            assertThat(catchThrowableOfType(CallHeldBackException.class, () -> cloud.call("listThings", Map.of())))
                    .extracting(CallHeldBackException::getReason)
                    .isEqualTo(CallHeldBackException.Reason.BULKHEAD_FULL);
            goOn.countDown();
            first.get(30, TimeUnit.SECONDS);
            assertThat(cloud.call("listThings", Map.of()).asMap()).isEmpty();
        }
        assertThat(server.received("listThings")).hasSize(2);
    }

    @Test
    void lookingNamesUpTakesNoRoomOfTheCallThatNeedsThem() {
        server.onList("listZones", "zone", form -> List.of("{\"id\":\"z1\",\"name\":\"zone-1\"}"));
        server.onList("listVirtualMachines", "virtualmachine", form -> List.of());
        try (var cloud = connect(resilience -> resilience.bulkheadPolicy(BulkheadPolicy.of(1, Duration.ZERO)))) {
            assertThat(cloud.virtualMachines()
                            .list(filter -> filter.zone("zone-1"))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void aReadThatIsPutOffOnTheWayKeepsItsRoom() {
        server.on("listThings", putOffOnTheWay(), reply("listThings", "{}"));
        var room = new Room(1);
        try (var cloud = connect(resilience -> resilience.bulkhead(room))) {
            cloud.call("listThings", Map.of());
        }
        assertThat(server.received("listThings")).hasSize(2);
        assertThat(room.entries).hasValue(1);
    }

    @Test
    void lookingForAChangeThatWasPutOffTakesNoRoomOfIt() {
        server.on("createThing", putOffOnTheWay(), reply("createThing", "{}"));
        server.on("queryAsyncJobResult", refusal(431, "Unable to find the job"));
        try (var cloud = connect(resilience -> resilience.bulkheadPolicy(BulkheadPolicy.of(1, Duration.ZERO)))) {
            assertThat(cloud.call("createThing", Map.of()).asMap()).isEmpty();
        }
        assertThat(server.received("createThing")).hasSize(2);
        assertThat(server.received("queryAsyncJobResult")).hasSize(1);
    }

    @Test
    void aChangeThatFindsNoRoomAfterItWasPutOffIsNotSaidToBeUnsent() {
        server.on("createThing", putOffOnTheWay());
        server.on("queryAsyncJobResult", refusal(431, "Unable to find the job"));
        try (var cloud = connect(resilience -> resilience.bulkhead(new Room(2)))) {
            assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                    .isInstanceOf(UnavailableException.class)
                    .satisfies(e ->
                            assertThat(e.getSuppressed()).singleElement().isInstanceOf(CallHeldBackException.class));
        }
        assertThat(server.received("createThing")).hasSize(1);
    }

    private static MockResponse putOffOnTheWay() {
        return new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "1")
                .body("<html>busy</html>")
                .build();
    }

    /** Lets in a number of times, whoever leaves. */
    private static final class Room implements Bulkhead {
        private final AtomicInteger entries = new AtomicInteger();
        private final int most;

        private Room(int most) {
            this.most = most;
        }

        @Override
        public boolean enter(Duration atMost) {
            return entries.incrementAndGet() <= most;
        }

        @Override
        public void leave() {}
    }

    @Test
    void listenersAreToldOfEveryAttemptAndEveryCall() {
        server.on("listThings", dropped(), refusal(503, "busy"), reply("listThings", "{}"));
        server.on("createThing", refusal(431, "Unable to find it"));
        var attempts = new CopyOnWriteArrayList<CallListener.Attempt>();
        var calls = new CopyOnWriteArrayList<CallListener.Call>();
        var listener = new CallListener() {
            @Override
            public void attemptEnded(Attempt attempt) {
                attempts.add(attempt);
            }

            @Override
            public void callEnded(Call call) {
                calls.add(call);
                throw new AssertionError("a listener of a bad sort");
            }
        };
        try (var cloud = connect(resilience -> resilience.listener(listener))) {
            cloud.call("listThings", Map.of());
            assertThatThrownBy(() -> cloud.call("createThing", Map.of())).isInstanceOf(NotFoundException.class);
        }
        assertThat(attempts)
                .extracting(CallListener.Attempt::getOutcome)
                .containsExactly(
                        AttemptOutcome.LOST,
                        AttemptOutcome.UNAVAILABLE,
                        AttemptOutcome.SUCCEEDED,
                        AttemptOutcome.REFUSED);
        assertThat(attempts).extracting(CallListener.Attempt::getHttpStatus).containsExactly(null, 503, 200, 431);
        assertThat(attempts.get(0).getPause()).isEqualTo(time.pauses().get(0));
        assertThat(attempts.get(2).getPause()).isNull();
        assertThat(calls).extracting(CallListener.Call::getAttempts).containsExactly(3, 1);
        assertThat(calls.get(0).getFailure()).isNull();
        assertThat(calls.get(0).getDuration())
                .isEqualTo(time.pauses().get(0).plus(time.pauses().get(1)));
        assertThat(calls.get(1).getFailure()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void eachGuardCanBeReplaced() {
        server.on("listThings", dropped(), dropped(), dropped(), dropped(), reply("listThings", "{}"));
        var seen = new ArrayList<String>();
        RetryStrategy stubborn = command -> failure -> {
            seen.add(failure.toString());
            return Optional.of(Duration.ofMillis(7));
        };
        RateLimiter slow = atMost -> Optional.of(Duration.ofSeconds(1));
        var breaker = new CircuitBreaker() {
            @Override
            public boolean tryAcquire() {
                return true;
            }

            @Override
            public void succeeded(Duration took) {
                seen.add("breaker: succeeded");
            }

            @Override
            public void failed(Duration took) {
                seen.add("breaker: failed");
            }

            @Override
            public void released() {
                seen.add("breaker: released");
            }
        };
        var bulkhead = new Bulkhead() {
            @Override
            public boolean enter(Duration atMost) {
                return seen.add("in");
            }

            @Override
            public void leave() {
                seen.add("out");
            }
        };
        try (var cloud = connect(resilience -> resilience
                .retryStrategy(stubborn)
                .rateLimiter(slow)
                .circuitBreaker(breaker)
                .bulkhead(bulkhead))) {
            cloud.call("listThings", Map.of());
        }
        assertThat(seen)
                .containsExactly(
                        "in",
                        "attempt 1 LOST",
                        "breaker: failed",
                        "attempt 2 LOST",
                        "breaker: failed",
                        "attempt 3 LOST",
                        "breaker: failed",
                        "attempt 4 LOST",
                        "breaker: failed",
                        "breaker: succeeded",
                        "out");
        assertThat(time.pauses()).hasSize(9).contains(Duration.ofSeconds(1), Duration.ofMillis(7));
    }

    @Test
    void aStrategyOfOnesOwnIsNotAskedWhereAnotherAttemptIsNotSafe() {
        server.on("createThing", dropped());
        RetryStrategy careless = command -> failure -> Optional.of(Duration.ofMillis(1));
        try (var cloud = connect(resilience -> resilience.retryStrategy(careless))) {
            assertThatThrownBy(() -> cloud.call("createThing", Map.of())).isInstanceOf(AmbiguousOutcomeException.class);
        }
        assertThat(server.received("createThing")).hasSize(1);
    }

    @Test
    void theBudgetEndsRetriesWhileNothingSucceeds() {
        server.on("listThings", refusal(503, "down"));
        try (var cloud = connect(
                resilience -> resilience.retryPolicy(RetryPolicy.standard().budget(10)))) {
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> cloud.call("listThings", Map.of())).isInstanceOf(UnavailableException.class);
            }
        }
        assertThat(server.received("listThings")).hasSize(50 + 10);
    }

    @Test
    void policiesSurviveSerialisationAndImplementationsOfOnesOwnDoNot() throws IOException, ClassNotFoundException {
        var resilience = Resilience.builder()
                .retryPolicy(RetryPolicy.standard().maxAttempts(5).budget(7))
                .circuitBreakerPolicy(CircuitBreakerPolicy.standard().opensAt(50, 10))
                .rateLimitPolicy(RateLimitPolicy.of(3, Duration.ofSeconds(2)))
                .bulkheadPolicy(BulkheadPolicy.of(4))
                .rateLimiter(atMost -> Optional.empty())
                .listener(new CallListener() {})
                .build();
        var copy = Serial.roundTrip(resilience);
        assertThat(copy.getRetryPolicy().getBudget()).isEqualTo(7);
        assertThat(copy.getCircuitBreakerPolicy()).isNotNull();
        assertThat(copy.getRateLimitPolicy()).isNotNull();
        assertThat(copy.getBulkheadPolicy()).isNotNull();
        assertThat(copy.getRateLimiter()).isNull();
        assertThat(copy.getListeners()).isEmpty();
    }
}

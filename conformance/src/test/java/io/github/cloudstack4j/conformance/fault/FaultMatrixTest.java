// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.cloudstack4j.conformance.model.WireCommands;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.HttpStack;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationFailedException.Reason;
import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.testkit.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command under every fault: reads succeed within the retries, changes are carried out once at most, and who cannot be
 * told the outcome is told so.
 */
abstract class FaultMatrixTest {
    private static final boolean WHOLE = Boolean.getBoolean("fault.matrix.whole");

    private final HttpStack stack;
    private final int share;

    /**
     * @param share of how many cases one is played in every build; of each command another, so that each fault meets every kind of
     *     command. {@code -Dfault.matrix.whole=true} plays all.
     */
    FaultMatrixTest(HttpStack stack, int share) {
        this.stack = stack;
        this.share = WHOLE ? 1 : share;
    }

    /** Faults that strike one request and leave the command undone, with no word that it is. */
    private static final Map<String, Fault> UNDONE = new TreeMap<>(Map.of(
            "reset after the request was read", Fault.resetAfterRead(),
            "a proxy's 502", Fault.badGateway(),
            "a proxy's 408", Fault.requestTimeout()));

    /** Faults that strike one reply once the command was carried out. */
    private static final Map<String, Fault> DONE = new TreeMap<>(Map.of(
            "reply lost", Fault.lostReply(),
            "reply truncated", Fault.truncatedBody(),
            "reply garbage", Fault.garbageBody(),
            "a proxy's 502 after the work", Fault.badGateway().afterTheWork(),
            "a proxy's 408 after the work", Fault.requestTimeout().afterTheWork()));

    /** Faults that say the command was not carried out, and when to come back. */
    private static final Map<String, Fault> COME_BACK = new TreeMap<>(Map.of(
            "429", Fault.throttled(Duration.ofSeconds(2)),
            "503 with Retry-After", Fault.unavailable(Duration.ofSeconds(2))));

    /** Who gets no answer mostly waits: many do at once, while the other faults are played. */
    private final ExecutorService waiting = Executors.newFixedThreadPool(8);

    @AfterEach
    void close() {
        waiting.shutdownNow();
    }

    @TestFactory
    List<DynamicContainer> everyCommandUnderEveryFault() {
        var commands = TypedCommands.all();
        return IntStream.range(0, commands.size())
                .mapToObj(i -> dynamicContainer(commands.get(i).name(), faults(commands.get(i), i)))
                .toList();
    }

    /** At once, not when each is due: so who gets no answer waits while the others are played. */
    private List<DynamicTest> faults(TypedCommand command, int first) {
        var tests = List.copyOf(faults(command).entrySet());
        return IntStream.range(0, tests.size())
                .filter(i -> (first + i) % share == 0)
                .mapToObj(tests::get)
                .map(test -> {
                    var play = test.getValue().get();
                    return dynamicTest(test.getKey(), play::run);
                })
                .toList();
    }

    /** What is played, by name; to get it may begin it. */
    private Map<String, Supplier<Runnable>> faults(TypedCommand command) {
        var tests = new LinkedHashMap<String, Supplier<Runnable>>();
        UNDONE.forEach((name, fault) -> tests.put(name, () -> () -> undone(command, fault, new FaultStage(stack))));
        tests.put("no answer", () -> unanswered(command));
        DONE.forEach((name, fault) -> tests.put(name, () -> () -> done(command, fault)));
        COME_BACK.forEach((name, fault) -> tests.put(name, () -> () -> comesBack(command, fault)));
        tests.put("503", () -> () -> unavailable(command));
        tests.put("reset before the request was read", () -> () -> resetBeforeRead(command));
        tests.put("connection refused", () -> () -> refused(command));
        tests.put("certificate of nobody", () -> () -> untrusted(command));
        tests.put("clock set back", () -> () -> clockJump(command, Duration.ofHours(-3)));
        tests.put("clock set forward", () -> () -> clockJump(command, Duration.ofHours(3)));
        if (command.kind() == TypedCommand.Kind.JOB) {
            tests.put(
                    "server restart mid-job",
                    () -> () -> jobLost(command, Fault.serverRestart(), Reason.SERVER_RESTARTED));
            tests.put("job vanished", () -> () -> jobLost(command, Fault.jobVanished(), Reason.VANISHED));
        }
        return tests;
    }

    private Runnable unanswered(TypedCommand command) {
        var play = waiting.submit(() -> undone(command, Fault.stall(), FaultStage.impatient(stack)));
        return () -> assertThat(play).succeedsWithin(Duration.ofMinutes(2));
    }

    private void undone(TypedCommand command, Fault fault, FaultStage stage) {
        try (stage) {
            var call = command.prepared().apply(stage);
            stage.emulator().clearRequests();
            stage.emulator().faults().next(command.name(), fault);
            if (command.kind().mayBeRepeated()) {
                ended(call);
                assertSent(stage, command, 2);
            } else {
                assertThatThrownBy(call::get)
                        .isInstanceOfSatisfying(
                                AmbiguousOutcomeException.class,
                                e -> assertThat(e.getFound()).isEmpty());
                assertSent(stage, command, 1);
                assertMade(stage, command, 0);
            }
        }
    }

    private void done(TypedCommand command, Fault fault) {
        try (var stage = new FaultStage(stack)) {
            var call = command.prepared().apply(stage);
            stage.emulator().clearRequests();
            stage.emulator().faults().next(command.name(), fault);
            if (command.kind() == TypedCommand.Kind.ONE_TIME_ANSWER) {
                assertThatThrownBy(call::get).isInstanceOf(AmbiguousOutcomeException.class);
            } else {
                ended(call);
            }
            assertSent(stage, command, command.kind().mayBeRepeated() ? 2 : 1);
            assertMade(stage, command, 1);
        }
    }

    private void comesBack(TypedCommand command, Fault fault) {
        try (var stage = new FaultStage(stack)) {
            var call = command.prepared().apply(stage);
            stage.emulator().clearRequests();
            stage.emulator().faults().next(command.name(), fault);
            var begun = stage.emulator().clock().instant();
            var result = call.get();
            assertThat(Duration.between(begun, stage.emulator().clock().instant()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            // Some things come into being in the job only.
            ended(() -> result);
            assertSent(stage, command, 2);
            assertMade(stage, command, 1);
        }
    }

    private void unavailable(TypedCommand command) {
        try (var stage = new FaultStage(stack)) {
            var call = command.prepared().apply(stage);
            stage.emulator().clearRequests();
            stage.emulator().faults().next(command.name(), Fault.unavailable());
            if (command.kind().mayBeRepeated()) {
                ended(call);
                assertSent(stage, command, 2);
            } else {
                assertThatThrownBy(call::get).isInstanceOf(UnavailableException.class);
                assertSent(stage, command, 1);
                assertMade(stage, command, 0);
            }
        }
    }

    /** The client cannot know whether its request was read: it may only find out that nothing came of it. */
    private void resetBeforeRead(TypedCommand command) {
        try (var stage = new FaultStage(stack)) {
            var call = command.prepared().apply(stage);
            stage.emulator().clearRequests();
            stage.emulator().faults().resetNextConnection();
            var failure = catchThrowable(() -> ended(call));
            if (failure == null) {
                assertMade(stage, command, 1);
            } else {
                assertThat(command.kind().mayBeRepeated()).isFalse();
                assertThat(failure).isInstanceOf(AmbiguousOutcomeException.class);
                assertSent(stage, command, 0);
                assertMade(stage, command, 0);
            }
        }
    }

    private void refused(TypedCommand command) {
        // Bound, so that nobody else takes the port meanwhile, but not listened at.
        try (var deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var endpoint = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/client/api");
            try (var stage = new FaultStage(stack, endpoint)) {
                var call = command.prepared().apply(stage);
                stage.emulator().clearRequests();
                assertThatThrownBy(call::get)
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("Nothing was sent")
                        .hasMessageContaining(RetryPolicy.standard().getMaxAttempts() + " times");
                assertSent(stage, command, 0);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void untrusted(TypedCommand command) {
        try (var https = new MockWebServer()) {
            https.useHttps(ofNobody().sslSocketFactory());
            https.start(InetAddress.getByName("localhost"), 0);
            try (var stage = new FaultStage(stack, https.url("/client/api").uri())) {
                var call = command.prepared().apply(stage);
                assertThatThrownBy(call::get)
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("certificate is not trusted");
                assertThat(https.getRequestCount()).isZero();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void clockJump(TypedCommand command, Duration jump) {
        try (var stage = new FaultStage(stack)) {
            var call = command.prepared().apply(stage);
            stage.cloud().zones().list().toList();
            stage.emulator().clearRequests();
            stage.time().jump(jump);
            ended(call);
            assertMade(stage, command, 1);
        }
    }

    private void jobLost(TypedCommand command, Fault fault, Reason reason) {
        try (var stage = new FaultStage(stack)) {
            var call = command.prepared().apply(stage);
            stage.emulator().clearRequests();
            stage.emulator().faults().next(command.name(), fault);
            var operation = (Operation<?>) call.get();
            assertThatThrownBy(operation::await)
                    .isInstanceOfSatisfying(
                            OperationFailedException.class,
                            e -> assertThat(e.getReason()).isEqualTo(reason));
            assertSent(stage, command, 1);
        }
    }

    @Test
    void noCommandOfTheSdkIsLeftOut() {
        var covered =
                TypedCommands.all().stream().map(TypedCommand::name).collect(Collectors.toCollection(TreeSet::new));
        covered.addAll(TypedCommands.LEFT_OUT.keySet());
        assertThat(covered).isEqualTo(WireCommands.names());
    }

    private static void ended(Supplier<?> call) {
        if (call.get() instanceof Operation<?> operation) {
            operation.await();
        }
    }

    private static void assertSent(FaultStage stage, TypedCommand command, int times) {
        assertThat(stage.emulator().requests(command.name())).as(command.name()).hasSize(times);
    }

    private static void assertMade(FaultStage stage, TypedCommand command, int number) {
        if (command.made() != null) {
            assertThat(command.made().applyAsLong(stage))
                    .as("made by " + command)
                    .isEqualTo(number);
        }
    }

    private static HandshakeCertificates ofNobody() {
        return new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder()
                        .addSubjectAlternativeName("localhost")
                        .build())
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.dropped;
import static io.github.cloudstack4j.core.ScriptedServer.json;
import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static io.github.cloudstack4j.core.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    private static final String VM = "5421dc29-77f9-49ce-9730-c9a57e787dbd";
    private static final String PENDING = "{\"jobid\":\"job-1\",\"jobstatus\":0,\"jobresultcode\":0}";
    private static final String STARTED = succeeded("{\"virtualmachine\":{\"id\":\"" + VM + "\",\"name\":\"vm1\"}}");

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = server.connect(time);

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    private Operation<VirtualMachine> start() {
        server.on("startVirtualMachine", "{\"jobid\":\"job-1\"}");
        return cloud.virtualMachines().start(VM);
    }

    private ScriptedServer polls(String... pictures) {
        return server.on("queryAsyncJobResult", pictures);
    }

    private int pollsSeen() {
        return server.received("queryAsyncJobResult").size();
    }

    private static String succeeded(String result) {
        return "{\"jobid\":\"job-1\",\"jobstatus\":1,\"jobresultcode\":0,\"jobresulttype\":\"object\",\"jobresult\":"
                + result + "}";
    }

    private static String failed(int code, String text) {
        return "{\"jobid\":\"job-1\",\"jobstatus\":2,\"jobresultcode\":" + code
                + ",\"jobresulttype\":\"object\",\"jobresult\":{\"errorcode\":" + code + ",\"errortext\":\"" + text
                + "\"}}";
    }

    @Test
    void awaitReturnsTheDecodedResult() {
        polls(PENDING, PENDING, STARTED);
        var machine = start().await();
        assertThat(machine.getId()).isEqualTo(VM);
        assertThat(machine.getName()).isEqualTo("vm1");
        assertThat(server.received("queryAsyncJobResult"))
                .hasSize(3)
                .allSatisfy(form -> assertThat(form).containsEntry("jobid", "job-1"));
    }

    @Test
    void anOperationKnowsItsJobAndWhatItWorksOn() {
        server.on("deployVirtualMachine", "{\"id\":\"" + VM + "\",\"jobid\":\"job-9\"}");
        var operation = cloud.virtualMachines().deploy(vm -> vm.zone(VM).serviceOffering(VM));
        assertThat(operation.getJobId()).isEqualTo("job-9");
        assertThat(operation.getResourceId()).isEqualTo(VM);
        assertThat(operation).hasToString("deployVirtualMachine job job-9 at " + server.endpoint());
    }

    @Test
    void nothingIsAskedUntilSomeoneShowsInterest() {
        polls(STARTED);
        var operation = start();
        operation.getToken();
        server.on("listZones", "{}");
        cloud.zones().list().toList();
        assertThat(server.commands()).containsExactly("startVirtualMachine", "listZones");
        operation.await();
        assertThat(pollsSeen()).isEqualTo(1);
    }

    @Test
    void pollReturnsAtOnceWhileTheServerThinks() {
        var thinking = new CountDownLatch(1);
        server.on("queryAsyncJobResult", form -> {
            thinking.await();
            return reply("queryAsyncJobResult", STARTED);
        });
        var operation = start();
        assertThat(operation.poll().getStatus()).isEqualTo(Progress.Status.PENDING);
        assertThat(operation.poll().isDone()).isFalse();
        thinking.countDown();
        operation.await();
        assertThat(operation.poll().getStatus()).isEqualTo(Progress.Status.SUCCEEDED);
    }

    @Test
    void pollTellsOfAFailureWithoutThrowing() {
        polls(failed(530, "no"));
        var operation = start();
        assertThatThrownBy(operation::await).isInstanceOf(OperationFailedException.class);
        assertThat(operation.poll().getStatus()).isEqualTo(Progress.Status.FAILED);
        assertThat(operation.poll()).asString().startsWith("failed, 00:");
    }

    @Test
    void pausesGrowFromHalfASecondToTen() {
        var pictures = new String[15];
        Arrays.fill(pictures, PENDING);
        pictures[14] = STARTED;
        polls(pictures);
        start().await();
        var pauses = time.pauses();
        assertThat(pauses).hasSize(15).startsWith(Duration.ofMillis(500)).endsWith(Duration.ofSeconds(10));
        for (int i = 1; i < pauses.size(); i++) {
            var grown = pauses.get(i - 1).multipliedBy(3).dividedBy(2);
            assertThat(pauses.get(i)).isEqualTo(grown.toSeconds() < 10 ? grown : Duration.ofSeconds(10));
        }
    }

    @Test
    void listenersGetAPictureFromEachLookAndOneThatThrowsHarmsNobody() {
        polls(PENDING, PENDING, STARTED);
        var pictures = new CopyOnWriteArrayList<Progress>();
        start().onProgress(picture -> {
                    throw new IllegalStateException("a listener's own trouble");
                })
                .onProgress(picture -> {
                    throw new AssertionError("a failed assert in a script");
                })
                .onProgress(picture -> Thread.currentThread().interrupt())
                .onProgress(pictures::add)
                .await();
        assertThat(pictures)
                .extracting(Progress::getStatus)
                .containsExactly(Progress.Status.PENDING, Progress.Status.PENDING, Progress.Status.SUCCEEDED);
        assertThat(pictures).extracting(Progress::getElapsed).isSorted().doesNotContain(Duration.ZERO);
    }

    @Test
    void aWaitThatIsTooLongEndsWithATokenAndTheJobGoesOn() {
        var finished = new AtomicBoolean();
        server.on("queryAsyncJobResult", form -> reply("queryAsyncJobResult", finished.get() ? STARTED : PENDING));
        var operation = start();
        var timeout =
                catchThrowableOfType(OperationTimeoutException.class, () -> operation.await(Duration.ofMinutes(5)));
        assertThat(timeout)
                .hasMessageContaining("startVirtualMachine (job job-1) did not finish within 300 s")
                .hasMessageContaining("pending");
        assertThat(timeout.getToken()).isEqualTo(operation.getToken());
        assertThat(timeout.getLastProgress().isDone()).isFalse();
        finished.set(true);
        assertThat(operation.await().getId()).isEqualTo(VM);
    }

    @Test
    void aSerialisedTokenIsTakenUpByAnotherClient() throws IOException, ClassNotFoundException {
        polls(PENDING, STARTED);
        var token = start().getToken();
        cloud.close();
        var copy = Serial.roundTrip(token);
        assertThat(copy).isEqualTo(token).hasSameHashCodeAs(token);
        assertThat(copy.getStartedAt()).isEqualTo(token.getStartedAt());
        try (var second = server.connect(time)) {
            VirtualMachine machine = second.operations().resume(copy).await();
            assertThat(machine.getName()).isEqualTo("vm1");
        }
    }

    @Test
    void aTokenFromAMachineWhoseClockIsAheadIsLookedAtSoonAllTheSame() {
        polls(STARTED);
        var token = token(VirtualMachine.class, time.now().plus(Duration.ofHours(3)));
        var operation = cloud.operations().resume(token);
        operation.await(Duration.ofSeconds(30));
        assertThat(operation.poll().getElapsed()).isEqualTo(Duration.ZERO);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void anOldTokenIsLookedAtAtOnceOnTheSystemsClockToo() {
        polls(STARTED);
        try (var realTime = CloudStack.connect(CloudStackConfig.builder()
                .endpoint(server.endpoint())
                .apiKey("key")
                .secretKey("c4jSecretKey")
                .build())) {
            var token = token(VirtualMachine.class, Instant.now().minus(Duration.ofHours(3)));
            var operation = realTime.operations().resume(token);
            assertThat(operation.await(Duration.ofSeconds(30)).getId()).isEqualTo(VM);
            assertThat(operation.poll().getElapsed()).isGreaterThan(Duration.ofHours(2));
        }
    }

    @Test
    void aWaitForEverIsTakenAsOne() {
        polls(STARTED);
        try (var realTime = CloudStack.connect(CloudStackConfig.builder()
                .endpoint(server.endpoint())
                .apiKey("key")
                .secretKey("c4jSecretKey")
                .build())) {
            var token = token(VirtualMachine.class, Instant.now().minus(Duration.ofHours(3)));
            assertThat(realTime.operations()
                            .resume(token)
                            .await(ChronoUnit.FOREVER.getDuration())
                            .getId())
                    .isEqualTo(VM);
        }
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaiting() throws Exception {
        var bothAreWatched = new CountDownLatch(1);
        var setBack = new AtomicBoolean();
        server.on("queryAsyncJobResult", form -> {
            bothAreWatched.await();
            if (setBack.compareAndSet(false, true)) {
                time.set(time.now().minus(Duration.ofHours(1)));
            }
            return reply("queryAsyncJobResult", STARTED);
        });
        var one = start().toFuture();
        var other = start().toFuture();
        bothAreWatched.countDown();
        assertThat(one.get(30, TimeUnit.SECONDS).getId()).isEqualTo(VM);
        assertThat(other.get(30, TimeUnit.SECONDS).getId()).isEqualTo(VM);
        assertThat(time.pauses()).allMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) <= 0);
    }

    @Test
    void theResultOfAJobIsNotShown() {
        polls(succeeded("{\"virtualmachine\":{\"id\":\"" + VM + "\",\"password\":\"c4jSecret-s3cret\"}}"));
        var job = cloud.jobs().get("job-1");
        assertThat(job.getAdditionalProperties().get("jobresult").toString()).contains("c4jSecret-s3cret");
        assertThat(job.toString()).contains("job-1").doesNotContain("c4jSecret-s3cret");
    }

    @Test
    void aTokenOfAnotherCloudIsRefused() {
        var foreign = new OperationToken<>(
                URI.create("https://other.example.org/client/api"),
                "startVirtualMachine",
                "job-1",
                null,
                VirtualMachine.class,
                time.now());
        assertThatThrownBy(() -> cloud.operations().resume(foreign))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("https://other.example.org/client/api")
                .hasMessageContaining(server.endpoint().toString());
    }

    @Test
    void anInterruptedWaitKeepsTheFlagAndHandsOutTheToken() {
        polls(PENDING);
        var operation = start();
        Thread.currentThread().interrupt();
        var interrupted = catchThrowableOfType(CallInterruptedException.class, operation::await);
        assertThat(Thread.interrupted()).as("the interrupt flag").isTrue();
        assertThat(interrupted.getToken()).isEqualTo(operation.getToken());
        assertThat(interrupted).hasMessageContaining("job job-1").hasMessageContaining("goes on");
        polls(STARTED);
        assertThat(operation.await().getId()).isEqualTo(VM);
    }

    @Test
    void aWaitThatIsInterruptedMeanwhileHandsOutTheToken() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        server.on("queryAsyncJobResult", form -> {
            asked.countDown();
            never.await();
            return reply("queryAsyncJobResult", PENDING);
        });
        try {
            var operation = start();
            var thrown = new CompletableFuture<Throwable>();
            var waiter = new Thread(() -> {
                try {
                    operation.await();
                } catch (CallInterruptedException e) {
                    thrown.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("no flag"));
                }
            });
            waiter.start();
            asked.await();
            waiter.interrupt();
            assertThat(thrown.get(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            e -> assertThat(e.getToken()).isEqualTo(operation.getToken()));
        } finally {
            never.countDown();
        }
    }

    @Test
    void cancellingAFutureLeavesTheJobAndOtherWaitersAlone() throws Exception {
        var finished = new AtomicBoolean();
        server.on("queryAsyncJobResult", form -> reply("queryAsyncJobResult", finished.get() ? STARTED : PENDING));
        var operation = start();
        var given = operation.toFuture();
        var kept = operation.toFuture();
        assertThat(given.cancel(true)).isTrue();
        finished.set(true);
        assertThat(kept.get(30, TimeUnit.SECONDS).getId()).isEqualTo(VM);
        assertThat(operation.await().getId()).isEqualTo(VM);
        assertThat(given).isCancelled();
        assertThat(server.commands()).containsOnly("startVirtualMachine", "queryAsyncJobResult");
    }

    @Test
    void aFutureFailsWithWhatAwaitThrows() {
        polls(failed(533, "full"));
        assertThatThrownBy(() -> start().toFuture().get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(OperationFailedException.class)
                .hasCauseInstanceOf(InsufficientCapacityException.class);
    }

    @Test
    void closingTheClientEndsWaitsWithTheirTokens() {
        polls(PENDING);
        var operation = start();
        var waiting = operation.toFuture();
        cloud.close();
        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        CallInterruptedException.class,
                        e -> assertThat(e.getToken()).isEqualTo(operation.getToken()));
        assertThatThrownBy(operation::await)
                .isInstanceOf(CallInterruptedException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(operation::poll).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void closingTheClientEndsAWaitEvenWhileTheServerKeepsALookHanging() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        server.on("queryAsyncJobResult", form -> {
            asked.countDown();
            never.await();
            return reply("queryAsyncJobResult", PENDING);
        });
        try {
            var operation = start();
            var waiting = operation.toFuture();
            asked.await();
            cloud.close();
            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            e -> assertThat(e.getToken()).isEqualTo(operation.getToken()));
        } finally {
            never.countDown();
        }
    }

    @Test
    void aClosedClientSaysSo() {
        var operation = start();
        cloud.close();
        cloud.close();
        assertThatThrownBy(operation::await)
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(operation::poll)
                .as("whoever asks once more")
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> cloud.zones().list().toList())
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("is closed");
        assertThat(server.commands()).containsExactly("startVirtualMachine");
    }

    static Stream<Arguments> harmlessPolls() {
        return Stream.of(
                Arguments.of("a dropped connection", dropped()),
                Arguments.of("garbage", json(200, "%$#!")),
                Arguments.of("an empty body", json(200, "")),
                Arguments.of(
                        "a login page",
                        json(200, "<html/>")
                                .newBuilder()
                                .setHeader("Content-Type", "text/html")
                                .build()),
                Arguments.of("a job without a status", reply("queryAsyncJobResult", "{\"jobid\":\"job-1\"}")),
                Arguments.of("503", refusal(503, "Maintenance or Shutdown has been initiated")),
                Arguments.of(
                        "502 of a proxy",
                        new MockResponse.Builder()
                                .code(502)
                                .body("<h1>Bad Gateway</h1>")
                                .build()),
                Arguments.of("530", refusal(530, "Internal error executing command")),
                Arguments.of("429", refusal(429, "please retry after [100] ms.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmlessPolls")
    void aLookThatComesToNothingSaysNothingAboutTheJob(String what, MockResponse answer) {
        try (var plain = CloudStack.connect(
                server.config(time).retryPolicy(RetryPolicy.none()).build())) {
            server.on(
                    "queryAsyncJobResult",
                    answer,
                    answer,
                    reply("queryAsyncJobResult", PENDING),
                    answer,
                    reply("queryAsyncJobResult", STARTED));
            server.on("startVirtualMachine", "{\"jobid\":\"job-1\"}");
            var machine = plain.virtualMachines().start(VM).await();
            assertThat(machine.getId()).isEqualTo(VM);
            assertThat(pollsSeen()).isEqualTo(5);
        }
    }

    static Stream<Arguments> refusedPolls() {
        return Stream.of(
                Arguments.of(
                        401,
                        "unable to verify user credentials and/or request signature",
                        AuthenticationException.class),
                Arguments.of(531, "Account x is not authorized to see job id=1668", PermissionDeniedException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedPolls")
    void whoMayNotLookIsToldAndDoesNotGoOnAsking(int code, String text, Class<?> expected) {
        server.on("queryAsyncJobResult", refusal(code, text));
        var operation = start();
        assertThatThrownBy(operation::await).isInstanceOf(expected);
        var asked = pollsSeen();
        assertThatThrownBy(operation::poll).isInstanceOf(expected);
        assertThatThrownBy(operation::await).isInstanceOf(expected);
        assertThat(pollsSeen()).isEqualTo(asked);
    }

    private static final MockResponse UNKNOWN =
            refusal(431, "Invalid parameter jobid value=job-1 due to …, or entity does not exist");

    @Test
    void aYoungJobTheServerDoesNotKnowHasVanishedAndItsOutcomeIsUnknown() {
        server.on("deployVirtualMachine", "{\"id\":\"" + VM + "\",\"jobid\":\"job-1\"}");
        server.on("queryAsyncJobResult", UNKNOWN);
        var operation = cloud.virtualMachines().deploy(vm -> vm.zone(VM).serviceOffering(VM));
        var failure = catchThrowableOfType(OperationFailedException.class, operation::await);
        assertThat(failure.getReason()).isEqualTo(OperationFailedException.Reason.VANISHED);
        assertThat(failure.getReason().isOutcomeKnown()).isFalse();
        assertThat(failure)
                .hasCauseInstanceOf(NotFoundException.class)
                .hasMessageContaining("deployVirtualMachine job job-1")
                .hasMessageContaining("is not known to the server, although it was started only")
                .hasMessageContaining("Whether it ended well is unknown: look at " + VM + " before you do it again");
        assertThat(pollsSeen()).as("asked again before it is believed").isEqualTo(3);
        assertThat(operation.poll().getStatus()).isEqualTo(Progress.Status.FAILED);
    }

    @Test
    void anOldJobTheServerDoesNotKnowHasExpired() {
        server.on("queryAsyncJobResult", UNKNOWN);
        var token = token(VirtualMachine.class, time.now().minus(Duration.ofHours(25)));
        var failure = catchThrowableOfType(
                OperationFailedException.class,
                () -> cloud.operations().resume(token).await());
        assertThat(failure.getReason()).isEqualTo(OperationFailedException.Reason.EXPIRED);
        assertThat(failure.getReason().isOutcomeKnown()).isFalse();
        assertThat(failure)
                .hasMessageContaining("was started 25 hours ago, and the server has forgotten it")
                .hasMessageContaining("Whether it ended well is unknown: look at what it worked on");
    }

    @Test
    void aJobThatALaggingReplicaDoesNotKnowYetIsNotLost() {
        server.on(
                "queryAsyncJobResult",
                UNKNOWN,
                UNKNOWN,
                reply("queryAsyncJobResult", PENDING),
                UNKNOWN,
                UNKNOWN,
                reply("queryAsyncJobResult", STARTED));
        assertThat(start().await().getId()).isEqualTo(VM);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(401, AuthenticationException.class, "secret key belong together"),
                Arguments.of(405, UnsupportedException.class, "listApis"),
                Arguments.of(429, ThrottledException.class, "fewer calls"),
                Arguments.of(430, InvalidParameterException.class, "Correct the parameter"),
                Arguments.of(431, InvalidParameterException.class, "Correct the parameter"),
                Arguments.of(432, UnsupportedException.class, "listApis"),
                Arguments.of(503, UnavailableException.class, "later"),
                Arguments.of(511, AuthenticationException.class, "secret key"),
                Arguments.of(530, InternalErrorException.class, "server's log"),
                Arguments.of(531, PermissionDeniedException.class, "role"),
                Arguments.of(532, LimitExceededException.class, "limit raised"),
                Arguments.of(533, InsufficientCapacityException.class, "smaller offering"),
                Arguments.of(534, UnavailableException.class, "later"),
                Arguments.of(535, LimitExceededException.class, "limit raised"),
                Arguments.of(536, ResourceInUseException.class, "Release"),
                Arguments.of(537, ConflictException.class, "collision"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailedJobTellsItsMeaningTheCommandTheJobAndWhatToDo(
            int code, Class<? extends ApiException> expected, String remedy) {
        polls(PENDING, failed(code, "it went wrong"));
        var failure = catchThrowableOfType(OperationFailedException.class, () -> start().await());
        assertThat(failure)
                .hasCauseInstanceOf(expected)
                .hasMessageContaining("startVirtualMachine failed: it went wrong.")
                .hasMessageContaining(remedy)
                .hasMessageContaining("[" + code + ", job job-1]");
        assertThat(failure.getFailure().getErrorCode()).isEqualTo(code);
        assertThat(failure.getFailure().getJobId()).isEqualTo("job-1");
        assertThat(failure.getFailure().getText()).isEqualTo("it went wrong");
        assertThat(failure.getToken().getJobId()).isEqualTo("job-1");
    }

    @Test
    void aJobThatFailedSaysThatItDid() {
        polls(failed(530, "no"));
        var failure = catchThrowableOfType(OperationFailedException.class, () -> start().await());
        assertThat(failure.getReason()).isEqualTo(OperationFailedException.Reason.FAILED);
        assertThat(failure.getReason().isOutcomeKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"jobresult\":\"job cancelled because of management server restart or shutdown\""})
    void aJobCutShortByARestartOfTheServerSaysSo(String result) {
        polls("{\"jobid\":\"job-1\",\"jobstatus\":2,\"jobresultcode\":530" + result + "}");
        var failure = catchThrowableOfType(OperationFailedException.class, () -> start().await());
        assertThat(failure.getReason()).isEqualTo(OperationFailedException.Reason.SERVER_RESTARTED);
        assertThat(failure)
                .hasCauseInstanceOf(InternalErrorException.class)
                .hasMessageContaining("management server")
                .hasMessageContaining("restart")
                .hasMessageContaining("may be left half-changed");
    }

    @ParameterizedTest(name = "status {0}")
    @ValueSource(ints = {2, 3})
    void aJobTakenOffTheQueueSaysSo(int status) {
        polls("{\"jobid\":\"job-1\",\"jobstatus\":" + status + ",\"jobresultcode\":0}");
        var failure = catchThrowableOfType(OperationFailedException.class, () -> start().await());
        assertThat(failure.getReason()).isEqualTo(OperationFailedException.Reason.CANCELLED);
        assertThat(failure)
                .hasMessageContaining("took the job off its queue")
                .hasMessageContaining("may be left half-changed");
        assertThat(failure.getFailure().getErrorCode()).isEqualTo(530);
    }

    @Test
    void aFailureWhoseResultIsATextKeepsTheText() {
        polls(
                "{\"jobid\":\"job-1\",\"jobstatus\":2,\"jobresultcode\":0,\"jobresulttype\":\"text\",\"jobresult\":\"disk full\"}");
        var failure = catchThrowableOfType(OperationFailedException.class, () -> start().await());
        assertThat(failure.getReason()).isEqualTo(OperationFailedException.Reason.FAILED);
        assertThat(failure.getFailure().getText()).isEqualTo("disk full");
    }

    @Test
    void aSuccessThatLeftNothingBehindIsOneAllTheSame() {
        polls("{\"jobid\":\"job-1\",\"jobstatus\":1,\"jobresultcode\":0}");
        assertThat(cloud.operations()
                        .resume(token(Success.class, time.now()))
                        .await()
                        .isSuccess())
                .isTrue();
    }

    @Test
    void aSuccessWhoseResultIsMissingIsNotTakenForOne() {
        polls("{\"jobid\":\"job-1\",\"jobstatus\":1,\"jobresultcode\":0}");
        assertThatThrownBy(() -> start().await())
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("has succeeded")
                .hasMessageContaining("VirtualMachine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"displaytext", "details", "description"})
    void aSuccessKeepsWhatTheServerSaid(String field) {
        polls(succeeded("{\"success\":true,\"" + field + "\":\"done\"}"));
        var success =
                cloud.operations().resume(token(Success.class, time.now())).await();
        assertThat(success.isSuccess()).isTrue();
        assertThat(success.getText()).isEqualTo("done");
    }

    @Test
    void aRawCallWaitsForItsJob() {
        server.on("createThing", "{\"id\":\"7\",\"jobid\":\"job-1\"}");
        polls(PENDING, succeeded("{\"thing\":{\"id\":\"7\",\"size\":3}}"));
        var reply = cloud.call("createThing", Map.of());
        assertThat(reply.asMap()).isEqualTo(Map.of("thing", Map.of("id", "7", "size", 3)));
        assertThat(reply.toJson()).isEqualTo("{\"thing\":{\"id\":\"7\",\"size\":3}}");
    }

    @Test
    void aRawCallAboutAJobDoesNotWaitForIt() {
        polls(PENDING);
        assertThat(cloud.call("queryAsyncJobResult", Map.of("jobid", "job-1")).asMap())
                .containsEntry("jobstatus", 0);
        assertThat(pollsSeen()).isEqualTo(1);
    }

    @Test
    void aRawCommandIsStartedWithoutWaiting() throws IOException, ClassNotFoundException {
        server.on("createThing", "{\"id\":\"7\",\"jobid\":\"job-1\"}");
        polls(succeeded("{\"thing\":{\"id\":\"7\"}}"));
        var operation = cloud.start("createThing", Map.of());
        assertThat(operation.getResourceId()).isEqualTo("7");
        assertThat(server.commands()).containsExactly("createThing");
        var resumed = cloud.operations().resume(Serial.roundTrip(operation.getToken()));
        assertThat(resumed.await().asMap()).containsKey("thing");
    }

    @Test
    void startingACommandThatHasNoJobSaysThatItWasCarriedOut() {
        server.on("updateThing", "{\"thing\":{}}");
        assertThatThrownBy(() -> cloud.start("updateThing", Map.of()))
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("updateThing was carried out");
    }

    @Test
    void manyOperationsShareOneThreadThatGoesWhenNoneIsLeft() throws Exception {
        var allStarted = new CountDownLatch(1);
        server.on("queryAsyncJobResult", form -> {
            allStarted.await();
            return reply("queryAsyncJobResult", STARTED);
        });
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        var operations = IntStream.range(0, 40)
                .mapToObj(i -> start().onProgress(picture -> threads.add(Thread.currentThread())))
                .toList();
        allStarted.countDown();
        operations.forEach(Operation::await);
        assertThat(threads).singleElement().satisfies(thread -> {
            assertThat(thread.getName()).isEqualTo("cloudstack4j-jobs");
            assertThat(thread.isDaemon()).isTrue();
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        });
        assertThat(start().await().getId()).as("an operation after that").isEqualTo(VM);
    }

    @Test
    void eachOperationEndsWithTheResultOfItsOwnJob() {
        var results = new ArrayList<CompletableFuture<RawResponse>>();
        server.on("createThing", form -> reply("createThing", "{\"jobid\":\"" + form.get("name") + "\"}"));
        server.on(
                "queryAsyncJobResult",
                form -> reply(
                        "queryAsyncJobResult", succeeded("{\"thing\":{\"name\":\"" + form.get("jobid") + "\"}}")));
        for (var name : List.of("a", "b", "c")) {
            results.add(cloud.start("createThing", Map.of("name", name)).toFuture());
        }
        assertThat(results.stream().map(result -> result.join().toJson()))
                .containsExactly(
                        "{\"thing\":{\"name\":\"a\"}}", "{\"thing\":{\"name\":\"b\"}}", "{\"thing\":{\"name\":\"c\"}}");
    }

    private <T> OperationToken<T> token(Class<T> type, Instant startedAt) {
        return new OperationToken<>(server.endpoint(), "startVirtualMachine", "job-1", null, type, startedAt);
    }
}

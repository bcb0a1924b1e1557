// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.json;
import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static io.github.cloudstack4j.core.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Many jobs at once, on a clock that goes on only while the watcher pauses. */
class JobWatcherTest {
    private static final Duration TICK = Duration.ofSeconds(5);

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = CloudStack.connect(
            server.config(time).retryPolicy(RetryPolicy.none()).build());
    /** The first look is answered only once all jobs have been started, so that time does not go on in between. */
    private final CountDownLatch allStarted = new CountDownLatch(1);

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Map<String, Instant> found = new ConcurrentHashMap<>();
    private final Instant begun = time.now();

    @BeforeEach
    void playServer() {
        server.on("createThing", form -> {
            ends.put(form.get("name"), time.now().plusMillis(Long.parseLong(form.get("takes"))));
            return reply("createThing", "{\"jobid\":\"" + form.get("name") + "\"}");
        });
        server.on("queryAsyncJobResult", this::query);
        listShows(this::unfinished);
    }

    @AfterEach
    void close() {
        allStarted.countDown();
        cloud.close();
        server.close();
    }

    private MockResponse query(Map<String, String> form) throws InterruptedException {
        allStarted.await();
        var id = form.get("jobid");
        var now = time.now();
        if (!ends.containsKey(id)) {
            return refusal(431, "Invalid parameter jobid value=" + id + " due to …, or entity does not exist");
        }
        if (ends.get(id).isAfter(now)) {
            return reply("queryAsyncJobResult", pending(id));
        }
        found.putIfAbsent(id, now);
        return reply(
                "queryAsyncJobResult",
                "{\"jobid\":\"" + id + "\",\"jobstatus\":1,\"jobresultcode\":0,\"jobresulttype\":\"object\","
                        + "\"jobresult\":{\"thing\":{\"name\":\"" + id + "\"}}}");
    }

    private static String pending(String id) {
        return "{\"jobid\":\"" + id + "\",\"jobstatus\":0,\"jobresultcode\":0}";
    }

    private Stream<String> unfinished() {
        return ends.entrySet().stream()
                .filter(job -> job.getValue().isAfter(time.now()))
                .map(Map.Entry::getKey)
                .sorted();
    }

    private void listShows(Supplier<Stream<String>> jobIds) {
        server.onList("listAsyncJobs", "asyncjobs", form -> {
            try {
                allStarted.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return jobIds.get().map(JobWatcherTest::pending).toList();
        });
    }

    private void listAnswers(ScriptedServer.Script script) {
        server.on("listAsyncJobs", form -> {
            allStarted.await();
            return script.answer(form);
        });
    }

    private Operation<RawResponse> start(String name, Duration takes) {
        return cloud.start("createThing", Map.of("name", name, "takes", takes.toMillis()));
    }

    private List<CompletableFuture<RawResponse>> startAll(int jobs, IntFunction<Duration> takes) {
        var futures = IntStream.range(0, jobs)
                .mapToObj(i -> start("job-" + i, takes.apply(i)).toFuture())
                .toList();
        allStarted.countDown();
        return futures;
    }

    private static void awaitAll(List<? extends CompletableFuture<?>> futures) throws Exception {
        CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new)).get(50, TimeUnit.SECONDS);
    }

    private int lists() {
        return server.received("listAsyncJobs").size();
    }

    private int looks() {
        return server.received("queryAsyncJobResult").size();
    }

    private long looksAt(String jobId) {
        return server.received("queryAsyncJobResult").stream()
                .filter(form -> jobId.equals(form.get("jobid")))
                .count();
    }

    private List<Duration> lags() {
        return ends.entrySet().stream()
                .map(job -> Duration.between(job.getValue(), found.get(job.getKey())))
                .sorted()
                .toList();
    }

    private long ticks() {
        return Duration.between(begun, time.now()).dividedBy(TICK) + 1;
    }

    private static long watcherThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cloudstack4j"))
                .count();
    }

    static Stream<Arguments> loads() {
        return Stream.of(
                Arguments.of("all end at once", (IntFunction<Duration>) i -> Duration.ofSeconds(600)),
                Arguments.of("one after the other", (IntFunction<Duration>) i -> Duration.ofMillis(600_000 + i * 97L)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loads")
    void aThousandJobsCostOneListATickAndOneLookEach(String how, IntFunction<Duration> takes) throws Exception {
        Set<Thread> callers = ConcurrentHashMap.newKeySet();
        var threads = new AtomicInteger();
        var futures = IntStream.range(0, 1_000)
                .mapToObj(i -> start("job-" + i, takes.apply(i))
                        .toFuture()
                        .thenAccept(thing -> callers.add(Thread.currentThread())))
                .toList();
        listShows(() -> {
            threads.accumulateAndGet((int) watcherThreads(), Math::max);
            return unfinished();
        });
        allStarted.countDown();
        awaitAll(futures);

        assertThat(server.received("listAsyncJobs"))
                .filteredOn(form -> form.get("page").equals("1"))
                .hasSizeLessThanOrEqualTo((int) ticks());
        assertThat(lists()).as("pages of 500").isLessThanOrEqualTo(2 * (int) ticks());
        assertThat(looks()).isLessThanOrEqualTo(1_100);
        assertThat(lags().get(989)).isLessThanOrEqualTo(TICK.plusMillis(500));
        assertThat(threads.get()).isBetween(1, 2);
        assertThat(callers).hasSizeLessThanOrEqualTo(Math.max(1, ForkJoinPool.getCommonPoolParallelism()) + 2);
    }

    @Test
    void sevenJobsAreAskedForOneByOne() throws Exception {
        awaitAll(startAll(7, i -> Duration.ofSeconds(40)));

        assertThat(lists()).isZero();
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(10)) <= 0);
    }

    @Test
    void theLastFewOfManyAreAskedForOneByOneAgain() throws Exception {
        awaitAll(startAll(20, i -> Duration.ofSeconds(i < 17 ? 60 : 600)));

        assertThat(lists()).isLessThanOrEqualTo(60 / 5 + 2);
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(10)) <= 0);
    }

    @Test
    void aListOfOwnUnfinishedJobsIsAllThatIsAskedFor() throws Exception {
        awaitAll(startAll(10, i -> Duration.ofSeconds(60)));

        assertThat(server.received("listAsyncJobs"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form)
                        .containsEntry("page", "1")
                        .containsEntry("pagesize", "500")
                        .doesNotContainKeys("listall", "startdate"));
    }

    static Stream<Arguments> uselessLists() {
        return Stream.of(
                Arguments.of(
                        "the role lacks it",
                        refusal(432, "The given command:listAsyncJobs does not exist or it is not available for user")),
                Arguments.of("it is not allowed", refusal(531, "Access denied")),
                Arguments.of("the server has none", refusal(432, "Unknown API command: listAsyncJobs")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uselessLists")
    void whereThereIsNoListJobsAreAskedForOneByOneWithoutAStorm(String why, MockResponse refusal) throws Exception {
        listAnswers(form -> refusal);
        awaitAll(startAll(40, i -> Duration.ofSeconds(900)));

        assertThat(lists()).as("one in ten minutes").isEqualTo(2);
        assertThat(looks()).as("every ten seconds, sooner in the beginning").isLessThanOrEqualTo(40 * 100);
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(10)) <= 0);
    }

    @Test
    void manyJobsAskedForOneByOneQueueUp() throws Exception {
        listAnswers(form -> refusal(531, "Access denied"));
        var perSecond = new ConcurrentHashMap<Instant, Integer>();
        server.on("queryAsyncJobResult", form -> {
            allStarted.await();
            perSecond.merge(time.now().truncatedTo(ChronoUnit.SECONDS), 1, Integer::sum);
            return query(form);
        });
        awaitAll(startAll(500, i -> Duration.ofSeconds(60)));

        assertThat(perSecond.values()).allMatch(looks -> looks <= 22);
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(26)) <= 0);
    }

    @Test
    void aListOfMoreThanFourPagesIsNotReadAgainSoon() throws Exception {
        listShows(() -> Stream.concat(IntStream.range(0, 2_001).mapToObj(i -> "foreign-" + i), unfinished()));
        awaitAll(startAll(10, i -> Duration.ofSeconds(300)));

        assertThat(server.received("listAsyncJobs"))
                .extracting(form -> form.get("page"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void aListOfFourPagesIsReadOnlyAsFarAsItIsNeeded() throws Exception {
        listShows(() -> Stream.concat(
                Stream.concat(IntStream.range(0, 600).mapToObj(i -> "foreign-" + i), unfinished()),
                IntStream.range(600, 1_700).mapToObj(i -> "foreign-" + i)));
        awaitAll(startAll(10, i -> Duration.ofSeconds(60)));

        assertThat(looks()).as("one each, and one before they were many").isBetween(10, 11);
        assertThat(server.received("listAsyncJobs"))
                .filteredOn(form -> "3".equals(form.get("page")))
                .as("read to the end only to see that jobs are missing from it")
                .hasSize(1);
    }

    @Test
    void aServerWithSmallerPagesIsListedInThose() throws Exception {
        listAnswers(form -> {
            var size = Integer.parseInt(form.get("pagesize"));
            if (size > 4) {
                return refusal(431, "Page size can't exceed max allowed page size value: 4");
            }
            var rows = unfinished()
                    .skip((Integer.parseInt(form.get("page")) - 1L) * size)
                    .limit(size)
                    .map(JobWatcherTest::pending)
                    .toList();
            return reply("listAsyncJobs", "{\"count\":10,\"asyncjobs\":[" + String.join(",", rows) + "]}");
        });
        awaitAll(startAll(10, i -> Duration.ofSeconds(60)));

        assertThat(looks()).as("one each, and one before they were many").isBetween(10, 11);
        assertThat(server.received("listAsyncJobs"))
                .filteredOn(form -> "500".equals(form.get("pagesize")))
                .hasSize(1);
    }

    @Test
    void aJobOutsideOfTheListsScopeIsSoonAskedForByItself() throws Exception {
        listShows(() -> unfinished().filter(id -> !id.equals("job-0")));
        awaitAll(startAll(12, i -> Duration.ofSeconds(600)));

        assertThat(looksAt("job-0")).isBetween(10L, 70L);
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(10)) <= 0);
        for (var i = 1; i < 12; i++) {
            assertThat(looksAt("job-" + i)).isEqualTo(1);
        }
    }

    @Test
    void whereTheListShowsNoneOfTheJobsItIsGivenUp() throws Exception {
        listShows(Stream::of);
        awaitAll(startAll(12, i -> Duration.ofSeconds(600)));

        assertThat(lists()).isEqualTo(2);
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(10)) <= 0);
    }

    @Test
    void aJobThatTheListMissedOnceIsAskedForOnce() throws Exception {
        var read = new AtomicInteger();
        listShows(() -> {
            var hidden = read.incrementAndGet() == 3 ? "job-5" : "";
            return unfinished().filter(id -> !id.equals(hidden));
        });
        awaitAll(startAll(12, i -> Duration.ofSeconds(600)));

        assertThat(looksAt("job-5")).isEqualTo(2);
        assertThat(looks())
                .as("one each, one for the gap, one before they were many")
                .isBetween(13, 14);
    }

    @Test
    void anOutageOfMinutesLosesNothingAndIsNotKnockedAt() throws Exception {
        var from = begun.plusSeconds(60);
        var until = begun.plusSeconds(360);
        var duringOutage = new AtomicInteger();
        Function<ScriptedServer.Script, ScriptedServer.Script> outage = script -> form -> {
            allStarted.await();
            if (time.now().isBefore(from) || !time.now().isBefore(until)) {
                return script.answer(form);
            }
            duringOutage.incrementAndGet();
            return refusal(503, "Service Unavailable");
        };
        server.on("queryAsyncJobResult", outage.apply(this::query));
        listAnswers(outage.apply(form -> {
            var rows = unfinished().map(JobWatcherTest::pending).toList();
            return reply("listAsyncJobs", rows.isEmpty() ? "{}" : "{\"asyncjobs\":[" + String.join(",", rows) + "]}");
        }));
        awaitAll(startAll(30, i -> Duration.ofSeconds(i < 10 ? 59 : i < 20 ? 200 : 500)));

        assertThat(duringOutage.get()).isLessThanOrEqualTo(20);
        assertThat(found.values()).allMatch(at -> !at.isAfter(begun.plusSeconds(505)));
        assertThat(found.entrySet())
                .filteredOn(job -> ends.get(job.getKey()).isBefore(until))
                .allMatch(job -> !job.getValue().isAfter(until.plusSeconds(31)));
        assertThat(lists()).as("still by list afterwards").isGreaterThan(30);
    }

    @Test
    void anOutageOfMinutesIsNotKnockedAtForAFewJobsEither() throws Exception {
        var until = begun.plusSeconds(300);
        var duringOutage = new AtomicInteger();
        server.on("queryAsyncJobResult", form -> {
            if (time.now().isBefore(until)) {
                duringOutage.incrementAndGet();
                return ScriptedServer.dropped();
            }
            return query(form);
        });
        awaitAll(startAll(5, i -> Duration.ofSeconds(200)));

        assertThat(duringOutage.get()).isLessThanOrEqualTo(20);
        assertThat(found.values()).allMatch(at -> !at.isAfter(until.plusSeconds(41)));
    }

    @Test
    void aListThatIsBrokenWhileTheServerAnswersIsGivenUp() throws Exception {
        listAnswers(form -> json(200, "%$#!"));
        awaitAll(startAll(20, i -> Duration.ofSeconds(300)));

        assertThat(lists()).isLessThanOrEqualTo(5);
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(12)) <= 0);
    }

    @Test
    void aJobWhoseLooksFailDoesNotHoldUpTheOthers() throws Exception {
        var healed = new AtomicInteger();
        server.on("queryAsyncJobResult", form -> {
            allStarted.await();
            var ill = form.get("jobid").equals("job-0") && time.now().isBefore(begun.plusSeconds(200));
            return ill && healed.incrementAndGet() > 0 ? refusal(530, "Internal error") : query(form);
        });
        awaitAll(startAll(5, i -> Duration.ofSeconds(60)));

        assertThat(healed.get()).isGreaterThan(10);
        found.remove("job-0");
        ends.remove("job-0");
        assertThat(lags()).allMatch(lag -> lag.compareTo(Duration.ofSeconds(12)) <= 0);
    }

    @Test
    void noLookHasMoreThanTenSeconds() {
        var patience = new ConcurrentHashMap<String, List<Duration>>();
        var done = new AtomicInteger();
        Transport transport = request -> {
            var form = ServerSignatureCheck.decode(new String(request.getBody(), StandardCharsets.UTF_8));
            var command = form.get("command");
            patience.computeIfAbsent(command, c -> new CopyOnWriteArrayList<>()).add(request.getTimeout());
            var body = command.equals("listAsyncJobs")
                    ? "{\"r\":{}}"
                    : command.equals("createThing")
                            ? "{\"r\":{\"jobid\":\"job-" + done.incrementAndGet() + "\"}}"
                            : "{\"r\":{\"jobid\":\"x\",\"jobstatus\":1,\"jobresult\":{\"thing\":{\"id\":\"1\"}}}}";
            return new Transport.Reply(
                    200, Map.of("Content-Type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
        };
        var gate = new CountDownLatch(1);
        Transport gated = request -> {
            if (!new String(request.getBody(), StandardCharsets.UTF_8).contains("createThing")) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }
            return transport.send(request);
        };
        try (var client =
                CloudStack.connect(server.config(time).transport(gated).build())) {
            var operations = IntStream.range(0, 10)
                    .mapToObj(i -> client.start("createThing", Map.of()))
                    .toList();
            operations.forEach(Operation::poll);
            gate.countDown();
            operations.forEach(Operation::await);
        }

        assertThat(patience.get("createThing")).allMatch(timeout -> timeout.equals(Duration.ofSeconds(60)));
        assertThat(patience.get("queryAsyncJobResult")).hasSize(10).allMatch(timeout -> timeout.toSeconds() <= 10);
        assertThat(patience.get("listAsyncJobs")).isNotEmpty().allMatch(timeout -> timeout.toSeconds() <= 10);
    }

    @Test
    void tokensAreTakenUpByListToo() throws Exception {
        var tokens = IntStream.range(0, 30)
                .mapToObj(i ->
                        start("job-" + i, Duration.ofSeconds(i < 15 ? 60 : 600)).getToken())
                .toList();
        time.set(time.now().plusSeconds(120));
        try (var restarted = CloudStack.connect(
                server.config(time).retryPolicy(RetryPolicy.none()).build())) {
            var futures = new ArrayList<CompletableFuture<RawResponse>>();
            for (var token : tokens) {
                futures.add(
                        restarted.operations().resume(Serial.roundTrip(token)).toFuture());
            }
            allStarted.countDown();
            awaitAll(futures);
        }

        assertThat(found.get("job-0")).as("found at once").isBeforeOrEqualTo(begun.plusSeconds(121));
        assertThat(looks()).isLessThanOrEqualTo(31);
        assertThat(lists()).isGreaterThan(90);
    }

    @Test
    void equalTokensShareTheirLooks() throws Exception {
        var operation = start("job-0", Duration.ofSeconds(100));
        var again = cloud.operations().resume(operation.getToken());
        var futures = List.of(operation.toFuture(), again.toFuture());
        allStarted.countDown();
        awaitAll(futures);

        assertThat(futures.get(0).get().toJson()).isEqualTo(futures.get(1).get().toJson());
        assertThat(looks()).as("as many as for one").isLessThanOrEqualTo(16);
        assertThat(looks()).isEqualTo((int) looksAt("job-0"));
    }

    @Test
    void closingTheClientEndsAllWaitsWhileTheListHangs() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        server.on("listAsyncJobs", form -> {
            asked.countDown();
            never.await();
            return refusal(503, "too late");
        });
        try {
            var operations = IntStream.range(0, 20)
                    .mapToObj(i -> start("job-" + i, Duration.ofSeconds(600)))
                    .toList();
            var waits = operations.stream().map(Operation::toFuture).toList();
            allStarted.countDown();
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            cloud.close();
            for (var i = 0; i < 20; i++) {
                var wait = waits.get(i);
                var token = operations.get(i).getToken();
                assertThatThrownBy(() -> wait.get(10, TimeUnit.SECONDS))
                        .cause()
                        .isInstanceOfSatisfying(
                                CallInterruptedException.class,
                                e -> assertThat(e.getToken()).isEqualTo(token));
            }
        } finally {
            never.countDown();
        }
    }

    @Test
    void listenersOfManyJobsGetPicturesAndOnesThatThrowHarmNobody() throws Exception {
        var pictures = new ConcurrentHashMap<String, List<Progress>>();
        var futures = new ArrayList<CompletableFuture<RawResponse>>();
        for (var i = 0; i < 20; i++) {
            var seen = pictures.computeIfAbsent("job-" + i, id -> new CopyOnWriteArrayList<>());
            futures.add(start("job-" + i, Duration.ofSeconds(60))
                    .onProgress(picture -> {
                        throw new IllegalStateException("a listener's own trouble");
                    })
                    .onProgress(picture -> Thread.currentThread().interrupt())
                    .onProgress(seen::add)
                    .toFuture());
        }
        allStarted.countDown();
        awaitAll(futures);

        assertThat(pictures.values()).hasSize(20).allSatisfy(seen -> {
            assertThat(seen).hasSizeBetween(8, 16);
            assertThat(seen).extracting(Progress::getElapsed).isSorted();
            assertThat(seen.get(seen.size() - 1).getStatus()).isEqualTo(Progress.Status.SUCCEEDED);
        });
        assertThat(looks()).isLessThanOrEqualTo(22);
    }

    @Test
    void jobsThatEndBetweenTwoListsAreAllToldApart() throws Exception {
        var futures = startAll(50, i -> Duration.ofMillis(1_000 + i * 300L));
        awaitAll(futures);

        for (var i = 0; i < 50; i++) {
            assertThat(futures.get(i).get().toJson()).isEqualTo("{\"thing\":{\"name\":\"job-" + i + "\"}}");
        }
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaitingForAList() throws Exception {
        var read = new AtomicInteger();
        listShows(() -> {
            if (read.incrementAndGet() == 3) {
                time.set(time.now().minus(Duration.ofHours(1)));
                ends.replaceAll((id, end) -> end.minus(Duration.ofHours(1)));
            }
            return unfinished();
        });
        awaitAll(startAll(12, i -> Duration.ofSeconds(60)));

        assertThat(time.pauses()).allMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) <= 0);
        assertThat(read.get()).isLessThanOrEqualTo(15);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Faults drawn at random, the same for the same seed: what strikes a request depends on the seed, on its command and on how
 * many of that command came before it, not on which thread comes first.
 */
final class FaultSchedule {
    private static final int PERCENT_EACH = 4;

    private static final List<Fault> FAULTS = List.of(
            Fault.resetAfterRead(),
            Fault.lostReply(),
            Fault.truncatedBody(),
            Fault.garbageBody(),
            Fault.badGateway(),
            Fault.badGateway().afterTheWork(),
            Fault.requestTimeout(),
            Fault.throttled(Duration.ofMillis(700)),
            Fault.unavailable(),
            Fault.unavailable(Duration.ofSeconds(1)));

    /** Strikes only commands that start a job. */
    private static final Fault JOB_FAULT = Fault.jobVanished();

    private final long seed;
    private final int percentEach;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<RecordedRequest, Integer> draws = new ConcurrentHashMap<>();

    private FaultSchedule(long seed, int percentEach) {
        this.seed = seed;
        this.percentEach = percentEach;
    }

    /** Strikes four requests in ten. */
    static void plant(CloudStackEmulator emulator, long seed) {
        plant(emulator, seed, PERCENT_EACH);
    }

    /** Of 100 requests, strikes so many with each of eleven faults. */
    static void plant(CloudStackEmulator emulator, long seed, int percentEach) {
        var schedule = new FaultSchedule(seed, percentEach);
        for (int i = 0; i < FAULTS.size(); i++) {
            var from = i * percentEach;
            emulator.faults().when(request -> schedule.drawsFrom(request, from), FAULTS.get(i));
        }
        var last = FAULTS.size() * percentEach;
        emulator.faults()
                .when(request -> startsJob(request.getCommand()) && schedule.drawsFrom(request, last), JOB_FAULT);
    }

    private static boolean startsJob(String command) {
        return !command.startsWith("list") && !command.startsWith("get") && !command.startsWith("query");
    }

    private boolean drawsFrom(RecordedRequest request, int from) {
        var drawn = draws.computeIfAbsent(request, this::draw);
        return drawn >= from && drawn < from + percentEach;
    }

    private int draw(RecordedRequest request) {
        var count = counts.computeIfAbsent(request.getCommand(), command -> new AtomicLong())
                .getAndIncrement();
        return new SplittableRandom(seed * 31 + request.getCommand().hashCode() * 1_000_003L + count).nextInt(100);
    }
}

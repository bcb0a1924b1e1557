// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts jobs and tells how they stand: one that ended is no longer listed, and told of only when asked for. */
final class JobServer implements Transport {
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)(\\w+)=([^&]*)");
    /** Jobs end one after the other over a minute. */
    private static final long APART = 60;

    private final VirtualTime time;
    private final Map<String, Long> ends = new LinkedHashMap<>();
    private final Map<String, Long> lags = new HashMap<>();
    private final Map<Long, Integer> perSecond = new HashMap<>();
    private long requests;
    private long walks;
    private long queries;
    private long nextEnd;
    private long threads;

    JobServer(VirtualTime time) {
        this.time = time;
    }

    void endsAt(long millis) {
        nextEnd = millis;
    }

    synchronized long requests() {
        return requests;
    }

    /** How often the list was gone through, in however many pages. */
    synchronized long walks() {
        return walks;
    }

    /** How often one job was asked for by itself. */
    synchronized long queries() {
        return queries;
    }

    synchronized int peak() {
        return perSecond.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    synchronized long threads() {
        return threads;
    }

    /** By how much each end was found late, in milliseconds. */
    synchronized long[] lags() {
        return lags.values().stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public synchronized Reply send(Request request) {
        var parameters = new HashMap<String, String>();
        var form = PARAMETER.matcher(new String(request.getBody(), StandardCharsets.US_ASCII));
        while (form.find()) {
            parameters.put(form.group(1).toLowerCase(Locale.ROOT), form.group(2));
        }
        requests++;
        if (time.millis() > 0) {
            perSecond.merge(time.millis() / 1_000, 1, Integer::sum);
            threads = Math.max(threads, sdkThreads());
        }
        var command = parameters.getOrDefault("command", "");
        var body = "{\"" + command.toLowerCase(Locale.ROOT) + "response\":" + answer(command, parameters) + "}";
        return new Reply(
                200, Map.of("Content-Type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    private String answer(String command, Map<String, String> parameters) {
        return switch (command) {
            case "queryAsyncJobResult" -> query(parameters.get("jobid"));
            case "listAsyncJobs" ->
                list(
                        Integer.parseInt(parameters.getOrDefault("page", "1")),
                        Integer.parseInt(parameters.getOrDefault("pagesize", "500")));
            case "listCapabilities" -> "{\"capability\":{\"cloudstackversion\":\"4.23.0.0\"}}";
            default -> start();
        };
    }

    private String start() {
        var id = "7c1d9e04-2b6f-4a35-8e90-" + String.format("%012x", ends.size());
        ends.put(id, nextEnd);
        nextEnd += APART;
        return "{\"jobid\":\"" + id + "\"}";
    }

    private String query(String id) {
        queries++;
        var end = ends.get(id);
        var late = time.millis() - end;
        if (late < 0) {
            return job(id, 0);
        }
        lags.putIfAbsent(id, late);
        return job(id, 1);
    }

    private String list(int page, int pageSize) {
        walks += page == 1 ? 1 : 0;
        var unfinished = ends.keySet().stream()
                .filter(id -> ends.get(id) > time.millis())
                .skip((long) (page - 1) * pageSize)
                .limit(pageSize)
                .map(id -> job(id, 0))
                .collect(Collectors.joining(","));
        return unfinished.isEmpty() ? "{}" : "{\"count\":1,\"asyncjobs\":[" + unfinished + "]}";
    }

    private static String job(String id, int status) {
        return "{\"jobid\":\"" + id + "\",\"cmd\":\"org.apache.cloudstack.api.command.user.vm.StartVMCmd\","
                + "\"accountid\":\"3a7e5d11-9c2b-4f6e-b8d4-6f0c1a2e9d77\",\"account\":\"bench\",\"jobstatus\":" + status
                + ",\"jobprocstatus\":0,\"jobresultcode\":0,\"created\":\"2026-08-21T08:30:00+0000\""
                + (status == 0 ? "" : ",\"jobresulttype\":\"object\",\"jobresult\":{\"virtualmachine\":{\"id\":\"v\"}}")
                + "}";
    }

    /** Not those that carry requests to a transport of the user's own, as this server is; OkHttp has its own. */
    private static long sdkThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("cloudstack4j") || name.startsWith("OkHttp") || name.startsWith("Okio"))
                .filter(name -> !name.equals("cloudstack4j-transport"))
                .count();
    }
}

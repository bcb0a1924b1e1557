// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * A management server on loopback that answers each command as a test tells it, refuses all others and remembers what
 * it was sent.
 */
final class ScriptedServer implements AutoCloseable {
    private final MockWebServer http = new MockWebServer();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        http.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                var form = ServerSignatureCheck.decode(request.getBody().utf8());
                received.add(form);
                var script = scripts.get(form.get("command"));
                return script == null ? unscripted(form) : script.answer(form);
            }
        });
        http.setServerSocketFactory(new PromptSockets());
        try {
            http.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No job is known here unless a script says so. */
    private static MockResponse unscripted(Map<String, String> form) {
        return "queryAsyncJobResult".equals(form.get("command"))
                ? refusal(431, "Unable to find a job by id " + form.get("jobid"))
                : refusal(432, "Unknown API command: " + form.get("command"));
    }

    /** What a command is answered with; may hold the answer back. */
    @FunctionalInterface
    interface Script {
        MockResponse answer(Map<String, String> form) throws InterruptedException;
    }

    ScriptedServer on(String command, Script script) {
        scripts.put(command, script);
        return this;
    }

    /** Answers with each of these in turn, and with the last one from then on. */
    ScriptedServer on(String command, MockResponse... answers) {
        var left = new ArrayList<>(List.of(answers));
        return on(command, form -> {
            synchronized (left) {
                return left.size() == 1 ? left.get(0) : left.remove(0);
            }
        });
    }

    /** Answers 200 with what stands in the envelope: each of these in turn, and the last one from then on. */
    ScriptedServer on(String command, String... contents) {
        var answers = new MockResponse[contents.length];
        for (int i = 0; i < contents.length; i++) {
            answers[i] = reply(command, contents[i]);
        }
        return on(command, answers);
    }

    /** Plays a list command as the server does: filters, then cuts out the page. */
    ScriptedServer onList(String command, String object, Function<Map<String, String>, List<String>> items) {
        return on(command, form -> {
            var all = items.apply(form);
            int size = Integer.parseInt(form.get("pagesize"));
            int from = Math.min(all.size(), (Integer.parseInt(form.get("page")) - 1) * size);
            var page = all.subList(from, Math.min(all.size(), from + size));
            return reply(command, "{\"count\":" + all.size() + ",\"" + object + "\":[" + String.join(",", page) + "]}");
        });
    }

    static MockResponse reply(String command, String content) {
        return json(200, "{\"" + command.toLowerCase(Locale.ROOT) + "response\":" + content + "}");
    }

    static MockResponse refusal(int code, String text) {
        return json(
                code,
                "{\"xresponse\":{\"uuidList\":[],\"errorcode\":" + code + ",\"cserrorcode\":9999,\"errortext\":\""
                        + text + "\"}}");
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json;charset=utf-8")
                .body(body)
                .build();
    }

    static MockResponse dropped() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    URI endpoint() {
        return http.url("/client/api").uri();
    }

    CloudStackConfig.Builder config(TimeSource time) {
        return CloudStackConfig.builder()
                .endpoint(endpoint())
                .apiKey("key")
                .secretKey("c4jSecretKey")
                .timeSource(time);
    }

    CloudStack connect(TimeSource time) {
        return CloudStack.connect(config(time).build());
    }

    /** The forms that arrived for a command. */
    List<Map<String, String>> received(String command) {
        return received.stream()
                .filter(form -> command.equals(form.get("command")))
                .toList();
    }

    /** All commands in the order of their arrival. */
    List<String> commands() {
        return received.stream().map(form -> form.get("command")).toList();
    }

    @Override
    public void close() {
        http.close();
    }
}

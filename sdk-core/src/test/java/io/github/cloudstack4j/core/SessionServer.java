// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A management server that knows one user and lets him in by session alone, as the real one does. */
final class SessionServer implements AutoCloseable {
    static final String PASSWORD = "c4jSecret-pass word&=%";

    private final MockWebServer http = new MockWebServer();
    private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
    private final Map<String, List<MockResponse>> scripts = new ConcurrentHashMap<>();
    private volatile String password = PASSWORD;
    private volatile String loginFields = "";
    private volatile CountDownLatch loginsHeldUntil = new CountDownLatch(0);
    private volatile int logins;
    private volatile boolean open;

    SessionServer() {
        http.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                received.add(request);
                var form = form(request);
                if (form.get("command").equals("login")) {
                    loginsHeldUntil.await();
                }
                var scripted = next(form.get("command"));
                if (scripted != null) {
                    return scripted;
                }
                return switch (form.get("command")) {
                    case "login" -> login(form);
                    case "logout" -> logout();
                    default -> work(request, form);
                };
            }
        });
        http.setServerSocketFactory(new PromptSockets());
        try {
            http.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized MockResponse next(String command) {
        var left = scripts.getOrDefault(command, List.of());
        return left.isEmpty() ? null : left.remove(0);
    }

    private synchronized MockResponse login(Map<String, String> form) {
        if (!form.get("password").equals(password)) {
            return ScriptedServer.json(
                    531,
                    "{\"loginresponse\":{\"uuidList\":[],\"errorcode\":531,\"errortext\":\"Failed to authenticate user "
                            + form.get("username") + " in domain 1; please provide valid credentials\"}}");
        }
        logins++;
        open = true;
        return ScriptedServer.json(
                        200,
                        "{\"loginresponse\":{\"username\":\"me\",\"timeout\":1800" + loginFields + ",\"sessionkey\":\""
                                + key() + "\"}}")
                .newBuilder()
                .addHeader("Set-Cookie", "JSESSIONID=" + id() + ";Path=/client;HttpOnly")
                .addHeader("Set-Cookie", "sessionkey=" + key() + ";HttpOnly;SameSite=Lax")
                .addHeader("Set-Cookie", "tracking=me")
                .build();
    }

    String key() {
        return "c4jSecretKey" + logins;
    }

    private String id() {
        return "node0c4jSecretId" + logins + ".node0";
    }

    private synchronized MockResponse logout() {
        open = false;
        return ScriptedServer.reply("logout", "{\"description\":\"success\"}");
    }

    private synchronized MockResponse work(RecordedRequest request, Map<String, String> form) {
        var admitted = open
                && key().equals(form.get("sessionkey"))
                && ("JSESSIONID=" + id() + "; sessionkey=" + key())
                        .equals(request.getHeaders().get("Cookie"));
        return admitted
                ? ScriptedServer.reply(form.get("command"), "{\"done\":\"" + form.get("command") + "\"}")
                : ScriptedServer.json(
                        401,
                        "{\"" + form.get("command").toLowerCase(Locale.ROOT)
                                + "response\":{\"uuidList\":[],\"errorcode\":401,\"errortext\":\"unable to verify user"
                                + " credentials and/or request signature\"}}");
    }

    private static Map<String, String> form(RecordedRequest request) {
        return ServerSignatureCheck.decode(request.getBody().utf8());
    }

    /** What comes back for the next requests with this command, in place of an answer. */
    void next(String command, MockResponse... answers) {
        scripts.put(command, new ArrayList<>(List.of(answers)));
    }

    /** Forgets the session, as after its time is up. */
    synchronized void expire() {
        open = false;
    }

    synchronized void password(String other) {
        password = other;
    }

    /** Answers no login before that. */
    void holdLoginsUntil(CountDownLatch latch) {
        loginsHeldUntil = latch;
    }

    /** More fields in the answer to a login, each with a comma before it. */
    void loginFields(String fields) {
        loginFields = fields;
    }

    boolean isOpen() {
        return open;
    }

    List<String> commands() {
        return received.stream().map(request -> form(request).get("command")).toList();
    }

    List<RecordedRequest> requests() {
        return received;
    }

    URI endpoint() {
        return http.url("/client/api").uri();
    }

    CloudStackConfig.Builder config() {
        return CloudStackConfig.builder()
                .endpoint(endpoint())
                .login("me", Secret.of(PASSWORD), "/sales")
                .timeSource(new ManualTime());
    }

    @Override
    public void close() {
        http.close();
    }
}

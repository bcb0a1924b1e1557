// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.dropped;
import static io.github.cloudstack4j.core.ScriptedServer.json;
import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cloudstack4j.core.spi.CredentialsProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of a user who is known by name and password. */
class SessionTest {
    private final SessionServer server = new SessionServer();
    private final CloudStack cloud = CloudStack.connect(server.config().build());

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    private Object call(String command) {
        return cloud.call(command, Map.of("name", "a b")).asMap().get("done");
    }

    @Test
    void theFirstCallLogsInAndTheOthersShareItsSession() {
        assertThat(call("listThings")).isEqualTo("listThings");
        assertThat(call("createThing")).isEqualTo("createThing");
        assertThat(server.commands()).containsExactly("login", "listThings", "createThing");
    }

    @Test
    void everythingGoesByPostInTheBodyAndNoSignatureIsSent() {
        call("listThings");
        for (var request : server.requests()) {
            assertThat(request.getMethod()).isEqualTo("POST");
            assertThat(request.getTarget()).isEqualTo("/client/api");
            assertThat(ServerSignatureCheck.decode(request.getBody().utf8()))
                    .doesNotContainKeys("apiKey", "signature", "signatureVersion", "expires");
        }
        var login = server.requests().get(0);
        assertThat(login.getHeaders().get("Cookie")).isNull();
        assertThat(ServerSignatureCheck.decode(login.getBody().utf8()))
                .isEqualTo(Map.of(
                        "command", "login",
                        "response", "json",
                        "username", "me",
                        "password", SessionServer.PASSWORD,
                        "domain", "/sales"));
        assertThat(server.requests().get(1).getHeaders().get("Cookie"))
                .contains("JSESSIONID=")
                .contains("sessionkey=")
                .doesNotContain("tracking");
    }

    @Test
    void aSessionThatIsOverIsOpenedAgainOnceEvenForAChange() {
        call("listThings");
        server.expire();
        assertThat(call("createThing")).isEqualTo("createThing");
        assertThat(server.commands()).containsExactly("login", "listThings", "createThing", "login", "createThing");
    }

    @Test
    void aServerThatDoesNotTakeAFreshSessionIsNotAskedForEver() {
        var never = refusal(401, "unable to verify user credentials");
        server.next("createThing", never, never, never);
        assertThatThrownBy(() -> call("createThing"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("createThing failed");
        assertThat(server.commands()).containsExactly("login", "createThing");
        call("listThings");
        server.next("createThing", never, never, never);
        assertThatThrownBy(() -> call("createThing")).isInstanceOf(AuthenticationException.class);
        assertThat(server.commands())
                .containsExactly("login", "createThing", "listThings", "createThing", "login", "createThing");
    }

    @Test
    void aCommandThatTheRoleForbidsIsNoReasonToLogInAgain() {
        call("listThings");
        server.next(
                "createThing",
                refusal(401, "The given command 'createThing' either does not exist, is not available for user."));
        assertThatThrownBy(() -> call("createThing")).isInstanceOf(PermissionDeniedException.class);
        assertThat(server.commands()).containsExactly("login", "listThings", "createThing");
    }

    @Test
    void aWrongPasswordIsToldOnceAndClearly() {
        server.password("another");
        assertThatThrownBy(() -> call("createThing"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("login failed: Failed to authenticate user me in domain 1")
                .hasMessageContaining("Check user name, password and domain")
                .hasMessageContaining("lock the user")
                .hasMessageNotContaining("c4jSecret");
        assertThat(server.commands()).containsExactly("login");
    }

    @Test
    void aDomainThatIsNotThereIsAProblemOfTheLogin() {
        server.next(
                "login",
                json(
                        531,
                        "{\"loginresponse\":{\"errorcode\":531,\"errortext\":\"Unable to find the domain from the path /sales/\"}}"));
        assertThatThrownBy(() -> call("listThings"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("login failed: Unable to find the domain");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"is2faenabled\":\"true\",\"is2faverified\":\"false\"', second factor",
        "'\"passwordchangerequired\":true', must change the password"
    })
    void aLoginThatIsGoodForNothingIsToldWithTheRemedy(String fields, String told) {
        server.loginFields("," + fields);
        assertThatThrownBy(() -> call("listThings"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("login failed")
                .hasMessageContaining(told)
                .hasMessageContaining("API keys need none of that");
        assertThat(server.commands()).containsExactly("login");
    }

    @Test
    void aSecondFactorThatWasGivenIsNoObstacle() {
        server.loginFields(
                ",\"is2faenabled\":\"true\",\"is2faverified\":\"true\",\"passwordchangerequired\":\"false\"");
        assertThat(call("listThings")).isEqualTo("listThings");
    }

    @Test
    void aCallThatNeedsASecondFactorSaysThatKeysDoNot() {
        server.next(
                "listThings",
                refusal(511, "Unable to process the API request due to :Two factor authentication is not verified"));
        assertThatThrownBy(() -> call("listThings"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("API keys need none");
    }

    @Test
    void aLoginWithoutCookiesIsToldAsSuch() {
        server.next("login", json(200, "{\"loginresponse\":{\"sessionkey\":\"c4jSecret\"}}"));
        assertThatThrownBy(() -> call("listThings"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("no session came with the answer")
                .hasMessageContaining("proxy")
                .hasMessageNotContaining("c4jSecret");
    }

    @Test
    void aLoginThatWasLostLeavesNoDoubtAboutTheChangeAfterIt() {
        server.next("login", dropped(), dropped());
        assertThat(call("createThing")).isEqualTo("createThing");
        assertThat(server.commands()).containsExactly("login", "login", "login", "createThing");
        server.expire();
        server.next("login", dropped(), dropped(), dropped());
        assertThatThrownBy(() -> call("createThing"))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("Nothing was sent");
    }

    @Test
    void aServerThatIsGoneAfterTheLoginLeavesNoDoubtAboutTheChange() throws Exception {
        try (var once = new OneAnswerServer(
                "Set-Cookie: JSESSIONID=i\r\nSet-Cookie: sessionkey=k\r\n",
                "{\"loginresponse\":{\"sessionkey\":\"k\"}}")) {
            var config = server.config().endpoint(once.endpoint()).retryPolicy(RetryPolicy.none());
            try (var left = CloudStack.connect(config.build())) {
                assertThatThrownBy(() -> left.call("createThing", Map.of()))
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("createThing")
                        .hasMessageContaining("Nothing was sent");
            }
            assertThat(once.request()).contains("command=login");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aProxyThatAnswersALoginLeavesNoDoubtAboutTheChangeAfterIt(int status) {
        server.next("login", json(status, "<html>gateway</html>"));
        assertThat(call("createThing")).isEqualTo("createThing");
        assertThat(server.commands()).containsExactly("login", "login", "createThing");
    }

    @Test
    void aServerThatIsBusyAtLoginIsAskedLater() {
        server.next(
                "login",
                refusal(429, "please retry after [10] ms"),
                new MockResponse.Builder()
                        .code(503)
                        .addHeader("Retry-After", "1")
                        .build());
        assertThat(call("createThing")).isEqualTo("createThing");
        assertThat(server.commands()).containsExactly("login", "login", "login", "createThing");
    }

    @Test
    void aChangeWhoseReplyIsLostStaysInDoubt() {
        call("listThings");
        server.next("createThing", dropped());
        assertThatThrownBy(() -> call("createThing")).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(server.commands()).containsOnlyOnce("login").containsOnlyOnce("createThing");
    }

    @Test
    void callsAtOnceShareOneLogin() throws Exception {
        assertThat(atOnce(cloud, 8)).allMatch("listThings"::equals);
        assertThat(server.commands()).containsOnlyOnce("login");
        server.expire();
        assertThat(atOnce(cloud, 8)).allMatch("listThings"::equals);
        assertThat(Collections.frequency(server.commands(), "login")).isEqualTo(2);
    }

    @Test
    void callsAtOnceShareTheRefusalOfAWrongPassword() throws Exception {
        server.password("another");
        var allThere = new CountDownLatch(8);
        server.holdLoginsUntil(allThere);
        server.next(
                "login",
                json(531, "{\"loginresponse\":{\"errorcode\":531,\"errortext\":\"Failed to authenticate\"}}")
                        .newBuilder()
                        .headersDelay(200, TimeUnit.MILLISECONDS)
                        .build());
        CredentialsProvider provider = () -> {
            allThere.countDown();
            return Credentials.login("me", Secret.of(SessionServer.PASSWORD), "/sales");
        };
        try (var counting =
                CloudStack.connect(server.config().credentials(provider).build())) {
            assertThat(atOnce(counting, 8)).allMatch(AuthenticationException.class::isInstance);
        }
        assertThat(Collections.frequency(server.commands(), "login"))
                .as("five refusals in a row lock the user")
                .isLessThan(5);
    }

    private static List<Object> atOnce(CloudStack cloud, int calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls);
        try {
            var start = new CyclicBarrier(calls);
            var results = new ArrayList<Future<Object>>();
            for (int i = 0; i < calls; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    var outcome = new AtomicReference<>();
                    var failure = catchThrowable(() -> outcome.set(
                            cloud.call("listThings", Map.of()).asMap().get("done")));
                    return failure == null ? outcome.get() : failure;
                }));
            }
            var outcomes = new ArrayList<Object>();
            for (var result : results) {
                outcomes.add(result.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anExchangedPasswordOpensANewSession() {
        var password = new AtomicReference<>(SessionServer.PASSWORD);
        try (var rotating = CloudStack.connect(server.config()
                .credentials(() -> Credentials.login("me", Secret.of(password.get()), "/sales"))
                .build())) {
            rotating.call("listThings", Map.of());
            server.password("c4jSecret-next");
            password.set("c4jSecret-next");
            rotating.call("listThings", Map.of());
        }
        assertThat(server.commands()).containsExactly("login", "listThings", "login", "listThings", "logout");
    }

    @Test
    void closingLogsOut() {
        call("listThings");
        assertThat(server.isOpen()).isTrue();
        cloud.close();
        assertThat(server.isOpen()).isFalse();
        cloud.close();
        assertThat(server.commands()).containsExactly("login", "listThings", "logout");
        assertThatThrownBy(() -> call("listThings")).hasMessageContaining("is closed");
    }

    @Test
    void closingWithoutASessionSendsNothingAndALostLogoutIsNoError() {
        try (var unused = CloudStack.connect(server.config().build())) {
            assertThat(unused.getConfig().getUsername()).isEqualTo("me");
        }
        assertThat(server.commands()).isEmpty();
        call("listThings");
        server.next("logout", dropped());
        cloud.close();
        assertThat(server.commands()).containsExactly("login", "listThings", "logout");
    }

    @Test
    void anInterruptedThreadStillCloses() {
        call("listThings");
        Thread.currentThread().interrupt();
        try {
            cloud.close();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void keysNeverMeetACookie() {
        try (var keys = CloudStack.connect(
                server.config().apiKey("key").secretKey("secret").build())) {
            assertThatThrownBy(() -> keys.call("listThings", Map.of())).isInstanceOf(AuthenticationException.class);
            server.next(
                    "listThings",
                    ScriptedServer.reply("listThings", "{}")
                            .newBuilder()
                            .addHeader("Set-Cookie", "JSESSIONID=x")
                            .build());
            keys.call("listThings", Map.of());
            keys.call("createThing", Map.of()).asMap();
        } catch (AuthenticationException expected) {
            assertThat(expected.getCommand()).isEqualTo("createThing");
        }
        assertThat(server.requests()).allMatch(request -> request.getHeaders().get("Cookie") == null);
    }
}

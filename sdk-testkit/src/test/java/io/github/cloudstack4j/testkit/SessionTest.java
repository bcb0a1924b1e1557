// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    private static final String DISBELIEF = "unable to verify user credentials";

    private CloudStackEmulator emulator;
    private WireClient client;

    @BeforeEach
    void start() {
        emulator = CloudStackEmulator.start();
        client = new WireClient(emulator.endpoint(), emulator.admin());
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private WireClient.Reply post(Map<String, String> cookies, String... parameters) {
        var request = HttpRequest.newBuilder(emulator.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(WireClient.encoded(form(parameters))));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return client.send(request);
    }

    private static Map<String, String> form(String... parameters) {
        var form = new LinkedHashMap<String, String>();
        form.put("response", "json");
        for (var i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return form;
    }

    private WireClient.Reply login(EmulatorUser user, String password) {
        return post(
                Map.of(),
                "command",
                "login",
                "username",
                user.getUsername(),
                "password",
                password,
                "domain",
                user.getLoginDomain());
    }

    private Map<String, String> cookies(WireClient.Reply login) {
        var cookies = new LinkedHashMap<String, String>();
        for (var header : login.response().headers().allValues("Set-Cookie")) {
            var pair = header.substring(0, header.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return cookies;
    }

    private Map<String, String> open(EmulatorUser user) {
        return cookies(login(user, user.getPassword()));
    }

    private WireClient.Reply call(Map<String, String> cookies, String command) {
        return post(cookies, "command", command, "sessionkey", String.valueOf(cookies.get("sessionkey")));
    }

    private static void assertDisbelieved(WireClient.Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.errorText()).startsWith(DISBELIEF);
        assertThat(reply.content().has("cserrorcode")).isFalse();
    }

    @Test
    void opensASessionForAPassword() {
        var reply = login(emulator.user(), emulator.user().getPassword());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.envelope()).isEqualTo("loginresponse");
        assertThat(reply.content().path("username").asText()).isEqualTo("plainuser");
        assertThat(reply.content().path("type").asText()).isEqualTo("0");
        assertThat(reply.content().path("timeout").asInt()).isEqualTo(1800);
        assertThat(reply.content().path("is2faenabled").asText()).isEqualTo("false");
        assertThat(reply.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
                .anyMatch(cookie -> cookie.startsWith("sessionkey=") && cookie.endsWith(";HttpOnly;SameSite=Lax"));
        assertThat(cookies(reply).get("sessionkey"))
                .hasSize(27)
                .isEqualTo(reply.content().path("sessionkey").asText());
        assertThat(call(cookies(reply), "listZones").status()).isEqualTo(200);
        assertThat(emulator.requests("listZones").get(0).getUser())
                .hasToString(emulator.user().toString());
    }

    @Test
    void takesALoginByPostAlone() {
        var reply = client.send(HttpRequest.newBuilder(URI.create(emulator.endpoint() + "?"
                + WireClient.encoded(form(
                        "command",
                        "login",
                        "username",
                        "admin",
                        "password",
                        emulator.admin().getPassword())))));
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.contentType()).startsWith("text/plain");
        assertThat(reply.body()).isEqualTo("Please use HTTP POST to authenticate using this API");
    }

    @Test
    void saysWhichLoginsItRefuses() {
        var wrong = login(emulator.admin(), "wrong");
        assertThat(wrong.status()).isEqualTo(531);
        assertThat(wrong.envelope()).isEqualTo("loginresponse");
        assertThat(wrong.errorText())
                .startsWith("Failed to authenticate user admin in domain ")
                .endsWith("; please provide valid credentials");
        assertThat(wrong.response().headers().allValues("Set-Cookie")).isEmpty();
        var nowhere =
                post(Map.of(), "command", "login", "username", "admin", "password", "x", "domain", "ROOT/testdomain");
        assertThat(nowhere.status()).isEqualTo(531);
        assertThat(nowhere.errorText()).isEqualTo("Unable to find the domain from the path /ROOT/testdomain/");
        var badId = post(Map.of(), "command", "login", "username", "admin", "password", "x", "domainId", "nonsense");
        assertThat(badId.status()).isEqualTo(401);
        assertThat(badId.errorText()).isEqualTo("Invalid domain id entered, please enter a valid one");
    }

    @Test
    void findsTheDomainByIdBeforeItsPathAndTheCommandInAnyCase() {
        var reply = post(
                Map.of(),
                "command",
                "LOGIN",
                "username",
                emulator.user().getUsername(),
                "password",
                emulator.user().getPassword(),
                "domain",
                "nowhere",
                "domainId",
                emulator.world().id("domain", "testdomain"));
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void wantsTheKeyAsCookieAndAsParameterAndEndsTheSessionOtherwise() {
        var cookies = open(emulator.admin());
        assertDisbelieved(post(cookies, "command", "listZones"));
        assertDisbelieved(call(cookies, "listZones"));

        var others = open(emulator.admin());
        var key = others.remove("sessionkey");
        assertDisbelieved(post(others, "command", "listZones", "sessionkey", key));
    }

    @ParameterizedTest
    @CsvSource({
        "ParameterOnly, false, true, 200",
        "ParameterOnly, true, false, 401",
        "CookieOrParameter, true, false, 200",
        "CookieOrParameter, false, true, 200",
        "CookieOrParameter, false, false, 401"
    })
    void looksForTheKeyWhereTheSettingSays(String setting, boolean asCookie, boolean asParameter, int status) {
        emulator.world().setting("api.sessionkey.check.locations", setting);
        var cookies = open(emulator.admin());
        var key = String.valueOf(cookies.get("sessionkey"));
        if (!asCookie) {
            cookies.remove("sessionkey");
        }
        var reply = asParameter
                ? post(cookies, "command", "listZones", "sessionkey", key)
                : post(cookies, "command", "listZones");
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void endsASessionThatNobodyUses() {
        var cookies = open(emulator.admin());
        emulator.clock().advance(Duration.ofMinutes(29));
        assertThat(call(cookies, "listZones").status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(30));
        assertThat(call(cookies, "listZones").status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(31));
        assertDisbelieved(call(cookies, "listZones"));
    }

    @Test
    void takesTheTimeoutOfSessionsFromTheSetting() {
        emulator.world().setting("session.timeout", "1");
        var cookies = open(emulator.admin());
        emulator.clock().advance(Duration.ofSeconds(61));
        assertDisbelieved(call(cookies, "listZones"));
    }

    @Test
    void endsASessionOnLogout() {
        var cookies = open(emulator.admin());
        var reply = call(cookies, "logout");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.envelope()).isEqualTo("logoutresponse");
        assertThat(reply.content().path("description").asText()).isEqualTo("success");
        assertDisbelieved(call(cookies, "listZones"));
        var again = call(cookies, "logout");
        assertThat(again.status()).isEqualTo(431);
        assertThat(again.errorText()).isEqualTo("Session not found for the logout process.");
    }

    @Test
    void aNewLoginEndsTheSessionItComesIn() {
        var first = open(emulator.admin());
        var second = post(
                first,
                "command",
                "login",
                "username",
                "admin",
                "password",
                emulator.admin().getPassword());
        assertThat(second.status()).isEqualTo(200);
        assertDisbelieved(call(first, "listZones"));
        assertThat(call(cookies(second), "listZones").status()).isEqualTo(200);
    }

    @Test
    void answersForARequestWithoutACommandAndForOneItDoesNotKnow() {
        var admin = open(emulator.admin());
        var none = post(admin, "sessionkey", admin.get("sessionkey"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.errorText()).isEqualTo("no command specified");
        var unknown = call(admin, "frobnicateTheCloud");
        assertThat(unknown.status()).isEqualTo(432);
        assertThat(unknown.envelope()).isEqualTo("errorresponse");
        assertThat(unknown.errorText()).isEqualTo("Unknown API command: frobnicateTheCloud");
        assertThat(call(open(emulator.user()), "frobnicateTheCloud").errorText())
                .startsWith("The API [frobnicateTheCloud] does not exist or is not available for the account ");
    }

    @Test
    void turnsSessionsAwayThatLackASecondFactorButNoSignedRequests() {
        emulator.world().secondFactor(emulator.admin(), true);
        var login = login(emulator.admin(), emulator.admin().getPassword());
        assertThat(login.content().path("is2faenabled").asText()).isEqualTo("true");
        assertThat(login.content().path("is2faverified").asText()).isEqualTo("false");
        var cookies = cookies(login);
        assertThat(call(cookies, "listApis").status()).isEqualTo(200);
        var refused = call(cookies, "listZones");
        assertThat(refused.status()).isEqualTo(511);
        assertThat(refused.envelope()).isEqualTo("listzonesresponse");
        assertThat(refused.errorText())
                .startsWith("Unable to process the API request due to :Two factor authentication");
        assertThat(refused.content().has("cserrorcode")).isFalse();
        assertDisbelieved(call(cookies, "listApis"));
        assertThat(client.get("listZones").status()).isEqualTo(200);

        emulator.world().secondFactor(emulator.admin(), false);
        assertThat(call(open(emulator.admin()), "listZones").status()).isEqualTo(200);
    }

    @Test
    void masksPasswordsAndSessionKeysInWhatItRecords() {
        var cookies = open(emulator.admin());
        call(cookies, "listZones");
        assertThat(emulator.requests("login").get(0).getParameters()).containsEntry("password", "***");
        assertThat(emulator.requests("listZones").get(0).getParameters()).containsEntry("sessionkey", "***");
    }

    @Test
    void everySecretItMakesUpIsMarkedAndTheSameForTheSameSeed() {
        try (var same = CloudStackEmulator.start()) {
            var secrets = List.of(
                    emulator.admin().getSecretKey(),
                    emulator.admin().getPassword(),
                    emulator.user().getSecretKey(),
                    emulator.user().getPassword());
            assertThat(secrets)
                    .doesNotHaveDuplicates()
                    .allMatch(secret -> secret.contains("c4jSecret"))
                    .isEqualTo(List.of(
                            same.admin().getSecretKey(),
                            same.admin().getPassword(),
                            same.user().getSecretKey(),
                            same.user().getPassword()));
            assertThat(emulator.admin().getSecretKey()).hasSize(86).matches("[A-Za-z0-9_-]+");
            var first = open(emulator.admin());
            assertThat(first.values()).allMatch(value -> value.contains("c4jSecret"));
            assertThat(open(emulator.admin()).get("sessionkey")).isNotEqualTo(first.get("sessionkey"));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.spi.CredentialsProvider;
import java.io.NotSerializableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who calls is asked for every attempt, and shows nowhere. */
class CredentialsTest {
    private static final String SECRET = "c4jSecret-0123456789";

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private CloudStack connect(CredentialsProvider provider) {
        return CloudStack.connect(
                server.config(new ManualTime()).credentials(provider).build());
    }

    @Test
    void aProviderIsAskedForEveryAttempt() {
        server.on("listThings", ScriptedServer.dropped(), ScriptedServer.reply("listThings", "{}"));
        var asked = new AtomicInteger();
        try (var cloud = connect(() -> Credentials.keyPair("key-" + asked.incrementAndGet(), Secret.of(SECRET)))) {
            cloud.call("listThings", Map.of());
            cloud.call("listThings", Map.of());
        }
        assertThat(server.received("listThings"))
                .extracting(form -> form.get("apiKey"))
                .containsExactly("key-1", "key-2", "key-3");
    }

    @Test
    void eachAttemptIsSignedWithTheSecretOfItsTime() {
        server.on("listThings", "{}");
        var secret = new ArrayList<>(List.of("first", "second"));
        var time = new ManualTime();
        try (var cloud = CloudStack.connect(server.config(time)
                .credentials(() -> Credentials.keyPair("key", Secret.of(secret.remove(0))))
                .build())) {
            cloud.call("listThings", Map.of());
            cloud.call("listThings", Map.of());
        }
        var signatures = server.received("listThings").stream()
                .map(form -> form.get("signature"))
                .toList();
        assertThat(signatures).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aProviderThatFailsFailsTheCallBeforeAnythingIsSent() {
        try (var cloud = connect(() -> {
            throw new IllegalStateException("vault is sealed");
        })) {
            assertThatThrownBy(() -> cloud.call("listThings", Map.of()))
                    .isInstanceOf(CloudStackException.class)
                    .hasMessageContaining("listThings was not sent")
                    .hasMessageContaining("CredentialsTest")
                    .hasMessageContaining("threw IllegalStateException")
                    .hasRootCauseMessage("vault is sealed");
        }
        try (var cloud = connect(() -> null)) {
            assertThatThrownBy(() -> cloud.call("listThings", Map.of()))
                    .isInstanceOf(CloudStackException.class)
                    .hasMessageContaining("gave null");
        }
        try (var cloud = connect(() -> {
            throw new InvalidRequestException("the file is gone");
        })) {
            assertThatThrownBy(() -> cloud.call("listThings", Map.of()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("the file is gone");
        }
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void theLastWordOnWhoCallsCounts() {
        var builder = server.config(new ManualTime()).login("me", Secret.of(SECRET), " ");
        assertThat(builder.build().getUsername()).isEqualTo("me");
        assertThat(builder.build().getApiKey()).isNull();
        assertThat(builder.build().getCredentialsProvider().getCredentials())
                .isEqualTo(Credentials.login("me", Secret.of(SECRET), "/"));
        var keys = builder.apiKey("key").secretKey(SECRET).build();
        assertThat(keys.getUsername()).isNull();
        assertThat(keys.getCredentialsProvider().getCredentials())
                .isEqualTo(Credentials.keyPair("key", Secret.of(SECRET)));
        assertThat(builder.credentials(() -> null).build().getApiKey()).isNull();
        assertThatThrownBy(() -> CloudStackConfig.builder()
                        .endpoint("https://cloud.example.org")
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("apiKey(…)")
                .hasMessageContaining("login(…)")
                .hasMessageContaining("credentials(…)");
    }

    @Test
    void whatCannotBeWhoCallsIsRefused() {
        assertThatThrownBy(() -> Credentials.keyPair(" ", Secret.of(SECRET)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("API key is blank");
        assertThatThrownBy(() -> Credentials.login("", Secret.of(SECRET), "/"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("user name is blank");
    }

    @Test
    void credentialsAreEqualByValue() {
        var keys = Credentials.keyPair("key", Secret.of("a"));
        assertThat(keys)
                .isEqualTo(Credentials.keyPair(" key ", Secret.of("a")))
                .hasSameHashCodeAs(Credentials.keyPair("key", Secret.of("b")))
                .isNotEqualTo(Credentials.keyPair("key", Secret.of("b")))
                .isNotEqualTo(Credentials.keyPair("other", Secret.of("a")));
        assertThat(Credentials.login("me", Secret.of("a"), "/"))
                .isEqualTo(Credentials.login("me", Secret.of("a"), ""))
                .hasSameHashCodeAs(Credentials.login("me", Secret.of("b"), "/"))
                .isNotEqualTo(Credentials.login("me", Secret.of("b"), "/"))
                .isNotEqualTo(Credentials.login("me", Secret.of("a"), "/sales"))
                .isNotEqualTo(keys);
    }

    @Test
    void noSecretIsPrintedOrSerialised() throws Exception {
        var held = new HeldCertificate.Builder().build();
        var key = held.privateKeyPkcs8Pem();
        var keyBytes = held.keyPair().getPrivate().getEncoded();
        var config = server.config(new ManualTime())
                .login("me", Secret.of(SECRET), "/")
                .tls(TlsSettings.builder()
                        .clientCertificate(held.certificatePem(), Secret.of(key))
                        .build())
                .proxy(ProxySettings.of("proxy.example.org", 3128).login("me", Secret.of(SECRET)))
                .build();
        for (var thing : List.of(config, config.getTls(), config.getProxy())) {
            assertThat(thing.toString()).isNotBlank().doesNotContain(SECRET).doesNotContain("PRIVATE");
            var bytes = new String(Serial.write(thing), StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain(SECRET)
                    .doesNotContain("PRIVATE KEY")
                    .doesNotContain(new String(keyBytes, StandardCharsets.ISO_8859_1));
        }
        for (var caller : List.of(
                Credentials.login("me", Secret.of(SECRET), "/"), Credentials.keyPair("key", Secret.of(SECRET)))) {
            assertThat(caller.toString()).isNotBlank().doesNotContain(SECRET);
            assertThatThrownBy(() -> Serial.write(caller)).isInstanceOf(NotSerializableException.class);
        }
        assertThat(Credentials.login("me", Secret.of(SECRET), "/")).hasToString("login of me in /");
        assertThat(Credentials.keyPair("key", Secret.of(SECRET))).hasToString("API keys");
    }

    @Test
    void aLoginComesBackFromSerialisationWithoutItsPasswordAndSaysSo() throws Exception {
        var config = server.config(new ManualTime())
                .login("me", Secret.of(SECRET), "/")
                .build();
        var copy = Serial.roundTrip(config);
        assertThat(copy.getUsername()).isEqualTo("me");
        assertThat(copy.getCredentialsProvider()).isNull();
        assertThatThrownBy(() -> CloudStack.connect(copy))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no password");
    }

    /** At the finest log level, in a process of its own because the level is read once. */
    @Test
    void noSecretReachesTheLogOrTheMessageOfAFailure(@TempDir Path directory) throws Exception {
        var broken = Files.writeString(
                directory.resolve("config"), "[prod]\nurl = https://h/api\napikey = k\nsecretkey = \"" + SECRET + "\n");
        try (var sessions = new SessionServer()) {
            server.on("listThings", ScriptedServer.dropped(), ScriptedServer.reply("listThings", "{}"));
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Talkative.class.getName(),
                            sessions.endpoint().toString(),
                            server.endpoint().toString(),
                            broken.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(sessions.commands()).contains("login", "listThings", "createThing", "logout");
            assertThat(said)
                    .contains(
                            "DEBUG",
                            "login of me in /sales",
                            "line 4",
                            "Failed to authenticate",
                            "The configuration is from")
                    .doesNotContain("c4jSecret");
        }
    }

    /** Does all that could give a secret away. */
    static final class Talkative {
        private Talkative() {}

        public static void main(String[] arguments) {
            var environment =
                    Map.of("CLOUDSTACK_ENDPOINT", arguments[1], "CLOUDSTACK_KEY", "key", "CLOUDSTACK_SECRET", SECRET);
            var keys = ConfigSource.environment(environment).load();
            try (var cloud = CloudStack.connect(
                    keys.toBuilder().timeSource(new ManualTime()).build())) {
                cloud.call("listThings", Map.of("password", SECRET));
                attempt(() -> cloud.call("createThing", Map.of("password", SECRET)));
            }
            var user = keys.toBuilder()
                    .endpoint(arguments[0])
                    .timeSource(new ManualTime())
                    .login("me", Secret.of(SessionServer.PASSWORD), "/sales")
                    .proxy(ProxySettings.of("127.0.0.1", 1).login("me", Secret.of(SECRET)))
                    .build();
            try (var cloud = CloudStack.connect(user)) {
                attempt(() -> cloud.call("listThings", Map.of("password", SECRET)));
            }
            var direct = CloudStackConfig.builder().endpoint(arguments[0]).timeSource(new ManualTime());
            try (var cloud = CloudStack.connect(direct.login("me", Secret.of(SessionServer.PASSWORD), "/sales")
                    .build())) {
                cloud.call("listThings", Map.of("password", SECRET));
                cloud.call("createThing", Map.of("password", SECRET));
            }
            try (var cloud = CloudStack.connect(
                    direct.login("me", Secret.of(SECRET), "/sales").build())) {
                attempt(() -> cloud.call("listThings", Map.of()));
            }
            attempt(() ->
                    ConfigSource.cloudMonkey(Path.of(arguments[2]), "prod").load());
        }

        private static void attempt(Runnable work) {
            try {
                work.run();
            } catch (CloudStackException e) {
                e.printStackTrace();
            }
        }
    }
}

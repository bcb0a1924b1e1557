// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.NotSerializableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    private static final String SECRET = "c4jSecret-kEy-0123456789";
    private static final String ENDPOINT = "https://cloud.example.org/client/api";

    private static CloudStackConfig.Builder config() {
        return CloudStackConfig.builder().endpoint(ENDPOINT).apiKey("key").secretKey(SECRET);
    }

    private static Map<String, String> environment() {
        return new HashMap<>(
                Map.of("CLOUDSTACK_ENDPOINT", ENDPOINT, "CLOUDSTACK_API_KEY", "key", "CLOUDSTACK_SECRET_KEY", SECRET));
    }

    @Test
    void aPauseThatCannotBeIsRefusedBeforeItIsNeeded() {
        assertThatThrownBy(() -> RetryPolicy.standard()
                        .delays(Duration.ofMillis(-1), Duration.ofSeconds(1), Duration.ofSeconds(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseDelay");
        assertThatThrownBy(() ->
                        RetryPolicy.standard().delays(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(-2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxDelay");
    }

    @Test
    void theEnvironmentSaysItAll() {
        var config = CloudStackConfig.fromEnvironment(environment());
        assertThat(config.getEndpoint()).isEqualTo(URI.create(ENDPOINT));
        assertThat(config.getApiKey()).isEqualTo("key");
        assertThat(config.getSecretKey()).isEqualTo(Secret.of(SECRET));
    }

    @Test
    void whateverIsMissingInTheEnvironmentIsNamedAtOnce() {
        var environment = environment();
        environment.remove("CLOUDSTACK_ENDPOINT");
        environment.put("CLOUDSTACK_SECRET_KEY", "  ");
        assertThatThrownBy(() -> CloudStackConfig.fromEnvironment(environment))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("set CLOUDSTACK_ENDPOINT, CLOUDSTACK_SECRET_KEY,")
                .hasMessageNotContaining("CLOUDSTACK_API_KEY");
    }

    @Test
    void plaintextIsAllowedByTheEnvironmentToo() {
        var environment = environment();
        environment.put("CLOUDSTACK_ENDPOINT", "http://cloud.example.org/client/api");
        assertThatThrownBy(() -> CloudStackConfig.fromEnvironment(environment))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("CLOUDSTACK_ALLOW_PLAINTEXT");
        environment.put("CLOUDSTACK_ALLOW_PLAINTEXT", "true");
        assertThat(CloudStackConfig.fromEnvironment(environment).getEndpoint()).hasScheme("http");
    }

    @Test
    void anEndpointElsewhereMustBeEncrypted() {
        assertThatThrownBy(() ->
                        config().endpoint("http://cloud.example.org/client/api").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("not encrypted")
                .hasMessageContaining("allowPlaintext(true)");
        assertThatCode(() -> config().endpoint("http://cloud.example.org/client/api")
                        .allowPlaintext(true)
                        .build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/client/api",
                "http://127.0.0.1:8080/client/api",
                "http://[::1]:8080/client/api"
            })
    void thisMachineMayBeTalkedToInPlaintext(String endpoint) {
        assertThat(config().endpoint(endpoint).build().getEndpoint()).isEqualTo(URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:c4jSecret@cloud.example.org/client/api",
                "https://cloud.example.org/client/api?c4jSecret=1",
                "https://cloud.example.org/client/api#c4jSecret"
            })
    void anEndpointCarriesNoUserNoQueryAndNoFragment(String endpoint) {
        assertThatThrownBy(() -> config().endpoint(endpoint).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("a user, a query or a fragment")
                .hasMessageNotContaining("c4jSecret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloud.example.org/client/api",
                "ftp://cloud.example.org/",
                "https:///client/api",
                "no url at all"
            })
    void anEndpointIsAUrl(String endpoint) {
        assertThatThrownBy(() -> config().endpoint(endpoint).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("https://<host>/client/api");
    }

    @Test
    void whatIsMissingIsNamedWithWhatToCall() {
        assertThatThrownBy(() -> CloudStackConfig.builder()
                        .apiKey("k")
                        .secretKey("c4jSecretKey")
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("endpoint(");
        assertThatThrownBy(() -> CloudStackConfig.builder()
                        .endpoint(ENDPOINT)
                        .secretKey("c4jSecretKey")
                        .build())
                .hasMessageContaining("apiKey(");
        assertThatThrownBy(() -> CloudStackConfig.builder()
                        .endpoint(ENDPOINT)
                        .apiKey("k")
                        .build())
                .hasMessageContaining("secretKey(");
    }

    @Test
    void blankKeysAndTimesOfNothingAreRefused() {
        assertThatThrownBy(() -> config().apiKey(" ")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> config().secretKey(" ")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> config().callTimeout(Duration.ZERO)).hasMessageContaining("callTimeout");
        assertThatThrownBy(() -> config().attemptTimeout(Duration.ofSeconds(-1)))
                .hasMessageContaining("attemptTimeout");
        assertThatThrownBy(() -> config().operationTimeout(Duration.ZERO)).hasMessageContaining("operationTimeout");
    }

    @Test
    void keysCopiedWithBlanksAroundThemAreTakenWithout() {
        var config = config().apiKey(" key\n").secretKey(" " + SECRET + "\n").build();
        assertThat(config.getApiKey()).isEqualTo("key");
        assertThat(config.getSecretKey()).isEqualTo(Secret.of(SECRET));
    }

    @Test
    void aSecretDoesNotShow() {
        assertThat(Secret.of(SECRET))
                .hasToString("****")
                .isNotEqualTo(Secret.of("other"))
                .isEqualTo(Secret.of(SECRET));
        assertThat(Secret.of(SECRET)).hasSameHashCodeAs(Secret.of("other"));
        assertThat(Secret.of(SECRET).reveal()).isEqualTo(SECRET);
        assertThatThrownBy(() -> Serial.write(Secret.of(SECRET))).isInstanceOf(NotSerializableException.class);
    }

    @Test
    void nothingThatIsPrintedOrSerialisedCarriesTheSecret() throws IOException {
        try (var server = new ScriptedServer()) {
            var config = CloudStackConfig.builder()
                    .endpoint(server.endpoint())
                    .apiKey("key")
                    .secretKey(SECRET)
                    .timeSource(new ManualTime())
                    .retryPolicy(RetryPolicy.none())
                    .build();
            try (var cloud = CloudStack.connect(config)) {
                server.on("startThing", "{\"jobid\":\"j\"}").on("queryAsyncJobResult", ScriptedServer.dropped());
                server.on("listThings", ScriptedServer.dropped()).on("createThing", ScriptedServer.dropped());
                var operation = cloud.start("startThing", Map.of("password", SECRET));
                var things = List.of(
                        config,
                        cloud,
                        operation.getToken(),
                        failure(() -> cloud.call("listThings", Map.of("password", SECRET))),
                        failure(() -> cloud.call("createThing", Map.of("password", SECRET))),
                        failure(() -> cloud.call("refusedThing", Map.of("password", SECRET))),
                        failure(() -> operation.await(Duration.ofSeconds(20))));
                for (var thing : things) {
                    assertThat(thing.toString()).isNotBlank().doesNotContain(SECRET);
                    assertThat(new String(Serial.write(thing), StandardCharsets.ISO_8859_1))
                            .as("%s", thing.getClass())
                            .doesNotContain(SECRET);
                }
            }
        }
    }

    private static CloudStackException failure(ThrowingCallable call) {
        var failure = catchThrowableOfType(CloudStackException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void aConfigurationComesBackFromSerialisationWithoutItsSecretAndSaysSoWhenUsed() throws Exception {
        var config = config().callTimeout(Duration.ofSeconds(7))
                .retryPolicy(RetryPolicy.none())
                .build();
        var copy = Serial.roundTrip(config);
        assertThat(copy.getEndpoint()).isEqualTo(config.getEndpoint());
        assertThat(copy.getCallTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(copy.getResilience().getRetryPolicy().getMaxAttempts()).isEqualTo(1);
        assertThat(copy.getTimeSource()).isNotNull();
        assertThat(copy.getSecretKey()).isNull();
        assertThatThrownBy(() -> CloudStack.connect(copy))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no secret key")
                .hasMessageContaining("read it from the environment");
    }

    @Test
    void aClientBuiltByHandComesBackAndSaysWhyItCannotCall() throws Exception {
        byte[] bytes;
        try (var cloud = CloudStack.connect(config().build())) {
            bytes = Serial.write(cloud);
        }
        try (var copy = (CloudStack) Serial.read(bytes)) {
            assertThat(copy.getConfig().getEndpoint())
                    .isEqualTo(config().build().getEndpoint());
            assertThatThrownBy(() -> copy.zones().list().toList())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("secretKey(");
        }
    }

    @Test
    void aClientFromTheEnvironmentComesBackWhereThereIsNoSuchEnvironment() throws Exception {
        byte[] bytes;
        try (var cloud = CloudStack.connect(CloudStackConfig.fromEnvironment(environment()))) {
            bytes = Serial.write(cloud);
        }
        try (var copy = (CloudStack) Serial.read(bytes)) {
            assertThatThrownBy(() -> copy.zones().list().toList())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no secret key");
        }
    }

    @Test
    void aClientFromTheEnvironmentConnectsAgainInAnotherProcess(@TempDir Path directory) throws Exception {
        try (var server = new ScriptedServer()) {
            server.on("listZones", "{\"zone\":[{\"id\":\"z\",\"name\":\"zone-1\"}]}");
            var environment = environment();
            environment.put("CLOUDSTACK_ENDPOINT", server.endpoint().toString());
            var file = directory.resolve("client");
            try (var cloud = CloudStack.connect(CloudStackConfig.fromEnvironment(environment))) {
                Files.write(file, Serial.write(cloud));
            }
            var other = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    OtherProcess.class.getName(),
                    file.toString());
            other.environment().putAll(environment);
            var process = other.redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("zone-1");
            assertThat(server.commands()).containsExactly("listZones");
        }
    }

    /** What another process does with a client that was handed to it. */
    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) throws Exception {
            try (var cloud = (CloudStack) Serial.read(Files.readAllBytes(Path.of(arguments[0])))) {
                System.out.println(cloud.zones().list().one().getName());
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place that CloudStack's tools keep a configuration in, read strictly and never mixed. */
class ConfigSourceTest {
    private static final String URL = "https://cloud.example.org/client/api";
    private static final String SECRET = "c4jSecret-0123456789=";
    private static final URI ENDPOINT = URI.create(URL);

    @TempDir
    Path directory;

    private Path file(String name, String content) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static void assertKeys(CloudStackConfig config, String apiKey) {
        assertThat(config.getEndpoint()).isEqualTo(ENDPOINT);
        assertThat(config.getApiKey()).isEqualTo(apiKey);
        assertThat(config.getSecretKey()).isEqualTo(Secret.of(SECRET));
    }

    private static InvalidRequestException refusal(ConfigSource source) {
        var refusal = catchThrowableOfType(InvalidRequestException.class, source::load);
        assertThat(refusal).as("%s", source).isNotNull().hasMessageNotContaining(SECRET);
        return refusal;
    }

    /** One complete file of each format, whose URL and other entries may be changed. */
    static Stream<Arguments> formats() {
        return Stream.of(
                format("cmk", ConfigSourceTest::cmk, file -> ConfigSource.cloudMonkey(file, null)),
                format("ini", ConfigSourceTest::ini, file -> ConfigSource.cloudStackIni(file, null)),
                format("cloud-config", ConfigSourceTest::cloudConfig, ConfigSource::cloudConfig),
                format("secret", ConfigSourceTest::secret, ConfigSource::kubernetesSecret));
    }

    private interface Opening extends java.util.function.Function<Path, ConfigSource> {}

    private static Arguments format(String name, BiFunction<String, String, String> text, Opening opening) {
        return Arguments.of(name, text, opening);
    }

    private static String cmk(String url, String secret) {
        return "prompt = >\nprofile = prod\n\n[prod]\nurl = " + url + "\napikey = key\nsecretkey = " + secret + "\n";
    }

    private static String ini(String url, String secret) {
        return "[cloudstack]\nendpoint = " + url + "\nkey = key\nsecret = " + secret + "\n";
    }

    private static String cloudConfig(String url, String secret) {
        return "[Global]\napi-url = \"" + url + "\"\napi-key = key\nsecret-key = " + secret + "\n";
    }

    private static String secret(String url, String secret) {
        return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: cloudstack-credentials\nstringData:\n  api-url: \""
                + url + "\"\n  api-key: key\n  secret-key: " + (secret.isEmpty() ? "" : "'" + secret + "'") + "\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aCompleteFileSaysItAll(String name, BiFunction<String, String, String> text, Opening opening)
            throws IOException {
        var file = file(name, text.apply(URL, SECRET));
        var config = opening.apply(file).load();
        assertKeys(config, "key");
        assertThat(config.getSource()).contains(file.toString());
        assertThat(config)
                .hasToString("CloudStackConfig{endpoint=" + URL + ", credentials from " + config.getSource() + "}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aFileThatIsHalfThereIsAnErrorThatNamesIt(String name, BiFunction<String, String, String> text, Opening opening)
            throws IOException {
        var file = file(name, text.apply(URL, ""));
        assertThat(refusal(opening.apply(file)))
                .hasMessageContaining(file.toString())
                .hasMessageMatching(".*it has no (secretkey|secret|secret-key): add it.*");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void anEndpointIsAsSafeAsOneGivenByHand(String name, BiFunction<String, String, String> text, Opening opening)
            throws IOException {
        var plain = opening.apply(file(name, text.apply("http://cloud.example.org/client/api", SECRET)));
        assertThat(refusal(plain)).hasMessageContaining("not encrypted").hasMessageContaining(name);
        assertThat(plain.allowPlaintext().load().getEndpoint()).hasScheme("http");
        assertThat(plain.reading(Map.of("CLOUDSTACK_ALLOW_PLAINTEXT", "true"))
                        .load()
                        .getEndpoint())
                .hasScheme("http");
        var local = opening.apply(file(name, text.apply("http://localhost:8080/client/api", SECRET)));
        assertThat(local.load().getEndpoint()).hasHost("localhost");
        var user = opening.apply(file(name, text.apply("https://me:" + SECRET + "@cloud.example.org/api", SECRET)));
        assertThat(refusal(user))
                .hasMessageContaining("a user, a query or a fragment")
                .hasMessageContaining(name);
        var nonsense = opening.apply(file(name, text.apply("not an url", SECRET)));
        assertThat(refusal(nonsense))
                .hasMessageContaining("https://<host>/client/api")
                .hasMessageContaining(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aFileThatIsNotThereIsToldByItsPath(String name, BiFunction<String, String, String> text, Opening opening) {
        var file = directory.resolve("nowhere").resolve(name);
        assertThat(refusal(opening.apply(file)))
                .hasMessageContaining(file + " cannot be read")
                .hasMessageContaining("check the path");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aFileThatIsNoTextOrTooLargeIsRefused(String name, BiFunction<String, String, String> text, Opening opening)
            throws IOException {
        var file = file(name, "");
        Files.write(file, new byte[] {'[', (byte) 0xC3, (byte) 0x28});
        assertThat(refusal(opening.apply(file))).hasMessageContaining("is not a text in UTF-8");
        Files.writeString(file, text.apply(URL, SECRET) + "#".repeat(1 << 20));
        assertThat(refusal(opening.apply(file))).hasMessageContaining("larger than 1 MiB");
        Files.writeString(file, "\uFEFF" + text.apply(URL, SECRET).replace("\n", "\r\n"));
        assertKeys(opening.apply(file).load(), "key");
        Files.writeString(file, text.apply(URL, SECRET).replace("key", "k\u0007ey"));
        assertThat(refusal(opening.apply(file))).hasMessageContaining("control character");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aFileThatEveryoneMayReadIsWarnedOfOnce(String name, BiFunction<String, String, String> text, Opening opening)
            throws IOException {
        var file = file(name, text.apply(URL, SECRET));
        assertThat(warnings(() -> opening.apply(file).load())).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(warnings(() -> opening.apply(file).load()))
                .containsOnlyOnce(file + " holds secrets and every user of this machine may read it")
                .doesNotContain(SECRET);
    }

    /** What is logged as a warning meanwhile. */
    static String warnings(Runnable work) {
        var before = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" WARN "))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aConfigurationIsReadFromItsFileAgainWhenItIsDeserialised(
            String name, BiFunction<String, String, String> text, Opening opening) throws Exception {
        var file = file(name, text.apply(URL, SECRET));
        var bytes = Serial.write(opening.apply(file).load());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        Files.writeString(file, text.apply(URL, "rotated"));
        var copy = (CloudStackConfig) Serial.read(bytes);
        assertThat(copy.getSecretKey()).isEqualTo(Secret.of("rotated"));
        assertThat(copy.getSource()).contains(file.toString());

        Files.delete(file);
        var lost = (CloudStackConfig) Serial.read(bytes);
        assertThat(lost.getSecretKey()).isNull();
        try (var cloud = CloudStack.connect(lost)) {
            assertThatThrownBy(() -> cloud.zones().list().toList())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no secret key")
                    .hasMessageContaining(file + " cannot be read");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void whatTheProgramChangesIsNoLongerTheFiles(String name, BiFunction<String, String, String> text, Opening opening)
            throws Exception {
        var config = opening.apply(file(name, text.apply(URL, SECRET))).load();
        var other = config.toBuilder().apiKey("other").secretKey("own").build();
        assertThat(other.getSource()).isEqualTo("the program");
        assertThat(Serial.roundTrip(other).getSecretKey()).isNull();
        var elsewhere = config.toBuilder()
                .endpoint("https://other.example.org/client/api")
                .build();
        assertThat(Serial.roundTrip(elsewhere).getEndpoint()).hasHost("other.example.org");
        assertThat(Serial.roundTrip(elsewhere).getSecretKey()).isNull();
        var slower = config.toBuilder().callTimeout(Duration.ofMinutes(9)).build();
        assertThat(Serial.roundTrip(slower).getSecretKey()).isEqualTo(Secret.of(SECRET));
        assertThat(Serial.roundTrip(slower).getCallTimeout()).isEqualTo(Duration.ofMinutes(9));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void asAProviderItTakesUpExchangedKeys(String name, BiFunction<String, String, String> text, Opening opening)
            throws IOException {
        var file = file(name, text.apply(URL, SECRET));
        var source = opening.apply(file);
        assertThat(source.readCredentials()).isEqualTo(Credentials.keyPair("key", Secret.of(SECRET)));
        Files.writeString(file, text.apply(URL, "rotated"));
        assertThat(source.readCredentials()).isEqualTo(Credentials.keyPair("key", Secret.of("rotated")));
    }

    private void assertRefusedUnlessDangerous(String entry, ConfigSource source) throws Exception {
        assertThat(refusal(source))
                .hasMessageContaining("switches the checks of certificates off (" + entry + ")")
                .hasMessageContaining("dangerouslyTrustAllCertificates()");
        var config = source.dangerouslyTrustAllCertificates().load();
        assertThat(config.getTls().isTrustingAllCertificates()).isTrue();
        assertThat(config.toString()).contains("trusts ALL certificates");
        assertThat(Serial.roundTrip(config).getTls().isTrustingAllCertificates())
                .isTrue();
        assertKeys(Serial.roundTrip(config), "key");
    }

    @Test
    void certificateChecksAreNotSwitchedOffByAFile() throws Exception {
        for (var entry : new String[] {"verifycert = false", "verifysslcert = false"}) {
            assertRefusedUnlessDangerous(
                    entry, ConfigSource.cloudMonkey(file("cmk", cmk(URL, SECRET) + entry + "\n"), null));
            assertRefusedUnlessDangerous(
                    entry, ConfigSource.cloudMonkey(file("cmk", entry + "\n" + cmk(URL, SECRET)), null));
        }
        for (var entry : new String[] {"verify = false", "dangerous_no_tls_verify = true"}) {
            assertRefusedUnlessDangerous(
                    entry, ConfigSource.cloudStackIni(file("ini", ini(URL, SECRET) + entry + "\n"), null));
        }
        assertRefusedUnlessDangerous(
                "ssl-no-verify = true",
                ConfigSource.cloudConfig(file("cloud-config", cloudConfig(URL, SECRET) + "ssl-no-verify\n")));
        assertRefusedUnlessDangerous(
                "verify-ssl: \"false\"",
                ConfigSource.kubernetesSecret(file("secret", secret(URL, SECRET) + "  verify-ssl: \"false\"\n")));
        var environment = Map.of(
                "CLOUDSTACK_ENDPOINT",
                URL,
                "CLOUDSTACK_KEY",
                "key",
                "CLOUDSTACK_SECRET",
                SECRET,
                "CLOUDSTACK_VERIFY",
                "no");
        assertThat(refusal(ConfigSource.environment(environment)))
                .hasMessageContaining("CLOUDSTACK_VERIFY = false")
                .hasMessageContaining("dangerouslyTrustAllCertificates()");
    }

    @Test
    void certificateChecksThatStayOnNeedNoWord() throws IOException {
        assertKeys(
                ConfigSource.cloudMonkey(file("a", "verifycert = true\n" + cmk(URL, SECRET)), null)
                        .load(),
                "key");
        assertKeys(
                ConfigSource.cloudStackIni(
                                file("b", ini(URL, SECRET) + "verify=True\ndangerous_no_tls_verify=no"), null)
                        .load(),
                "key");
        assertKeys(
                ConfigSource.cloudConfig(file("c", cloudConfig(URL, SECRET) + "ssl-no-verify = false ; x"))
                        .load(),
                "key");
        assertKeys(
                ConfigSource.kubernetesSecret(file("d", secret(URL, SECRET) + "  verify-ssl: 'true'"))
                        .load(),
                "key");
        assertThat(refusal(ConfigSource.cloudMonkey(file("e", "verifycert = maybe\n" + cmk(URL, SECRET)), null)))
                .hasMessageContaining("verifycert is neither true nor false");
        assertThat(refusal(ConfigSource.cloudConfig(file("f", cloudConfig(URL, SECRET) + "ssl-no-verify = perhaps"))))
                .hasMessageContaining("ssl-no-verify is neither true nor false");
    }

    @Nested
    class CloudMonkey {
        private static final String TWO = """
                prompt     = #
                asyncblock = true
                timeout    = 1200
                output     = json
                profile    = dev

                ; written by cmk
                [dev]
                url       = https://cloud.example.org/client/api
                username  = admin
                password  = "c4jSecret-0123456789="
                domain    = /sales
                apikey    =
                secretkey =

                [prod]
                url       = https://cloud.example.org/client/api
                username  = admin
                password  = password
                domain    = /
                apikey    = prod#key
                secretkey = `c4jSecret-0123456789=`
                """;

        @Test
        void theActiveProfileCounts() throws IOException {
            var file = file("config", TWO);
            var config = ConfigSource.cloudMonkey(file, null).load();
            assertThat(config.getApiKey()).isNull();
            assertThat(config.getUsername()).isEqualTo("admin");
            assertThat(config.getCredentialsProvider().getCredentials())
                    .isEqualTo(Credentials.login("admin", Secret.of(SECRET), "/sales"));
            assertThat(config.getOperationTimeout()).isEqualTo(Duration.ofMinutes(20));
            assertThat(config.getSource()).isEqualTo("profile \"dev\" of " + file);
        }

        @Test
        void aProfileThatIsNamedCounts() throws IOException {
            var config = ConfigSource.cloudMonkey(file("config", TWO), "prod").load();
            assertKeys(config, "prod#key");
            assertThat(config.getUsername()).isNull();
        }

        @Test
        void anotherProfileMadeActiveLaterIsNotTheOneThatWasSerialised() throws Exception {
            var file = file("config", TWO);
            var bytes = Serial.write(ConfigSource.cloudMonkey(file, null).load());
            Files.writeString(file, TWO.replace("profile    = dev", "profile    = prod"));
            assertThat(((CloudStackConfig) Serial.read(bytes)).getUsername()).isEqualTo("admin");
        }

        @Test
        void halfAPairOfKeysDoesNotFallThroughToThePassword() throws IOException {
            assertThat(refusal(ConfigSource.cloudMonkey(
                            file("config", TWO.replace("`c4jSecret-0123456789=`", "")), "prod")))
                    .hasMessageContaining("profile \"prod\"")
                    .hasMessageContaining("it has no secretkey");
            assertThat(refusal(ConfigSource.cloudMonkey(file("config", TWO.replace("prod#key", "")), "prod")))
                    .hasMessageContaining("it has no apikey");
            assertThat(refusal(ConfigSource.cloudMonkey(
                            file("config", TWO.replace("\"c4jSecret-0123456789=\"", "")), "dev")))
                    .hasMessageContaining("it has no password");
        }

        @Test
        void aProfileThatIsNotThereIsToldWithThoseThatAre() throws IOException {
            var file = file("config", TWO);
            assertThat(refusal(ConfigSource.cloudMonkey(file, "test")))
                    .hasMessage(file + " has no profile \"test\": name another; it has [dev, prod].");
            assertThat(refusal(ConfigSource.cloudMonkey(file("x", TWO.replace("= dev", "= gone")), null)))
                    .hasMessageContaining("has no profile \"gone\"")
                    .hasMessageContaining("profile = …");
            assertThat(refusal(ConfigSource.cloudMonkey(file, ""))).hasMessageContaining("has no profile \"\"");
        }

        @Test
        void filesOfTheFirstCloudMonkeyAreReadToo() throws IOException {
            var config = ConfigSource.cloudMonkey(
                            file(
                                    "config",
                                    "[core]\nprofile = server\n[ui]\ncolor = true\n[server]\nurl: " + URL
                                            + "\napikey: key\nsecretkey: " + SECRET + "\ntimeout = 3600\n"),
                            null)
                    .load();
            assertKeys(config, "key");
            assertThat(config.getOperationTimeout()).isEqualTo(Duration.ofHours(1));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[prod]\nurl\n|line 2: it is neither",
                    "[prod\n|line 1: a section is not closed",
                    "[]\n|line 1: a section has no name",
                    "[prod]\n[prod]\n|line 2: the file has a section of that name",
                    "[prod]\nurl = a\nURL = b\n|line 3: this section has an entry of that name",
                    "[prod]\nurl = \"a\n|line 2: the value begins with a quote",
                    "[prod]\nurl = a\\\n|line 2: values of several lines",
                    "[prod]\n= c4jSecret-0123456789=\n|line 2: what stands before the value is no name"
                })
        void aLineThatIsNotUnderstoodIsRefusedByItsNumber(String textAndComplaint) throws IOException {
            var parts = textAndComplaint.split("\\|");
            var file = file("config", parts[0]);
            assertThat(refusal(ConfigSource.cloudMonkey(file, "prod"))).hasMessageContaining(file + ", " + parts[1]);
        }

        @ParameterizedTest
        @ValueSource(strings = {"soon", "0", "-1", "99999999999"})
        void aTimeoutIsANumberOfSeconds(String timeout) throws IOException {
            assertThat(refusal(ConfigSource.cloudMonkey(
                            file("c", "timeout = " + timeout + "\n" + cmk(URL, SECRET)), null)))
                    .hasMessageContaining("timeout is not a number of seconds");
        }
    }

    @Nested
    class CloudStackIni {
        @Test
        void aRegionIsASectionAboveTheDefaults() throws IOException {
            var file = file(
                    "cloudstack.ini",
                    "[DEFAULT]\ntimeout = 30\nkey = nobody\n[cloudstack]\nendpoint = https://other.example.org\nkey = a\n"
                            + "secret = b\n[exo]\nendpoint = " + URL + "\nkey = key\nsecret = " + SECRET
                            + "\nmethod = post\nexpiration = 900\ntheme = monokai\n");
            var config = ConfigSource.cloudStackIni(file, "exo").load();
            assertKeys(config, "key");
            assertThat(config.getAttemptTimeout()).isEqualTo(Duration.ofSeconds(30));
            assertThat(config.getSource()).isEqualTo("section [exo] of " + file);
            assertThat(refusal(ConfigSource.cloudStackIni(file, "gone")))
                    .hasMessageContaining("has no section [gone]")
                    .hasMessageContaining("[DEFAULT, cloudstack, exo]");
        }

        @Test
        void certificatesAreReadFromTheFilesItNames() throws Exception {
            var certificate = new HeldCertificate.Builder().build();
            var ca = file("ca.pem", certificate.certificatePem());
            var client = file("client.pem", certificate.certificatePem() + certificate.privateKeyPkcs8Pem());
            var key = file("client.key", certificate.privateKeyPkcs8Pem());
            var both = ini(URL, SECRET) + "verify = " + ca + "\ncert = " + client + "\n";
            for (var text : new String[] {both, both + "cert_key = " + key + "\n"}) {
                var config = ConfigSource.cloudStackIni(file("ini", text), null).load();
                var tls = config.getTls();
                assertThat(tls.getCaCertificates()).containsExactly(certificate.certificate());
                assertThat(tls.isTrustOnlyThese()).isTrue();
                assertThat(tls.getClientCertificates()).containsExactly(certificate.certificate());
                assertThat(Serial.roundTrip(config).getTls().getClientKey())
                        .isEqualTo(certificate.keyPair().getPrivate());
            }
            assertThat(refusal(ConfigSource.cloudStackIni(file("ini", ini(URL, SECRET) + "verify = fales\n"), null)))
                    .hasMessageContaining("fales cannot be read")
                    .hasMessageContaining("section [cloudstack]");
        }

        @Test
        void aPercentSignIsWrittenTwice() throws IOException {
            assertThat(ConfigSource.cloudStackIni(file("a", ini(URL, "a%%b")), null)
                            .load()
                            .getSecretKey())
                    .isEqualTo(Secret.of("a%b"));
            assertThat(refusal(ConfigSource.cloudStackIni(file("b", ini(URL, "%(key)s")), null)))
                    .hasMessageContaining("line 4: a single %");
        }

        @Test
        void whatItCannotDoIsRefused() throws IOException {
            assertThat(refusal(ConfigSource.cloudStackIni(file("a", ini(URL, SECRET) + "header_x = y"), null)))
                    .hasMessageContaining("HTTP headers");
            assertThat(refusal(ConfigSource.cloudStackIni(file("b", ini(URL, SECRET) + "  more\n"), null)))
                    .hasMessageContaining("line 5: it is indented");
            assertThat(refusal(ConfigSource.cloudStackIni(file("c", "key = a\n[cloudstack]\n"), null)))
                    .hasMessageContaining("line 1: an entry stands before the first [section]");
        }
    }

    @Nested
    class CloudConfig {
        @Test
        void namesInAnyCaseQuotesEscapesAndComments() throws IOException {
            var config = ConfigSource.cloudConfig(file(
                            "cloud-config",
                            "; made by hand\n[global] # here\nAPI-URL = " + URL + " ; the cloud\napi-key = \"ke\"y\n"
                                    + "secret-key = \"c4jSecret;#\\\"\\\\\" # comment\nproject-id = p-1\nzone=z 1 \n"))
                    .load();
            assertThat(config.getApiKey()).isEqualTo("key");
            assertThat(config.getSecretKey()).isEqualTo(Secret.of("c4jSecret;#\"\\"));
            assertThat(config.getProjectId()).isEqualTo("p-1");
            assertThat(config.getZone()).isEqualTo("z 1");
            assertThat(config.toBuilder().build().getProjectId()).isEqualTo("p-1");
        }

        @Test
        void whatIsNotUnderstoodIsRefused() throws IOException {
            assertThat(refusal(ConfigSource.cloudConfig(file("a", "[Other]\n"))))
                    .hasMessageContaining("has no section [Global]");
            assertThat(refusal(ConfigSource.cloudConfig(file("b", "[Global]\napi-key = \"a\n"))))
                    .hasMessageContaining("line 2: the value has a quote that is not closed");
            assertThat(refusal(ConfigSource.cloudConfig(file("c", "[Global]\napi-key = a\\q\n"))))
                    .hasMessageContaining("line 2: the value has a backslash");
        }
    }

    @Nested
    class KubernetesSecret {
        private String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void encodedDataIsReadAndPlainDataCountsBeforeIt() throws IOException {
            var text = "---\n# of the management cluster\nkind: Secret\nmetadata:\n  annotations:\n    note: |\n"
                    + "      anything: [goes\n  name: x\ntype: Opaque\ndata:\n  api-url: " + base64(URL + "\n")
                    + "\n  api-key: " + base64("key") + "  # the key\n  secret-key: \"" + base64("older")
                    + "\"\n  other: " + base64("ignored") + "\nstringData:\n    secret-key: c4jSecret-0123456789=\n";
            assertKeys(ConfigSource.kubernetesSecret(file("s.yaml", text)).load(), "key");
        }

        @Test
        void aWholeCloudConfigMayStandInIt() throws IOException {
            var inner = cloudConfig(URL, SECRET);
            var encoded = "kind: Secret\ndata:\n  cloud-config: " + base64(inner) + "\n";
            assertKeys(ConfigSource.kubernetesSecret(file("a.yaml", encoded)).load(), "key");
            var literal = "kind: Secret\nstringData:\n  cloud-config: |\n    " + inner.replace("\n", "\n    ") + "\n";
            assertKeys(ConfigSource.kubernetesSecret(file("b.yaml", literal)).load(), "key");
            assertThat(refusal(ConfigSource.kubernetesSecret(file("c.yaml", literal + "  api-key: other\n"))))
                    .hasMessageContaining("both a cloud-config and keys");
            assertThat(refusal(ConfigSource.kubernetesSecret(
                            file("d.yaml", "kind: Secret\nstringData:\n  cloud-config: nonsense\n"))))
                    .hasMessageContaining("cloud-config of the Secret in " + directory.resolve("d.yaml") + ", line 1");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "kind: ConfigMap\n| is no manifest of a Secret",
                    "kind: Secret\n---\nkind: Secret\n|, line 2: a second document",
                    "  kind: Secret\n|, line 1: it is indented",
                    "kind: Secret\ndata: {api-key: eA==}\n|, line 2: data is understood only",
                    "kind: Secret\ndata:\n  api-key: &a eA==\n|, line 3: the value begins with a sign",
                    "kind: Secret\ndata:\n  api-key: c4jSecret-0123456789=\n|, line 3: the value is not base64",
                    "kind: Secret\ndata:\n  api-key: eA==\n   api-url: eA==\n|, line 4: it is indented otherwise",
                    "kind: Secret\ndata:\n\tapi-key: eA==\n|, line 3: it is indented with a tab",
                    "kind: Secret\ndata:\n  api-key: eA==\n  api-key: eA==\n|, line 4: that name was given before",
                    "kind: Secret\nstringData:\n  api-key: 'a\n|, line 3: a quoted value is not closed",
                    "kind: Secret\nstringData:\n  api-key: 'a' b\n|, line 3: something stands behind",
                    "kind: Secret\nstringData:\n  api-key: \"a\\x\"\n|, line 3: escapes in a quoted value",
                    "kind: Secret\nstringData:\n  api-key: a: b\n|, line 3: the value has a colon",
                    "kind: Secret\nstringData:\n  api-key\n|, line 3: it is not name: value",
                    "kind: Secret\nstringData:\n  api-key: >\n    folded\n|, line 3: the value begins with a sign"
                })
        void whatIsNotUnderstoodIsRefusedByItsLine(String textAndComplaint) throws IOException {
            var parts = textAndComplaint.split("\\|");
            var file = file("secret.yaml", parts[0]);
            assertThat(refusal(ConfigSource.kubernetesSecret(file))).hasMessageContaining(file + parts[1]);
        }

        @Test
        void aQuoteInAQuotedValueIsDoubled() throws IOException {
            var text = "kind: Secret\nstringData:\n  api-url: " + URL + "\n  api-key: key\n  secret-key: 'it''s'\n";
            assertThat(ConfigSource.kubernetesSecret(file("s", text)).load().getSecretKey())
                    .isEqualTo(Secret.of("it's"));
        }
    }

    @Nested
    class Environment {
        private final Map<String, String> environment = new HashMap<>();

        private void set(String... variables) {
            for (int i = 0; i < variables.length; i += 2) {
                environment.put("CLOUDSTACK_" + variables[i], variables[i + 1]);
            }
        }

        private ConfigSource source() {
            return ConfigSource.environment(environment);
        }

        @Test
        void theNamesOfThreeToolsAreKnown() {
            set("ENDPOINT", URL, "API_KEY", "key", "SECRET_KEY", SECRET);
            assertKeys(source().load(), "key");
            assertThat(source().load().getSource())
                    .isEqualTo("the environment (CLOUDSTACK_ENDPOINT, CLOUDSTACK_API_KEY, CLOUDSTACK_SECRET_KEY)");
            environment.clear();
            set("ENDPOINT", URL, "KEY", "key", "SECRET", SECRET, "TIMEOUT", "20");
            assertKeys(source().load(), "key");
            assertThat(source().load().getAttemptTimeout()).isEqualTo(Duration.ofSeconds(20));
            environment.clear();
            set("API_URL", URL, "API_KEY", "key", "SECRET_KEY", SECRET);
            assertKeys(source().load(), "key");
        }

        @Test
        void aCallerIsNeverMadeOfTwoTools() {
            set("ENDPOINT", URL, "API_KEY", "key", "SECRET", SECRET);
            assertThat(refusal(source())).hasMessageContaining("set CLOUDSTACK_SECRET_KEY,");
            set("SECRET_KEY", SECRET, "KEY", "another");
            assertThat(refusal(source()))
                    .hasMessageContaining("CLOUDSTACK_API_KEY and CLOUDSTACK_KEY are both set, and differ");
            set("KEY", "key");
            assertKeys(source().load(), "key");
            set("API_URL", "https://other.example.org/client/api");
            assertThat(refusal(source())).hasMessageContaining("CLOUDSTACK_ENDPOINT and CLOUDSTACK_API_URL");
        }

        @Test
        void anEndpointIsAsSafeAsOneGivenByHand() {
            set("API_URL", "http://cloud.example.org", "API_KEY", "key", "SECRET_KEY", SECRET);
            assertThat(refusal(source())).hasMessageContaining("not encrypted");
            assertThat(source().allowPlaintext().load().getEndpoint()).hasScheme("http");
            set("API_URL", "https://me:" + SECRET + "@cloud.example.org");
            assertThat(refusal(source())).hasMessageContaining("a user, a query or a fragment");
        }
    }

    @Nested
    class Discovery {
        private final Map<String, String> environment = new HashMap<>();

        private ConfigSource find() {
            return new ConfigDiscovery(
                            environment, directory.resolve("work"), directory.resolve("home"), directory.resolve("etc"))
                    .find();
        }

        private String key() {
            return find().load().getApiKey();
        }

        @Test
        void theFirstThatExistsWinsAndIsNamed() throws IOException {
            assertThatThrownBy(this::find)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("No configuration was found")
                    .hasMessageContaining("CLOUDSTACK_ENDPOINT")
                    .hasMessageContaining(".cmk");
            file("etc/config/cloud-config", cloudConfig(URL, SECRET).replace("= key", "= mounted"));
            assertThat(key()).isEqualTo("mounted");
            file(
                    "etc/cloudstack-csi-driver/cloud-config",
                    cloudConfig(URL, SECRET).replace("= key", "= csi"));
            assertThat(key()).isEqualTo("csi");
            file("home/.cmk/config", cmk(URL, SECRET).replace("= key", "= cmk"));
            assertThat(key()).isEqualTo("cmk");
            file("home/.cloudstack.ini", ini(URL, SECRET).replace("= key", "= home"));
            assertThat(key()).isEqualTo("home");
            file("work/cloudstack.ini", ini(URL, SECRET).replace("= key", "= work"));
            assertThat(key()).isEqualTo("work");
            file("named.ini", ini(URL, SECRET).replace("= key", "= named"));
            environment.put("CLOUDSTACK_CONFIG", directory.resolve("named.ini").toString());
            assertThat(key()).isEqualTo("named");
            assertThat(find().load().getSource())
                    .isEqualTo("section [cloudstack] of " + directory.resolve("named.ini"));
            environment.put("CLOUDSTACK_ENDPOINT", URL);
            environment.put("CLOUDSTACK_API_KEY", "environment");
            environment.put("CLOUDSTACK_SECRET_KEY", SECRET);
            assertThat(key()).isEqualTo("environment");
        }

        @Test
        void aSourceThatIsBrokenDoesNotFallThroughToTheNext() throws IOException {
            file("home/.cmk/config", cmk(URL, SECRET));
            file("work/cloudstack.ini", "[cloudstack]\nkey = key\n");
            assertThat(refusal(find())).hasMessageContaining("cloudstack.ini").hasMessageContaining("has no endpoint");
            file("work/cloudstack.ini", "nonsense");
            assertThat(refusal(find())).hasMessageContaining("cloudstack.ini, line 1");
            environment.put("CLOUDSTACK_CONFIG", "~/gone.ini");
            assertThat(refusal(find())).hasMessageContaining(directory.resolve("home/gone.ini") + " cannot be read");
            environment.put("CLOUDSTACK_KEY", "key");
            assertThat(refusal(find())).hasMessageContaining("set CLOUDSTACK_ENDPOINT, CLOUDSTACK_SECRET");
        }

        @Test
        void theRegionVariableChoosesTheSection() throws IOException {
            file(
                    "work/cloudstack.ini",
                    ini(URL, SECRET)
                            + ini(URL, SECRET).replace("cloudstack]", "exo]").replace("= key", "= exo"));
            environment.put("CLOUDSTACK_REGION", "exo");
            assertThat(key()).isEqualTo("exo");
        }

        @Test
        void aKeyThatTheServerDoesNotAcceptIsNotReplacedByAnother() throws IOException {
            try (var server = new ScriptedServer()) {
                server.on("listZones", ScriptedServer.refusal(401, "unable to verify user credentials"));
                file("home/.cloudstack.ini", ini(server.endpoint().toString(), "wrong"));
                file("home/.cmk/config", cmk(server.endpoint().toString(), SECRET));
                try (var cloud = CloudStack.connect(find().load())) {
                    assertThatThrownBy(() -> cloud.zones().list().toList()).isInstanceOf(AuthenticationException.class);
                }
                assertThat(server.commands()).containsExactly("listZones");
            }
        }
    }
}

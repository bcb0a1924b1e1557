// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.internal.TlsContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Credentials;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a connection trusts, how the client shows itself, and through which proxy it goes. */
@ParameterizedClass
@EnumSource(HttpStack.class)
class TlsTest {
    private static final HeldCertificate CA =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate SERVER = new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(CA)
            .build();
    private static final HeldCertificate CLIENT =
            new HeldCertificate.Builder().commonName("client").signedBy(CA).build();

    private final MockWebServer server = new MockWebServer();

    @Parameter
    HttpStack stack;

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws IOException {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(SERVER)
                .addTrustedCertificate(CA.certificate())
                .build()
                .sslSocketFactory());
        server.setServerSocketFactory(new PromptSockets());
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private CloudStackConfig.Builder config() {
        return CloudStackConfig.builder()
                .httpStack(stack)
                .endpoint(endpoint("localhost"))
                .apiKey("key")
                .secretKey("c4jSecret")
                .retryPolicy(RetryPolicy.none())
                .timeSource(new ManualTime());
    }

    private URI endpoint(String host) {
        return URI.create("https://" + host + ":" + server.getPort() + "/client/api");
    }

    private void call(CloudStackConfig config) {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body("{\"listthingsresponse\":{}}")
                .build());
        try (var cloud = CloudStack.connect(config)) {
            assertThat(cloud.call("listThings", Map.of()).asMap()).isEmpty();
        }
    }

    private void call(TlsSettings tls) {
        call(config().tls(tls).build());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void anIssuerOfOnesOwnIsTrustedWhenGiven() throws Exception {
        assertThatThrownBy(() -> call(TlsSettings.standard()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("certificate is not trusted");
        call(TlsSettings.builder().caCertificates(CA.certificatePem()).build());
        var fromFile = TlsSettings.builder()
                .caCertificates(file("ca.pem", "issuer:\n" + CA.certificatePem()))
                .trustOnlyThese()
                .build();
        call(fromFile);
        call(Serial.roundTrip(config().tls(fromFile).build()).toBuilder()
                .secretKey("again")
                .build());
        assertThat(fromFile).hasToString("TlsSettings{trusts only 1 given}");
    }

    @Test
    void givenIssuersAddToTheJvmsUnlessTheyAreToBeTheOnlyOnes() {
        var jvm = TlsContext.of(TlsSettings.standard()).trustManager().getAcceptedIssuers();
        var both = TlsSettings.builder().caCertificates(CA.certificatePem());
        assertThat(TlsContext.of(both.build()).trustManager().getAcceptedIssuers())
                .contains(jvm)
                .contains(CA.certificate());
        assertThat(TlsContext.of(both.trustOnlyThese().build()).trustManager().getAcceptedIssuers())
                .containsExactly(CA.certificate());
        assertThatThrownBy(() -> TlsSettings.builder().trustOnlyThese().build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("would trust nobody");
    }

    @Test
    void aCertificateForAnotherNameIsNotTaken() {
        var tls = TlsSettings.builder().caCertificates(CA.certificatePem()).build();
        assertThatThrownBy(() ->
                        call(config().endpoint(endpoint("127.0.0.1")).tls(tls).build()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("certificate is not trusted");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void checksAreSwitchedOffByTheirDangerousNameAloneAndThatIsLogged() {
        var tls = TlsSettings.builder().dangerouslyTrustAllCertificates().build();
        var log = ConfigSourceTest.warnings(() -> {
            var config = config().endpoint(endpoint("127.0.0.1")).tls(tls).build();
            call(config);
        });
        assertThat(log).containsOnlyOnce("Certificates are not checked on the way to " + endpoint("127.0.0.1"));
        assertThat(tls).hasToString("TlsSettings{trusts ALL certificates}");
    }

    private enum ClientKey {
        FILES,
        ONE_FILE,
        TEXT,
        KEY_STORE
    }

    private TlsSettings withKey(ClientKey kind) throws Exception {
        var tls = TlsSettings.builder().caCertificates(CA.certificatePem());
        var certificates = CLIENT.certificatePem() + CA.certificatePem();
        return switch (kind) {
            case FILES ->
                tls.clientCertificate(file("client.pem", certificates), file("client.key", CLIENT.privateKeyPkcs8Pem()))
                        .build();
            case ONE_FILE -> {
                var both = file("both.pem", CLIENT.privateKeyPkcs8Pem() + certificates);
                yield tls.clientCertificate(both, both).build();
            }
            case TEXT ->
                tls.clientCertificate(certificates, Secret.of(CLIENT.privateKeyPkcs8Pem()))
                        .build();
            case KEY_STORE ->
                tls.clientCertificate(keyStore(1), Secret.of("pw")).build();
        };
    }

    private static KeyStore keyStore(int keys) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("ca", CA.certificate());
        for (int i = 0; i < keys; i++) {
            store.setKeyEntry("key" + i, CLIENT.keyPair().getPrivate(), "pw".toCharArray(), new Certificate[] {
                CLIENT.certificate(), CA.certificate()
            });
        }
        return store;
    }

    @ParameterizedTest
    @EnumSource(ClientKey.class)
    void theClientShowsItsCertificateToAServerThatAsks(ClientKey kind) throws Exception {
        server.requireClientAuth();
        var tls = withKey(kind);
        call(tls);
        assertThat(server.takeRequest().getHandshake().peerPrincipal().getName())
                .isEqualTo("CN=client");
        assertThat(tls.toString()).contains("shows a client certificate");
        var copy = Serial.roundTrip(tls);
        if (kind == ClientKey.FILES || kind == ClientKey.ONE_FILE) {
            call(copy);
        } else {
            assertThatThrownBy(() -> call(copy))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no private key, because they were serialised");
        }
    }

    @Test
    void aServerThatAsksForACertificateTurnsOthersAway() {
        server.requireClientAuth();
        assertThatThrownBy(() -> call(TlsSettings.builder()
                        .caCertificates(CA.certificatePem())
                        .build()))
                .isInstanceOf(TransportException.class);
    }

    @Test
    void whatIsNoCertificateAndNoKeyIsRefusedWithoutBeingQuoted() throws Exception {
        var key = CLIENT.privateKeyPkcs8Pem();
        var broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assertRefused(() -> TlsSettings.builder().caCertificates("c4jSecret"), "holds no certificate in PEM form");
        assertRefused(() -> TlsSettings.builder().caCertificates(broken), "certificate 1 in it is damaged");
        assertRefused(
                () -> TlsSettings.builder().caCertificates(directory.resolve("gone.pem")), "gone.pem cannot be read");
        assertRefused(
                () -> TlsSettings.builder().clientCertificate(CLIENT.certificatePem(), Secret.of("c4jSecret")),
                "openssl pkcs8");
        var pkcs1 = new HeldCertificate.Builder().rsa2048().build().privateKeyPkcs1Pem();
        assertRefused(
                () -> TlsSettings.builder().clientCertificate(CLIENT.certificatePem(), Secret.of(pkcs1)),
                "openssl pkcs8");
        var cut = key.replaceFirst("(?s)(-----\n.{20}).*(\n-----END)", "$1$2");
        assertRefused(
                () -> TlsSettings.builder().clientCertificate(CLIENT.certificatePem(), Secret.of(cut)),
                "the private key in it is damaged");
        for (int keys : new int[] {0, 2}) {
            var store = keyStore(keys);
            assertRefused(
                    () -> TlsSettings.builder().clientCertificate(store, Secret.of("pw")), "has " + keys + " keys");
        }
        var store = keyStore(1);
        assertRefused(
                () -> TlsSettings.builder().clientCertificate(store, Secret.of("c4jSecret")), "check its password");
    }

    private static void assertRefused(Runnable work, String told) {
        assertThatThrownBy(work::run)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("c4jSecret");
    }

    @Test
    void rsaKeysAreUnderstoodToo() {
        var rsa = new HeldCertificate.Builder().rsa2048().build();
        var tls = TlsSettings.builder()
                .clientCertificate(rsa.certificatePem(), Secret.of(rsa.privateKeyPkcs8Pem()))
                .build();
        assertThat(tls.getClientKey()).isEqualTo(rsa.keyPair().getPrivate());
    }

    @Test
    void aProxyWithoutAPasswordOpensATunnel() throws Exception {
        try (var proxy = new TestProxy(null)) {
            var tls = TlsSettings.builder().caCertificates(CA.certificatePem()).build();
            call(config().tls(tls)
                    .proxy(ProxySettings.of("127.0.0.1", proxy.port()))
                    .build());
            assertThat(proxy.asked())
                    .isNotEmpty()
                    .allMatch(head -> head.startsWith("CONNECT localhost:" + server.getPort() + " "));
        }
    }

    @Test
    void aTunnelThroughAProxyShowsItThePasswordAndTheServerNothingOfThat() throws Exception {
        if (stack == HttpStack.JAVA) {
            var login = ProxySettings.of("127.0.0.1", 1).login("me", Secret.of("c4jSecret"));
            assertRefused(() -> CloudStack.connect(config().proxy(login).build()), "keeps the password from the proxy");
            return;
        }
        var authorization = Credentials.basic("me", "c4jSecret");
        try (var proxy = new TestProxy(authorization)) {
            var settings = ProxySettings.of("127.0.0.1", proxy.port());
            var tls = TlsSettings.builder().caCertificates(CA.certificatePem()).build();
            call(config().tls(tls)
                    .proxy(settings.login("me", Secret.of("c4jSecret")))
                    .build());
            assertThat(proxy.asked())
                    .isNotEmpty()
                    .allMatch(head -> head.startsWith("CONNECT localhost:" + server.getPort() + " "));
            assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization"))
                    .isNull();
            for (var refused : new ProxySettings[] {settings, settings.login("me", Secret.of("c4jSecretWrong"))}) {
                assertThatThrownBy(() -> call(config().tls(tls).proxy(refused).build()))
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("Nothing was sent")
                        .hasMessageContaining("proxy")
                        .hasMessageNotContaining("c4jSecret");
            }
        }
    }

    @Test
    void aProxyForPlainHttpIsToldThePasswordAtOnce() throws Exception {
        try (var proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder()
                    .setHeader("Content-Type", "application/json")
                    .body("{\"createthingresponse\":{}}")
                    .build());
            var config = config().endpoint("http://cloud.example.org/client/api")
                    .allowPlaintext(true)
                    .proxy(ProxySettings.of("127.0.0.1", proxy.getPort()).login("me", Secret.of("c4jSecret")))
                    .build();
            try (var cloud = CloudStack.connect(config)) {
                cloud.call("createThing", Map.of());
            }
            var request = proxy.takeRequest();
            assertThat(request.getHeaders().get("Proxy-Authorization")).isEqualTo(Credentials.basic("me", "c4jSecret"));
            assertThat(request.getHeaders().get("Host")).isEqualTo("cloud.example.org");
        }
    }

    @Test
    void aProxyThatLostItsPasswordIsNotUsedWithoutIt() throws Exception {
        var proxy = ProxySettings.of("proxy.example.org", 3128).login("me", Secret.of("c4jSecret"));
        var copy = Serial.roundTrip(proxy);
        var open = config().endpoint("http://localhost/client/api");
        assertThat(copy.getUsername()).isEqualTo("me");
        assertThat(copy.getPassword()).isNull();
        assertThat(copy).hasToString("ProxySettings{proxy.example.org:3128, with a password}");
        assertThatThrownBy(() -> CloudStack.connect(open.proxy(copy).build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no password");
        byte[] bytes;
        try (var cloud = CloudStack.connect(open.proxy(proxy).build())) {
            bytes = Serial.write(cloud);
        }
        try (var held = (CloudStack) Serial.read(bytes)) {
            assertThatThrownBy(() -> held.call("listThings", Map.of()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no password");
        }
        var forAll = ProxySettings.of("proxy.example.org", 3128);
        assertThat(Serial.roundTrip(forAll)).hasToString("ProxySettings{proxy.example.org:3128}");
    }

    @Test
    void whatIsNoProxyIsRefused() {
        assertRefused(() -> ProxySettings.of("http://me:c4jSecret@proxy", 1), "host is not one");
        assertRefused(() -> ProxySettings.of(" ", 1), "host is not one");
        assertRefused(() -> ProxySettings.of("proxy", 0), "port is 0");
        assertRefused(() -> ProxySettings.of("proxy", 65536), "port is 65536");
        assertRefused(() -> ProxySettings.of("proxy", 1).login("a:b", Secret.of("c4jSecret")), "colon");
    }
}

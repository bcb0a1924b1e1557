// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String DISBELIEF = "unable to verify user credentials and/or request signature";

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

    @Test
    void believesAGoodSignatureByGetAndByPost() {
        assertThat(client.get("listZones").status()).isEqualTo(200);
        assertThat(client.post("listZones").status()).isEqualTo(200);
    }

    @Test
    void believesValuesThatNeedEncoding() {
        var awkward = "a b+c%20*~é/=&?'\"中";
        assertThat(client.get("listZones", "keyword", awkward).status()).isEqualTo(200);
        assertThat(client.post("listZones", "keyword", awkward).status()).isEqualTo(200);
    }

    @Test
    void sortsNamesByTheirRawCharactersAndKeepsMapBracketsUnencoded() {
        assertThat(client.get("listZones", "Zebra", "1", "apibanana", "2", "tags[0].key", "k", "tags[0].value", "v")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void disbelievesASignatureOverOtherParameters() {
        var signed = client.signed(client.request("listZones"));
        signed.put("name", "zone-1");
        assertDisbelieved(client.get(signed), "listzonesresponse");
    }

    @Test
    void disbelievesAWrongSecret() {
        var stranger =
                new WireClient(emulator.endpoint(), emulator.admin().getApiKey(), "c4jSecret, but not the right one");
        assertDisbelieved(stranger.get("listZones"), "listzonesresponse");
    }

    @Test
    void disbelievesAnUnknownKey() {
        assertDisbelieved(new WireClient(emulator.endpoint(), "unknown", "x").get("listZones"), "listzonesresponse");
    }

    @Test
    void disbelievesARequestWithoutASignature() {
        assertDisbelieved(client.get(client.request("listZones")), "listzonesresponse");
    }

    @Test
    void answersAnUnknownCommandLikeABadSignature() {
        assertDisbelieved(client.get("frobnicateTheCloud"), "errorresponse");
    }

    @Test
    void takesTheCommandOnlyInItsExactSpelling() {
        assertDisbelieved(client.get("listzones"), "errorresponse");
    }

    @Test
    void wrapsTheAnswerToNoCommandInNull() {
        assertDisbelieved(client.get(Map.of("response", "json")), "null");
    }

    @Test
    void findsTheSigningParametersInAnyCase() {
        var request = new LinkedHashMap<String, String>();
        request.put("command", "listZones");
        request.put("response", "json");
        request.put("APIKEY", emulator.admin().getApiKey());
        request.put("SIGNATUREVERSION", "3");
        request.put("Expires", "2026-01-01T00:05:00+0000");
        var signed = client.signed(request);
        signed.put("Signature", signed.remove("signature"));
        assertThat(client.get(signed).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T00:05:00+0000",
                "2026-01-01T00:05:00Z",
                "2026-01-01T00:05:00+00:00",
                "2026-01-01T00:05:00.123456Z",
                "2026-01-01T00:05:00.123456+0000",
                "2026-01-01T02:05:00+0200"
            })
    void takesExpiryInTheFormatsOfTheServer(String expires) {
        assertThat(client.get("listZones", "signatureVersion", "3", "expires", expires)
                        .status())
                .isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(6));
        assertDisbelieved(client.get("listZones", "signatureVersion", "3", "expires", expires), "listzonesresponse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2026-01-01T00:05:00", "1767225900"})
    void disbelievesAnExpiryThatIsNoDate(String expires) {
        assertDisbelieved(client.get("listZones", "signatureVersion", "3", "expires", expires), "listzonesresponse");
    }

    @Test
    void demandsAnExpiryForVersion3() {
        assertDisbelieved(client.get("listZones", "signatureVersion", "3"), "listzonesresponse");
    }

    @Test
    void doesNotEnforceAnExpiryWithoutVersion3() {
        assertThat(client.get("listZones", "expires", "2020-01-01T00:00:00+0000")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void canBeMadeToDemandTimestampsAndPost() {
        emulator.world().setting("enforce.post.requests.and.timestamps", "true");
        var soon = "2026-01-01T00:05:00+0000";
        assertDisbelieved(client.get("listZones"), "listzonesresponse");
        assertDisbelieved(
                client.get("listZones", "signatureVersion", "3", "expires", "2026-01-01T00:16:00+0000"),
                "listzonesresponse");
        assertThat(client.get("listZones", "signatureVersion", "3", "expires", soon)
                        .status())
                .isEqualTo(200);

        var byGet = client.get("createSSHKeyPair", "name", "k", "signatureVersion", "3", "expires", soon);
        assertThat(byGet.status()).isEqualTo(400);
        assertThat(byGet.errorText())
                .isEqualTo("State changing command createSSHKeyPair needs to be sent using POST request");
        assertThat(client.post("createSSHKeyPair", "name", "k", "signatureVersion", "3", "expires", soon)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void computesTheSameInATurkishServer() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(client.get("listZones", "keyword", "IiIi").status()).isEqualTo(200);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertDisbelieved(WireClient.Reply reply, String envelope) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().toString())
                .isEqualTo("{\"" + envelope + "\":{\"uuidList\":[],\"errorcode\":401,\"errortext\":\"" + DISBELIEF
                        + "\"}}");
    }
}

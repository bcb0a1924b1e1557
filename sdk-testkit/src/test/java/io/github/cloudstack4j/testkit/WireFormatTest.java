// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireFormatTest {

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
    void answersJsonWhenAskedForIt() {
        var reply = client.get("listZones");
        assertThat(reply.contentType()).isEqualTo("application/json;charset=utf-8");
        assertThat(reply.envelope()).isEqualTo("listzonesresponse");
        assertThat(reply.content().path("count").asInt()).isEqualTo(2);
        assertThat(reply.content().path("zone").findValuesAsText("name")).isEqualTo(List.of("zone-1", "zone-2"));
    }

    @Test
    void answersXmlWhenNotAskedForJson() {
        var request = client.request("listZones", "name", "zone-1");
        request.remove("response");
        var reply = client.get(client.signed(request));
        assertThat(reply.contentType()).isEqualTo("text/xml;charset=utf-8");
        assertThat(reply.body())
                .startsWith(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><listzonesresponse cloud-stack-version=\"4.23.0.0\">"
                                + "<count>1</count><zone><id>")
                .contains("<name>zone-1</name>")
                .endsWith("</zone></listzonesresponse>");
    }

    @Test
    void writesErrorsInXmlToo() {
        var request = client.request("stopVirtualMachine");
        request.put("response", "xml");
        var reply = client.get(client.signed(request));
        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<stopvirtualmachineresponse cloud-stack-version=\"4.23.0.0\"><errorcode>431</errorcode>"
                        + "<cserrorcode>9999</cserrorcode><errortext>Unable to execute API command"
                        + " stopvirtualmachine due to missing"
                        + " parameter id</errortext></stopvirtualmachineresponse>");
    }

    @Test
    void tellsStrangersInXmlNotWhichVersionItIs() {
        var reply = client.send(HttpRequest.newBuilder(emulator.endpoint()));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><errorresponse><errorcode>401</errorcode>"
                        + "<errortext>unable to verify user credentials and/or request"
                        + " signature</errortext></errorresponse>");
    }

    @Test
    void repeatsTheTextOfAnErrorInAHeader() {
        var reply = client.get("stopVirtualMachine");
        assertThat(reply.response().headers().firstValue("X-Description")).contains(reply.errorText());
        assertThat(reply.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    void sendsNoDateAsTheManagementServerDoesNot() {
        assertThat(client.get("listZones").response().headers().firstValue("Date"))
                .isEmpty();
    }

    @Test
    void tellsTheTimeOfItsOwnClockWhenAProxyStandsBeforeIt() {
        try (var proxied = CloudStackEmulator.builder().behindProxy().start()) {
            var throughProxy = new WireClient(proxied.endpoint(), proxied.admin());
            assertThat(throughProxy.get("listZones").response().headers().firstValue("Date"))
                    .contains("Thu, 01 Jan 2026 00:00:00 GMT");
            proxied.clock().advance(Duration.ofHours(25));
            assertThat(throughProxy.get("listZones").response().headers().firstValue("Date"))
                    .contains("Fri, 02 Jan 2026 01:00:00 GMT");
        }
    }

    @Test
    void servesNothingElsewhere() {
        var reply = client.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/client/nosuch")));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(reply.body()).contains("404");
    }

    @Test
    void refusesOtherMethods() {
        var reply = client.send(HttpRequest.newBuilder(emulator.endpoint()).PUT(BodyPublishers.ofString("x")));
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void letsTheQueryBeatTheBodyOfAPost() {
        var signed = client.signed(client.request("listZones", "name", "zone-2"));
        var body = WireClient.encoded(signed).replace("name=zone-2", "name=zone-1");
        var reply = client.send(HttpRequest.newBuilder(URI.create(emulator.endpoint() + "?name=zone-2"))
                .POST(BodyPublishers.ofString(body)));
        assertThat(reply.content().path("zone").findValuesAsText("name")).isEqualTo(List.of("zone-2"));
    }

    @Test
    void takesTheLastOfARepeatedQueryParameterAndTheFirstOfTheBody() {
        var signed = WireClient.encoded(client.signed(client.request("listZones", "name", "zone-2")));
        var query = client.send(HttpRequest.newBuilder(URI.create(emulator.endpoint() + "?name=zone-1&" + signed)));
        assertThat(query.content().path("zone").findValuesAsText("name")).isEqualTo(List.of("zone-2"));
        var body = client.send(
                HttpRequest.newBuilder(emulator.endpoint()).POST(BodyPublishers.ofString(signed + "&name=zone-1")));
        assertThat(body.content().path("zone").findValuesAsText("name")).isEqualTo(List.of("zone-2"));
    }

    @Test
    void leavesNonAsciiTextAsItIs() {
        emulator.world().addServiceOffering("größe <XL>", 1, 1);
        assertThat(client.get("listServiceOfferings", "name", "größe <XL>").body())
                .contains("\"größe <XL>\"");
    }

    @Test
    void saysWhichCommandItDoesNotEmulate() {
        var reply = client.get("listSystemVms");
        assertThat(reply.status()).isEqualTo(432);
        assertThat(reply.envelope()).isEqualTo("errorresponse");
        assertThat(reply.errorText()).contains("listSystemVms");
    }

    @Test
    void listsOnlyTheCommandsThatItEmulatesForTheRole() {
        var admins = client.get("listApis").content().path("api").findValuesAsText("name");
        assertThat(admins)
                .contains("listHosts", "deployVirtualMachine", "listApis")
                .doesNotContain("listSystemVms");
        var users = new WireClient(emulator.endpoint(), emulator.user())
                .get("listApis")
                .content()
                .path("api");
        assertThat(users.findValuesAsText("name"))
                .contains("deployVirtualMachine")
                .doesNotContain("listHosts");
    }

    @Test
    void describesACommandWithItsParameters() {
        var api = client.get("listApis", "name", "deployVirtualMachine")
                .content()
                .path("api")
                .path(0);
        assertThat(api.path("isasync").asBoolean()).isTrue();
        assertThat(api.path("params").findValuesAsText("name")).contains("zoneid", "templateid");
        for (var parameter : api.path("params")) {
            if (parameter.path("name").asText().equals("zoneid")) {
                assertThat(parameter.path("required").asBoolean()).isTrue();
                assertThat(parameter.path("type").asText()).isEqualTo("uuid");
            }
        }
        assertThat(client.get("listApis", "name", "noSuchCommand").status()).isEqualTo(530);
    }

    @Test
    void anOlderServerKnowsNoLaterParametersAndCommands() {
        try (var older = CloudStackEmulator.builder().serverVersion("4.20.1.0").start()) {
            var olderClient = new WireClient(older.endpoint(), older.admin());
            assertThat(olderClient
                            .get("listCapabilities")
                            .content()
                            .path("capability")
                            .path("cloudstackversion")
                            .asText())
                    .isEqualTo("4.20.1.0");
            var parameters = olderClient
                    .get("listApis", "name", "listZones")
                    .content()
                    .path("api")
                    .path(0)
                    .path("params");
            assertThat(parameters.findValuesAsText("name")).contains("ids").doesNotContain("storageaccessgroup");
            assertThat(olderClient
                            .get("listApis", "name", "createKubernetesCluster")
                            .content()
                            .path("api")
                            .path(0)
                            .path("params")
                            .findValuesAsText("name"))
                    .as("came with 4.21, though the server does not say so")
                    .doesNotContain("asnumber");
        }
    }
}

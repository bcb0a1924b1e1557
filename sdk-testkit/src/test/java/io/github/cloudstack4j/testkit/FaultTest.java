// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {

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
    void strikesOnceAndTellsWhatItStruck() {
        emulator.faults().next("listZones", Fault.badGateway());
        assertThat(client.get("listHosts").status()).isEqualTo(200);
        assertThat(client.get("listZones").status()).isEqualTo(502);
        assertThat(client.get("listZones").status()).isEqualTo(200);
        assertThat(emulator.faults().injected()).singleElement().satisfies(injected -> {
            assertThat(injected.getRequest().getCommand()).isEqualTo("listZones");
            assertThat(injected.getFault().toString()).contains("502");
        });
    }

    @Test
    void strikesAsOftenAsToldAndCanBeTakenAway() {
        emulator.faults().always("listZones", Fault.unavailable()).times(2);
        assertThat(client.get("listZones").status()).isEqualTo(503);
        assertThat(client.get("listZones").status()).isEqualTo(503);
        assertThat(client.get("listZones").status()).isEqualTo(200);
        var rule = emulator.faults().when(request -> "POST".equals(request.getMethod()), Fault.requestTimeout());
        assertThat(client.get("listZones").status()).isEqualTo(200);
        assertThat(client.post("listZones").status()).isEqualTo(408);
        rule.remove();
        assertThat(client.post("listZones").status()).isEqualTo(200);
        emulator.faults().always("listZones", Fault.unavailable());
        emulator.faults().clear();
        assertThat(client.get("listZones").status()).isEqualTo(200);
    }

    @Test
    void dropsTheConnectionBeforeTheWork() {
        emulator.faults().next("createSSHKeyPair", Fault.resetAfterRead());
        assertThatThrownBy(() -> client.post("createSSHKeyPair", "name", "k"))
                .isInstanceOf(WireClient.ConnectionLost.class);
        assertThat(emulator.world().find("sshkeypair", "k")).isEmpty();
        assertThat(emulator.requests("createSSHKeyPair"))
                .singleElement()
                .satisfies(request -> assertThat(request.getStatus()).isEqualTo(RecordedRequest.NO_ANSWER));
    }

    @Test
    void losesTheReplyAfterTheWork() {
        emulator.faults().next("createSSHKeyPair", Fault.lostReply());
        assertThatThrownBy(() -> client.post("createSSHKeyPair", "name", "k"))
                .isInstanceOf(WireClient.ConnectionLost.class);
        assertThat(emulator.world().find("sshkeypair", "k")).isPresent();
    }

    @Test
    void resetsAConnectionBeforeItReadsFromIt() throws IOException {
        emulator.faults().resetNextConnection();
        assertThat(firstByteOfAnAnswer()).isEqualTo(-1);
        assertThat(firstByteOfAnAnswer()).isEqualTo('H');
        assertThat(emulator.requests()).hasSize(1);
    }

    @Test
    void breaksOffInTheMiddleOfTheBody() {
        emulator.faults().next("createSSHKeyPair", Fault.truncatedBody());
        assertThatThrownBy(() -> client.post("createSSHKeyPair", "name", "k"))
                .isInstanceOf(WireClient.ConnectionLost.class);
        assertThat(emulator.world().find("sshkeypair", "k")).isPresent();
    }

    @Test
    void answersGarbage() {
        emulator.faults().next("listZones", Fault.garbageBody());
        var reply = client.get("listZones");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("application/json");
        assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
    }

    @Test
    void throttlesInTheServersWords() {
        emulator.faults().next("listZones", Fault.throttled(Duration.ofMillis(700)));
        var reply = client.get("listZones");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.errorText())
                .isEqualTo("The given user has reached his/her account api limit, please retry after 700 ms.");
    }

    @Test
    void throttlesByItselfWhenTheSettingSaysSo() {
        emulator.world().setting("api.throttling.enabled", "true");
        emulator.world().setting("api.throttling.max", "6");
        var user = new WireClient(emulator.endpoint(), emulator.user());
        for (var i = 0; i < 3; i++) {
            assertThat(user.get("listZones").status()).isEqualTo(200);
        }
        var reply = user.get("listZones");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.errorText()).contains("please retry after 1000 ms.");
        assertThat(client.get("listZones").status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(user.get("listZones").status()).isEqualTo(200);
    }

    @Test
    void saysWhenToComeBack() {
        emulator.faults().next("listZones", Fault.unavailable(Duration.ofSeconds(30)));
        assertThat(client.get("listZones").response().headers().firstValue("Retry-After"))
                .contains("30");
    }

    @Test
    void sendsElsewhere() {
        emulator.faults().next("listZones", Fault.redirect(URI.create("http://192.0.2.1/client/api")));
        var reply = client.get("listZones");
        assertThat(reply.status()).isEqualTo(307);
        assertThat(reply.response().headers().firstValue("Location")).contains("http://192.0.2.1/client/api");
    }

    @Test
    void failsInFrontOfTheWorkUnlessToldOtherwise() {
        emulator.faults().next("createSSHKeyPair", Fault.badGateway());
        client.post("createSSHKeyPair", "name", "k");
        assertThat(emulator.world().find("sshkeypair", "k")).isEmpty();
        emulator.faults().next("createSSHKeyPair", Fault.badGateway().afterTheWork());
        assertThat(client.post("createSSHKeyPair", "name", "k").status()).isEqualTo(502);
        assertThat(emulator.world().find("sshkeypair", "k")).isPresent();
    }

    @Test
    void neverAnswersWhenStalled() {
        emulator.faults().next("listZones", Fault.stall());
        var request = HttpRequest.newBuilder(URI.create(emulator.endpoint() + "?command=listZones"))
                .timeout(Duration.ofMillis(200))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void answersLate() {
        emulator.faults().next("listZones", Fault.latency(Duration.ofMillis(150)));
        var before = System.nanoTime();
        assertThat(client.get("listZones").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void failsAJob() {
        emulator.faults().next("createAffinityGroup", Fault.jobFailure(533, "no room"));
        var job = client.post("createAffinityGroup", "name", "g", "type", "host affinity")
                .content()
                .path("jobid")
                .asText();
        emulator.clock().advance(Duration.ofMinutes(1));
        var result = client.get("queryAsyncJobResult", "jobid", job).content();
        assertThat(result.path("jobstatus").asInt()).isEqualTo(2);
        assertThat(result.path("jobresult").path("errortext").asText()).isEqualTo("no room");
        assertThat(result.path("jobresultcode").asInt()).isEqualTo(533);
    }

    @Test
    void makesAJobVanishThoughItsWorkIsDone() {
        var group = emulator.world().id("affinitygroup", "group-1");
        emulator.faults().next("deleteAffinityGroup", Fault.jobVanished());
        var job = client.post("deleteAffinityGroup", "id", group)
                .content()
                .path("jobid")
                .asText();
        assertThat(client.get("queryAsyncJobResult", "jobid", job).status()).isEqualTo(431);
        emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(client.get("listAffinityGroups").content()).isEmpty();
    }

    @Test
    void restartsTheServerBehindAnAnswer() {
        var group = emulator.world().id("affinitygroup", "group-1");
        emulator.faults().next("deleteAffinityGroup", Fault.serverRestart());
        var job = client.post("deleteAffinityGroup", "id", group)
                .content()
                .path("jobid")
                .asText();
        emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(client.get("queryAsyncJobResult", "jobid", job)
                        .content()
                        .path("jobresultcode")
                        .asInt())
                .isEqualTo(530);
        assertThat(client.get("listAffinityGroups").content().path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void recordsRequestsWithoutSecrets() {
        client.get("listZones", "name", "zone-1");
        assertThat(emulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getStatus()).isEqualTo(200);
            assertThat(request.getReceivedAt()).isEqualTo(EmulatorClock.DEFAULT_START);
            assertThat(request.getUser()).hasToString(emulator.admin().toString());
            assertThat(request.getParameter("name")).isEqualTo("zone-1");
            assertThat(request.getParameters()).containsEntry("apiKey", "***").containsEntry("signature", "***");
        });
        emulator.clearRequests();
        assertThat(emulator.requests()).isEmpty();
    }

    private int firstByteOfAnAnswer() throws IOException {
        try (var socket = new Socket("127.0.0.1", emulator.endpoint().getPort())) {
            socket.getOutputStream()
                    .write("GET /client/api HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read();
        }
    }
}

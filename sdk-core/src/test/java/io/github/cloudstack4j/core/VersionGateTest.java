// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came after CloudStack 4.16 is sent only to servers that have it. */
class VersionGateTest {
    private static final String UNKNOWN_API =
            "Api Discovery plugin was unable to find an api by that name or process any apis";

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = server.connect(time);

    @BeforeEach
    void anOldServer() {
        server.on("listCapabilities", "{\"capability\":{\"cloudstackversion\":\"4.19.0.0\"}}");
        server.on("listApis", api("createVolume", "name"));
        server.on("createVolume", "{\"success\":true}");
        server.on("copySnapshot", "{\"success\":true}");
    }

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    private static String api(String name, String... parameters) {
        var params = List.of(parameters).stream()
                .map(parameter -> "{\"name\":\"" + parameter + "\"}")
                .toList();
        return "{\"count\":1,\"api\":[{\"name\":\"" + name + "\",\"params\":[" + String.join(",", params) + "]}]}";
    }

    @Test
    void refusesAParameterThatTheServerLacksBeforeItIsSent() {
        assertThatThrownBy(() -> cloud.call("createVolume", Map.of("name", "v", "storageid", "s")))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("createVolume")
                .hasMessageContaining("storageid (since CloudStack 4.22.1)")
                .hasMessageContaining("this server (CloudStack 4.19.0.0)")
                .hasMessageContaining("upgraded to CloudStack 4.22.1 or later")
                .hasMessageContaining("role");
        assertThat(server.received("createVolume")).isEmpty();
    }

    @Test
    void namesTheReleaseThatHasAllThatIsMissing() {
        assertThatThrownBy(() -> cloud.call("createVolume", Map.of("kmskeyid", "k", "storageid", "s")))
                .hasMessageContaining("kmskeyid (since CloudStack 4.23.0), storageid (since CloudStack 4.22.1)")
                .hasMessageContaining("upgraded to CloudStack 4.23.0 or later");
    }

    @Test
    void refusesACommandThatTheServerLacks() {
        server.on("listCapabilities", "{\"capability\":{\"cloudstackversion\":\"4.18.2.0\"}}");
        server.on("listApis", ScriptedServer.refusal(530, UNKNOWN_API));

        assertThatThrownBy(() -> cloud.call("copySnapshot", Map.of("id", "s")))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("copySnapshot")
                .hasMessageContaining("this server (CloudStack 4.18.2.0)")
                .hasMessageContaining("CloudStack 4.19.0 brought it");
        assertThat(server.received("copySnapshot")).isEmpty();
    }

    @Test
    void aCommandThatAServerOfThatVersionHasIsTheRolesToAllow() {
        server.on("listApis", ScriptedServer.refusal(530, UNKNOWN_API));

        assertThatThrownBy(() -> cloud.call("copySnapshot", Map.of("id", "s")))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("this server (CloudStack 4.19.0.0) does not offer the command to this account")
                .hasMessageContaining("role of this account");
        assertThat(server.received("copySnapshot")).isEmpty();
    }

    @Test
    void bothReasonsAreGivenWhereTheVersionIsNotKnown() {
        server.on("listCapabilities", ScriptedServer.refusal(432, "not for you"));
        server.on("listApis", ScriptedServer.refusal(530, UNKNOWN_API));

        assertThatThrownBy(() -> cloud.call("copySnapshot", Map.of("id", "s")))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("of a version that it does not tell")
                .hasMessageContaining("CloudStack 4.19.0 or later")
                .hasMessageContaining("role of this account");
    }

    @Test
    void saysSoIfTheServerKeepsItsVersionToItself() {
        server.on("listCapabilities", "{\"capability\":{\"kubernetesserviceenabled\":true}}");

        assertThatThrownBy(() -> cloud.call("createVolume", Map.of("storageid", "s")))
                .hasMessageContaining("this server (of a version that it does not tell)");
    }

    @Test
    void sendsWhatTheServerTakesAndAsksOnce() {
        server.on("listApis", api("createVolume", "name", "storageid"));

        for (int i = 0; i < 3; i++) {
            cloud.call("createVolume", Map.of("STORAGEID", "s"));
        }

        assertThat(server.received("createVolume")).hasSize(3);
        assertThat(server.received("listApis")).hasSize(1);
        assertThat(server.received("listCapabilities")).isEmpty();
    }

    @Test
    void asksNothingAboutWhatTheOldestServerHas() {
        cloud.call("createVolume", Map.of("name", "v", "customjobid", "j"));
        server.on("somethingOfAPlugin", "{\"success\":true}");
        cloud.call("somethingOfAPlugin", Map.of("storageid", "s"));

        assertThat(server.received("listApis")).isEmpty();
    }

    @Test
    void knowsTheParametersOfMapsByTheirName() {
        server.on("listApis", api("createKubernetesCluster", "name"));
        server.on("createKubernetesCluster", "{\"success\":true}");

        assertThatThrownBy(() -> cloud.call(
                        "createKubernetesCluster", Map.of("nodeofferings", List.of(Map.of("node", "worker")))))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("nodeofferings");
    }

    @Test
    void aTextThatIsTooLongForADescribedCommandIsNotSent() {
        server.on(
                "listApis",
                "{\"count\":1,\"api\":[{\"name\":\"createVolume\",\"params\":["
                        + "{\"name\":\"name\",\"type\":\"string\",\"length\":8},"
                        + "{\"name\":\"ids\",\"type\":\"list\",\"length\":8}]}]}");

        cloud.call("createVolume", Map.of("name", "not described yet"));
        cloud.capabilities().api("createVolume");
        cloud.call("createVolume", Map.of("name", "12345678", "ids", "123456789"));

        assertThatThrownBy(() -> cloud.call("createVolume", Map.of("name", "123456789")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("name is 9 characters long")
                .hasMessageContaining("takes 8 at most");
        assertThat(server.received("createVolume")).hasSize(2);
    }

    @Test
    void anUpgradedServerIsBelievedWithinAMinute() {
        server.on("listApis", api("createVolume", "name"), api("createVolume", "name", "storageid"));
        var request = Map.of("storageid", "s");

        assertThatThrownBy(() -> cloud.call("createVolume", request)).isInstanceOf(UnsupportedException.class);
        assertThatThrownBy(() -> cloud.call("createVolume", request)).isInstanceOf(UnsupportedException.class);
        assertThat(server.received("listApis")).hasSize(1);
        time.set(time.now().plus(Duration.ofSeconds(61)));
        assertThatCode(() -> cloud.call("createVolume", request)).doesNotThrowAnyException();
    }

    @Test
    void aServerThatDoesNotTellIsNotStoodInTheWayOf() {
        server.on("listApis", ScriptedServer.refusal(432, "The API [listApis] is not available for the account"));

        cloud.call("createVolume", Map.of("storageid", "s"));
        cloud.call("createVolume", Map.of("storageid", "s"));

        assertThat(server.received("createVolume")).hasSize(2);
        assertThat(server.received("listApis")).as("a failure is not kept").hasSize(2);
    }

    @Test
    void anotherErrorOfThatCodeIsNotTakenForAnAnswer() {
        server.on("listApis", ScriptedServer.refusal(530, "Internal error executing command"));

        cloud.call("copySnapshot", Map.of("id", "s"));

        assertThat(server.received("copySnapshot")).hasSize(1);
    }
}

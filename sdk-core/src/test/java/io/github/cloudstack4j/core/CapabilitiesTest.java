// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.model.ApiDescription;
import io.github.cloudstack4j.core.model.CloudStackVersion;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server tells about itself: asked late, once for all, and not for ever. */
class CapabilitiesTest {
    private static final int CALLERS = 50;

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = server.connect(time);

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    private static String capability(String version) {
        return "{\"capability\":{\"cloudstackversion\":\"" + version + "\",\"kubernetesserviceenabled\":true}}";
    }

    private static String api(String name, String... parameters) {
        var params = new ArrayList<String>();
        for (var parameter : parameters) {
            params.add("{\"name\":\"" + parameter + "\",\"type\":\"string\",\"length\":255,\"required\":false}");
        }
        return "{\"count\":1,\"api\":[{\"name\":\"" + name + "\",\"isasync\":true,\"params\":["
                + String.join(",", params) + "]}]}";
    }

    @Test
    void tellsVersionAndSettings() {
        server.on("listCapabilities", capability("4.22.0.0-SNAPSHOT"));

        var capabilities = cloud.capabilities().server();

        assertThat(capabilities.getCloudStackVersion()).isEqualTo("4.22.0.0-SNAPSHOT");
        assertThat(capabilities.getVersion()).isEqualTo(CloudStackVersion.parse("4.22"));
        assertThat(capabilities.getKubernetesServiceEnabled()).isTrue();
        assertThat(capabilities.getProjectInviteRequired()).isNull();
    }

    @Test
    void aVersionThatIsNoneIsNotTakenForOne() {
        server.on("listCapabilities", capability("unknown"));

        assertThat(cloud.capabilities().server().getVersion()).isNull();
    }

    @Test
    void asksOnceForAllClientsAndViews() {
        server.on("listCapabilities", capability("4.22.0.0"));

        cloud.capabilities().server();
        cloud.capabilities().server();
        cloud.inProject("5421dc29-77f9-49ce-9730-c9a57e787dbd").capabilities().server();

        assertThat(server.received("listCapabilities")).hasSize(1);
    }

    @Test
    void asksAgainAfterAnHourOrWhenTold() {
        server.on("listCapabilities", capability("4.20.0.0"), capability("4.21.0.0"), capability("4.22.0.0"));
        var capabilities = cloud.capabilities();
        capabilities.server();

        time.set(time.now().plus(Duration.ofMinutes(59)));
        assertThat(capabilities.server().getCloudStackVersion()).isEqualTo("4.20.0.0");
        time.set(time.now().plus(Duration.ofMinutes(2)));
        assertThat(capabilities.server().getCloudStackVersion()).isEqualTo("4.21.0.0");
        capabilities.refresh();
        assertThat(capabilities.server().getCloudStackVersion()).isEqualTo("4.22.0.0");
    }

    @Test
    void manyWhoAskAtOnceShareOneRequest() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        server.on("listCapabilities", form -> {
            asked.countDown();
            answer.await();
            return ScriptedServer.reply("listCapabilities", capability("4.22.0.0"));
        });

        var versions = together(() -> cloud.capabilities().server().getCloudStackVersion(), asked, answer);

        assertThat(versions).hasSize(CALLERS).containsOnly("4.22.0.0");
        assertThat(server.received("listCapabilities")).hasSize(1);
    }

    @Test
    void manyWhoUseSomethingNewAtOnceShareOneRequest() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        server.on("listApis", form -> {
            asked.countDown();
            answer.await();
            return ScriptedServer.reply("listApis", api("createVolume", "storageid"));
        });
        server.on("createVolume", "{\"success\":true}");

        together(() -> cloud.call("createVolume", Map.of("storageid", "s")), asked, answer);

        assertThat(server.received("createVolume")).hasSize(CALLERS);
        assertThat(server.received("listApis")).hasSize(1);
    }

    private static <T> List<T> together(Callable<T> call, CountDownLatch asked, CountDownLatch answer)
            throws Exception {
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            var started = new CountDownLatch(CALLERS);
            var results = new ArrayList<Future<T>>();
            for (int i = 0; i < CALLERS; i++) {
                results.add(threads.submit(() -> {
                    started.countDown();
                    return call.call();
                }));
            }
            started.await();
            asked.await();
            answer.countDown();
            var values = new ArrayList<T>();
            for (var result : results) {
                values.add(result.get());
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFailureIsNotKept() {
        server.on(
                "listCapabilities",
                ScriptedServer.refusal(431, "not now"),
                ScriptedServer.reply("listCapabilities", capability("4.22.0.0")));

        assertThatThrownBy(() -> cloud.capabilities().server()).isInstanceOf(InvalidParameterException.class);
        assertThat(cloud.capabilities().server().getCloudStackVersion()).isEqualTo("4.22.0.0");
    }

    @Test
    void anInterruptedCallerDoesNotFailThoseWhoWaitForItsAnswer() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        server.on("listCapabilities", form -> {
            if (answer.getCount() == 0) {
                return ScriptedServer.reply("listCapabilities", capability("4.22.0.0"));
            }
            asked.countDown();
            answer.await();
            return ScriptedServer.refusal(503, "not now");
        });
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> cloud.capabilities().server());
            asked.await();
            var waiting = new CountDownLatch(1);
            var second = threads.submit(() -> {
                waiting.countDown();
                return cloud.capabilities().server();
            });
            waiting.await();
            first.cancel(true);
            answer.countDown();

            assertThat(second.get().getCloudStackVersion()).isEqualTo("4.22.0.0");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void describesACommand() {
        server.on("listApis", api("createKubernetesCluster", "name", "etcdnodes"));

        var described = cloud.capabilities().api("createKubernetesCluster");

        assertThat(described).get().satisfies(api -> {
            assertThat(api.isAsync()).isTrue();
            assertThat(api.takes("EtcdNodes")).isTrue();
            assertThat(api.getParameters()).first().satisfies(parameter -> {
                assertThat(parameter.getName()).isEqualTo("name");
                assertThat(parameter.getLength()).isEqualTo(255);
                assertThat(parameter.isRequired()).isFalse();
            });
        });
        assertThat(server.received("listApis").get(0)).containsEntry("name", "createKubernetesCluster");
        assertThat(cloud.capabilities().offers("createKubernetesCluster", "enablecsi"))
                .isFalse();
        assertThat(server.received("listApis")).hasSize(1);
    }

    @Test
    void aCommandThatIsNotOfferedIsNoError() {
        server.on(
                "listApis",
                ScriptedServer.refusal(
                        530, "Api Discovery plugin was unable to find an api by that name or process any apis"));

        assertThat(cloud.capabilities().api("createHost")).isEmpty();
        assertThat(cloud.capabilities().offers("createHost")).isFalse();
        assertThat(server.received("listApis")).hasSize(1);
    }

    @Test
    void theWholeListAnswersForEachCommand() {
        server.on("listApis", "{\"count\":2,\"api\":[{\"name\":\"listZones\"},{\"name\":\"createVolume\"}]}");

        assertThat(cloud.capabilities().apis())
                .extracting(ApiDescription::getName)
                .containsExactly("listZones", "createVolume");
        assertThat(cloud.capabilities().offers("listZones")).isTrue();
        assertThat(cloud.capabilities().offers("listHosts")).isFalse();
        assertThat(server.received("listApis"))
                .singleElement()
                .satisfies(form -> assertThat(form).doesNotContainKeys("name", "page", "pagesize"));
    }

    @Test
    void knowsTheServersDefectsWithoutAsking() {
        assertThat(cloud.capabilities().knownIssues())
                .extracting(KnownIssue::getId)
                .contains("core-list-count", "core-unknown-parameters");
        assertThat(server.received("listCapabilities")).isEmpty();
    }

    @Test
    void anIssueStrikesFromItsFirstVersionToTheOneThatFixedIt() {
        var issue = KnownIssue.builder()
                .id("x")
                .summary("s")
                .effect("e")
                .wayRound("w")
                .since("4.21")
                .fixedIn("4.22.1")
                .build();

        assertThat(issue.affects(CloudStackVersion.parse("4.20.3.0"))).isFalse();
        assertThat(issue.affects(CloudStackVersion.parse("4.21.0.0"))).isTrue();
        assertThat(issue.affects(CloudStackVersion.parse("4.22.0.0"))).isTrue();
        assertThat(issue.affects(CloudStackVersion.parse("4.22.1.0"))).isFalse();
    }

    @Test
    void versionsAreComparedNumberByNumber() {
        assertThat(CloudStackVersion.parse("4.9.3")).isLessThan(CloudStackVersion.parse("4.16"));
        assertThat(CloudStackVersion.parse("4.23.0.0-SNAPSHOT"))
                .isEqualTo(CloudStackVersion.parse("4.23"))
                .hasSameHashCodeAs(CloudStackVersion.parse("4.23.0"))
                .hasToString("4.23.0.0-SNAPSHOT");
        assertThatThrownBy(() -> CloudStackVersion.parse("latest"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("latest")
                .hasMessageContaining("4.22.0");
    }
}

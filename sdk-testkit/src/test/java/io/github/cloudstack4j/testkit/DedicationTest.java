// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dedication of zones, pods, clusters of hosts and hosts, as an administrator meets it on the wire. */
class DedicationTest {
    private CloudStackEmulator emulator;
    private WireClient admin;
    private String domain;

    @BeforeEach
    void start() {
        emulator = CloudStackEmulator.start();
        admin = new WireClient(emulator.endpoint(), emulator.admin());
        domain = emulator.world().id("domain", "testdomain");
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({"Zone, zone-1", "Pod, zone-1-pod", "Host, host-1"})
    void answersWithAListWithoutAName(String word, String name) {
        var job = dedicate(word, name, "domainid", domain);

        assertThat(job.path("jobstatus").asInt()).isEqualTo(1);
        var row = job.path("jobresult").path("null").path("responses").path(0);
        assertThat(row.path(word.toLowerCase(Locale.ROOT) + "name").asText()).isEqualTo(name);
        assertThat(row.path("domainid").asText()).isEqualTo(domain);
        assertThat(row.has("accountid")).isFalse();
        assertThat(groups())
                .extracting(group -> group.path("name").asText())
                .contains("Dedicated" + word + "Grp-domain-testdomain");
        assertThat(groups().get(0).path("account").asText()).isEqualTo("system");
        assertThat(groups().get(0)
                        .path("dedicatedresources")
                        .path(0)
                        .path("resourcetype")
                        .asText())
                .isEqualTo(word);
        assertThat(rows(word)).containsExactly(row);
    }

    @Test
    void answersWithANamedObjectForAClusterOfHosts() {
        var job = dedicate("Cluster", "zone-1-cluster", "domainid", domain, "account", "plainacct");

        var row = job.path("jobresult").path("dedicatedcluster");
        assertThat(row.path("accountid").asText()).isEqualTo(emulator.world().id("account", "plainacct"));
        assertThat(groups())
                .extracting(group -> group.path("name").asText())
                .containsExactly("DedicatedClusterGrp-plainacct");
        assertThat(groups().get(0).path("account").asText()).isEqualTo("plainacct");
    }

    @Test
    void isForRootAdministrators() {
        var user = new WireClient(emulator.endpoint(), emulator.user());

        assertThat(user.get("listDedicatedHosts").status()).isEqualTo(432);
        assertThat(user.get("dedicateHost", "hostid", id("host", "host-1"), "domainid", domain)
                        .status())
                .isEqualTo(432);
    }

    @Test
    void dedicatesAThingOnce() {
        dedicate("Host", "host-1", "domainid", domain);

        assertFails(dedicate("Host", "host-1", "domainid", domain), 530, "Host host-1 is already dedicated");
    }

    @Test
    void leavesWhatLiesInAnothersAlone() {
        dedicate("Cluster", "zone-1-cluster", "domainid", domain);
        assertFails(
                dedicate("Host", "host-1", "domainid", domain),
                530,
                "Host's Cluster zone-1-cluster is already dedicated");
        release("Cluster", "zone-1-cluster");
        dedicate("Pod", "zone-1-pod", "domainid", domain);
        assertFails(dedicate("Host", "host-1", "domainid", domain), 530, "Host's Pod zone-1-pod is already dedicated");
        assertFails(
                dedicate("Cluster", "zone-1-cluster", "domainid", domain),
                530,
                "Cluster's Pod zone-1-pod is already dedicated");
        release("Pod", "zone-1-pod");
        dedicate("Zone", "zone-1", "domainid", domain);
        assertFails(
                dedicate("Host", "host-1", "domainid", domain), 530, "Host's Data Center zone-1 is already dedicated");
        assertFails(dedicate("Pod", "zone-1-pod", "domainid", domain), 530, "Pod's Zone zone-1 is already dedicated");
    }

    @Test
    void givesPartOfAParentDomainsToItsOwn() {
        var child = emulator.world().addDomain("ROOT/testdomain/child");
        dedicate("Cluster", "zone-1-cluster", "domainid", domain);

        assertThat(dedicate("Host", "host-1", "domainid", child)
                        .path("jobstatus")
                        .asInt())
                .isEqualTo(1);
        assertThat(dedicate("Host", "host-2", "domainid", domain, "account", "plainacct")
                        .path("jobstatus")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void swallowsWhatTheSameOwnerHasBelowAndRefusesTheRest() {
        dedicate("Host", "host-1", "domainid", domain);
        assertThat(dedicate("Pod", "zone-1-pod", "domainid", domain)
                        .path("jobstatus")
                        .asInt())
                .isEqualTo(1);
        assertThat(rows("Host")).isEmpty();
        release("Pod", "zone-1-pod");
        dedicate("Host", "host-1", "domainid", domain, "account", "plainacct");

        assertFails(
                dedicate("Cluster", "zone-1-cluster", "domainid", domain),
                530,
                "Host host-1 under this Cluster zone-1-cluster is dedicated to different account/domain");
    }

    @Test
    void refusesAHostThatRunsInstancesOfOthers() {
        admin.get(
                "deployVirtualMachine",
                "zoneid",
                id("zone", "zone-1"),
                "serviceofferingid",
                id("serviceoffering", "small"),
                "templateid",
                id("template", "ubuntu-24.04"),
                "networkids",
                id("network", "admin-net"));
        emulator.clock().advance(Duration.ofMinutes(2));
        var host = emulator.world().all("virtualmachine").get(0).get("hostid").toString();

        assertFails(
                job(admin.get("dedicateHost", "hostid", host, "domainid", domain)),
                530,
                "Host " + host + " found to be unsuitable for explicit dedication as it is running instances of another"
                        + " domain");
        assertFails(
                job(admin.get("dedicateHost", "hostid", host, "domainid", domain, "account", "plainacct")),
                530,
                "Host " + host + " found to be unsuitable for explicit dedication as it is running instances of another"
                        + " account");
    }

    @Test
    void refusesWhatCannotBe() {
        emulator.world().set("host", "host-2", "type", "SecondaryStorage");

        assertFails(dedicate("Host", "host-2", "domainid", domain), 530, "Invalid host type for host host-2");
        assertFails(
                job(admin.get("releaseDedicatedHost", "hostid", id("host", "host-1"))),
                431,
                "No Dedicated Resource available to release");
        assertFails(
                dedicate("Host", "host-1", "domainid", domain, "account", "admin"),
                431,
                "Please specify the domain id of the account id 2");
        assertThat(admin.get("listDedicatedHosts", "account", "plainacct").errorText())
                .isEqualTo("Please specify the domain id of the account: plainacct");
    }

    @Test
    void dropsTheGroupWithItsLastResource() {
        dedicate("Host", "host-1", "domainid", domain);
        dedicate("Zone", "zone-2", "domainid", domain);
        assertThat(groups()).hasSize(1);
        assertThat(emulator.world().find("zone", "zone-2").orElseThrow()).containsEntry("domainid", domain);

        release("Host", "host-1");
        assertThat(groups())
                .extracting(group -> group.path("name").asText())
                .containsExactly("DedicatedHostGrp-domain-testdomain");
        release("Zone", "zone-2");

        assertThat(groups()).isEmpty();
        assertThat(emulator.world().find("zone", "zone-2").orElseThrow()).doesNotContainKey("domainid");
    }

    @Test
    void showsTheDomainsGroupToItsUsers() {
        dedicate("Host", "host-1", "domainid", domain);

        var user = new WireClient(emulator.endpoint(), emulator.user());
        assertThat(user.get("listAffinityGroups", "type", "ExplicitDedication")
                        .content()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    private JsonNode dedicate(String word, String name, String... more) {
        var parameters =
                new ArrayList<>(List.of(word.toLowerCase(Locale.ROOT) + "id", id(word.toLowerCase(Locale.ROOT), name)));
        parameters.addAll(List.of(more));
        return job(admin.get("dedicate" + word, parameters.toArray(String[]::new)));
    }

    private void release(String word, String name) {
        var job = job(admin.get(
                "releaseDedicated" + word,
                word.toLowerCase(Locale.ROOT) + "id",
                id(word.toLowerCase(Locale.ROOT), name)));
        assertThat(job.path("jobresult").path("success").asBoolean()).isTrue();
    }

    private JsonNode job(WireClient.Reply reply) {
        emulator.clock().advance(Duration.ofSeconds(1));
        return admin.get(
                        "queryAsyncJobResult",
                        "jobid",
                        reply.content().path("jobid").asText())
                .content();
    }

    private List<JsonNode> groups() {
        var groups = admin.get("listAffinityGroups", "listall", "true", "type", "ExplicitDedication")
                .content()
                .path("affinitygroup");
        return groups.valueStream().toList();
    }

    private List<JsonNode> rows(String word) {
        return admin.get("listDedicated" + word + "s")
                .content()
                .path("dedicated" + word.toLowerCase(Locale.ROOT))
                .valueStream()
                .toList();
    }

    private String id(String kind, String name) {
        return emulator.world().id(kind, name);
    }

    private static void assertFails(JsonNode job, int code, String text) {
        assertThat(job.path("jobresult").path("errortext").asText()).isEqualTo(text);
        assertThat(job.path("jobresultcode").asInt()).isEqualTo(code);
    }
}

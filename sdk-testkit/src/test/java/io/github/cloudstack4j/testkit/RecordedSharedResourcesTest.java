// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Replays what a real server was asked, as far as it is about neither Kubernetes nor volumes, and compares the answers.
 */
class RecordedSharedResourcesTest {

    private static final String ZONE = "3208a728-b6cd-4d4d-b7ca-e46cd920513b";
    private static final String TINY_OFFERING = "43744184-0803-42df-b49a-1a36d85dc858";
    private static final String HUGE_OFFERING = "8e3eb4df-3cc2-469e-8b15-81fe5efc6fa0";
    private static final String TEMPLATE = "7b54366b-e635-11f1-ae9d-02fc00000001";
    private static final String ADMIN_NETWORK = "714311f7-24d8-4e54-946f-b8bf608c5fda";
    private static final String DOMAIN = "0e362b7e-abce-41f1-82e2-faad6a112a82";
    private static final String HOST = "e239c7ce-ea6f-4d53-9916-e1300d564c6d";
    private static final String SECOND_HOST = "9e4a1a8f-1d7d-4d05-815e-f6b15cfeea56";
    private static final String VM = "84d9cce7-988d-41fd-b373-965ff03157ee";

    /** Fields that may differ, and why. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry(
                    "listAffinityGroups.affinitygroup.dedicatedresources",
                    "the only recorded group came from a dedication"),
            Map.entry("listAffinityGroups.affinitygroup.dedicatedresources.resourceid", "as above"),
            Map.entry("listAffinityGroups.affinitygroup.dedicatedresources.resourcename", "as above"),
            Map.entry("listAffinityGroups.affinitygroup.dedicatedresources.resourcetype", "as above"),
            Map.entry(
                    "listTemplates.template.checksum",
                    "the recorded template was a built-in one, downloaded from its maker"),
            Map.entry("registerTemplate.template.size", "the recorded server's hypervisor downloads nothing"),
            Map.entry("registerTemplate.template.physicalsize", "as above"),
            Map.entry("registerTemplate.template.downloaddetails.downloadState", "as above"),
            Map.entry("registerTemplate.template.downloaddetails.datastore", "as above"),
            Map.entry("registerTemplate.template.downloaddetails.datastoreRole", "as above"),
            Map.entry("registerTemplate.template.downloaddetails.downloadPercent", "as above"),
            Map.entry("registerTemplate.template.downloaddetails.datastoreId", "as above"),
            Map.entry("listHosts.host.gpugroup", "the simulator's hosts have graphics cards"),
            Map.entry("listHosts.host.gpugroup.gpugroupname", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.maxcapacity", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.maxheads", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.maxresolutionx", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.maxresolutiony", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.maxvgpuperpgpu", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.remainingcapacity", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.vgputype", "as above"),
            Map.entry("listHosts.host.gpugroup.vgpu.videoram", "as above"));

    private CloudStackEmulator emulator;
    private RecordedExchanges recordings;
    private WireClient admin;
    private WireClient user;

    @BeforeEach
    void arrangeTheRecordedWorld() {
        recordings = RecordedExchanges.load();
        emulator =
                CloudStackEmulator.builder().serverVersion("4.23.0.0-SNAPSHOT").start();
        admin = new WireClient(emulator.endpoint(), emulator.admin());
        user = new WireClient(emulator.endpoint(), emulator.user());
        var world = emulator.world();
        recordings
                .same(ZONE, world.id("zone", "zone-1"))
                .same(TINY_OFFERING, world.id("serviceoffering", "small"))
                .same(HUGE_OFFERING, world.addServiceOffering("huge", 1000, 1_000_000))
                .same(TEMPLATE, world.id("template", "ubuntu-24.04"))
                .same(ADMIN_NETWORK, world.id("network", "admin-net"))
                .same("6db46a27-e635-11f1-ae9d-02fc00000001", world.id("ostype", "Debian GNU/Linux 12 (64-bit)"))
                .same(DOMAIN, world.id("domain", "testdomain"));
    }

    @AfterEach
    void close() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listZones",
                "listTemplates",
                "listTemplates-forcks",
                "listIsos",
                "listNetworkOfferings",
                "listOsTypes",
                "registerTemplate-forcks",
                "registerTemplate-badformat",
                "registerTemplate-badurl",
                "listHosts",
                "listPods",
                "listClusters",
                "listDedicatedHosts-empty",
                "listCapabilities",
                "listSSHKeyPairs",
                "listUserData",
                "listAffinityGroups",
                "listAffinityGroupTypes",
                "listDomains",
                "listAccounts",
                "listUsers",
                "listResourceLimits-admin",
                "updateResourceLimit-domain",
                "listAsyncJobs-page",
                "listAsyncJobs-startdate",
                "job-query-resource-badtype",
                "job-query-resource-only",
                "job-query-empty",
                "error-malformed-id",
                "error-page-without-pagesize",
                "error-pagesize-too-large",
                "error-unknown-id-list",
                "error-unknown-jobid"
            })
    void answersAnAdminAsTheRealServerDid(String recording) {
        assertSame(recording, admin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listZones-user",
                "listCapabilities-user",
                "error-permission-denied-command",
                "updateResourceLimit-user-forbidden"
            })
    void answersAPlainUserAsTheRealServerDid(String recording) {
        assertSame(recording, user);
    }

    @Test
    void dedicatesAHostAsRecorded() {
        recordings.same(HOST, emulator.world().id("host", "host-1"));
        assertSameJob("dedicateHost-domain", run("dedicateHost-domain"));
        assertSame("listDedicatedHosts-domain", admin);
        assertSameJob("dedicateHost-again", run("dedicateHost-again"));
        assertSameJob("releaseDedicatedHost", run("releaseDedicatedHost"));
        assertSameJob("releaseDedicatedHost-again", run("releaseDedicatedHost-again"));
    }

    @Test
    void showsTheGroupOfADedicationAsRecorded() {
        var host = emulator.world().id("host", "host-1");
        finish(admin.get(
                "dedicateHost", "hostid", host, "domainid", emulator.world().id("domain", "testdomain")));
        recordings.same(SECOND_HOST, host);
        assertSame("listAffinityGroups-dedication-admin", admin);
    }

    @Test
    void makesASshKeyPairOnce() {
        assertSame("createSSHKeyPair", admin);
        var again = admin.get("createSSHKeyPair", "name", "kp1");
        assertThat(again.status()).isEqualTo(431);
    }

    @Test
    void keepsACniConfigurationAsRecorded() {
        var recorded = recordings.named("registerCniConfiguration-dup");
        var registered = admin.post(
                "registerCniConfiguration",
                "name",
                "cni1",
                "params",
                "AS_NUMBER",
                "cniconfig",
                recorded.parameters().get("cniconfig"));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        recordings.same(
                "d1e50854-8093-4cce-b441-a5aa5833b4ca",
                registered.content().path("cniconfig").path("id").asText());
        for (var recording :
                List.of("registerCniConfiguration-dup", "listCniConfiguration-id", "deleteCniConfiguration")) {
            assertSame(recording, admin);
        }
        assertThat(admin.get(
                                "deleteCniConfiguration",
                                "id",
                                registered
                                        .content()
                                        .path("cniconfig")
                                        .path("id")
                                        .asText())
                        .errorText())
                .isEqualTo("A UserData with id '3' does not exist for account admin in specified domain id");
    }

    @Test
    void leadsAnInstanceThroughItsLifeAsRecorded() {
        deployTheRecordedInstance();
        for (var step : List.of("stopVirtualMachine", "startVirtualMachine", "rebootVirtualMachine")) {
            assertSameJob(step, run(step));
        }
        assertThat(emulator.world().find("virtualmachine", "vm1").orElseThrow()).containsEntry("state", "Running");
    }

    @Test
    void listsInstancesAsRecorded() {
        deployTheRecordedInstance();
        for (var recording : List.of("listVirtualMachines-page1", "error-permission-denied-resource-list")) {
            assertSame(recording, recording.startsWith("error") ? user : admin);
        }
        assertThat(admin.get("listVirtualMachines", "page", "99", "pagesize", "1")
                        .content()
                        .toString())
                .isEqualTo("{\"count\":1}");
    }

    @Test
    void keepsOthersFromAnInstanceAsRecorded() {
        deployTheRecordedInstance();
        assertSame("error-permission-denied-resource", user);
    }

    @Test
    void failsToDeployForWantOfRoomAsRecorded() {
        var recorded = recordings.named("deployVirtualMachine-insufficient");
        var accepted = recordings.replay(recorded, admin);
        recordings.same(
                "0b7b24a1-9f71-4c77-b874-bae2afddc52f",
                accepted.content().path("id").asText());
        var job = finish(accepted);
        assertSameJob(recorded.name(), job);
        assertThat(withoutIds(job.path("jobresult").path("errortext").asText()))
                .isEqualTo(withoutIds(recordings
                        .jobOf(recorded)
                        .orElseThrow()
                        .path("jobresult")
                        .path("errortext")
                        .asText()));
    }

    @Test
    void showsANetworkInUseWithItsAddressAndRulesAsRecorded() {
        deployTheRecordedInstance();
        var network = emulator.world().id("network", "admin-net");
        recordings.same("32a507f3-ae97-4770-ab5b-6ec05653e7f8", network);
        assertSame("listPublicIpAddresses-after-scale-up", admin);
        var ip = admin.get("listPublicIpAddresses", "associatednetworkid", network)
                .content()
                .path("publicipaddress")
                .path(0)
                .path("id")
                .asText();
        var rule = admin.post(
                "createFirewallRule", "ipaddressid", ip, "protocol", "tcp", "startport", "2222", "endport", "2224");
        assertThat(finish(rule).path("jobstatus").asInt()).isEqualTo(1);
        assertSame("listFirewallRules-after-scale-up", admin);
    }

    @Test
    void deletesATemplateAsRecorded() {
        var registered = recordings.replay(recordings.named("registerTemplate-badurl"), admin);
        recordings.same(
                "3d757f98-2d33-4ebd-9644-da834ea54206",
                registered.content().path("template").path(0).path("id").asText());
        assertSameJob("deleteTemplate", run("deleteTemplate"));
    }

    private void deployTheRecordedInstance() {
        recordings.replay(recordings.named("createSSHKeyPair"), admin);
        var recorded = recordings.named("deployVirtualMachine");
        var accepted = recordings.replay(recorded, admin);
        assertThat(recordings.differences(recorded, accepted, EXEMPT.keySet())).isEmpty();
        recordings.same(VM, accepted.content().path("id").asText());
        assertSameJob("deployVirtualMachine", finish(accepted));
    }

    private JsonNode run(String recording) {
        var recorded = recordings.named(recording);
        var accepted = recordings.replay(recorded, admin);
        assertThat(recordings.differences(recorded, accepted, EXEMPT.keySet())).isEmpty();
        return finish(accepted);
    }

    private JsonNode finish(WireClient.Reply accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(5));
        return admin.get(
                        "queryAsyncJobResult",
                        "jobid",
                        accepted.content().path("jobid").asText())
                .content();
    }

    private void assertSame(String recording, WireClient client) {
        var recorded = recordings.named(recording);
        var emulated = recordings.replay(recorded, client);
        assertThat(recordings.differences(recorded, emulated, EXEMPT.keySet())).isEmpty();
    }

    private void assertSameJob(String recording, JsonNode emulated) {
        var recorded = recordings.jobOf(recordings.named(recording)).orElseThrow();
        assertThat(RecordedExchanges.fieldDifferences(recording, recorded, emulated, EXEMPT.keySet()))
                .isEmpty();
        for (var field : List.of("cmd", "jobstatus", "jobresultcode", "jobinstancetype", "jobprocstatus")) {
            assertThat(emulated.path(field)).as(field).isEqualTo(recorded.path(field));
        }
    }

    private static String withoutIds(String text) {
        return Stream.of("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "\\d+")
                .reduce(text, (done, pattern) -> done.replaceAll(pattern, "N"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asynchronous jobs and the life of instances, the commonest work they do. */
class JobTest {

    private CloudStackEmulator emulator;
    private WireClient admin;
    private WireClient user;

    @BeforeEach
    void start() {
        emulator = CloudStackEmulator.start();
        admin = new WireClient(emulator.endpoint(), emulator.admin());
        user = new WireClient(emulator.endpoint(), emulator.user());
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void isPendingWithoutAResultUntilTheClockMoves() {
        var job = poll(admin, deploy(admin, "vm1").path("jobid").asText());
        assertThat(job.path("jobstatus").asInt()).isZero();
        assertThat(job.path("jobresultcode").asInt()).isZero();
        assertThat(job.has("jobresult")).isFalse();
        assertThat(job.has("completed")).isFalse();
        assertThat(job.path("managementservername").asText()).isEqualTo("localhost");
        assertThat(job.path("jobinstancetype").asText()).isEqualTo("VirtualMachine");
    }

    @Test
    void showsTheStatesOnTheWayAndTheResultAtTheEnd() {
        var accepted = deploy(admin, "vm1");
        var states = new ArrayList<String>();
        states.add(state("vm1"));
        emulator.clock().advance(Duration.ofSeconds(1));
        states.add(state("vm1"));
        emulator.clock().advance(Duration.ofSeconds(10));
        states.add(state("vm1"));
        assertThat(states).containsExactly("Stopped", "Starting", "Running");

        var job = poll(admin, accepted.path("jobid").asText());
        assertThat(job.path("jobstatus").asInt()).isEqualTo(1);
        assertThat(job.path("jobresulttype").asText()).isEqualTo("object");
        assertThat(job.path("jobresult").path("virtualmachine").path("id")).isEqualTo(accepted.path("id"));
        assertThat(job.path("completed").asText()).isEqualTo("2026-01-01T00:00:07+0000");
        assertThat(job.has("managementserverid")).isFalse();
    }

    @Test
    void failsInsideTheJobWithCodeAndTextOnly() {
        var vm =
                finished(deploy(admin, "vm1")).path("virtualmachine").path("id").asText();
        var job = finishedJob(admin.post("startVirtualMachine", "id", vm).content());
        assertThat(job.path("jobstatus").asInt()).isEqualTo(2);
        assertThat(job.path("jobresultcode").asInt()).isEqualTo(431);
        assertThat(job.path("jobresult").toString())
                .isEqualTo("{\"errorcode\":431,\"errortext\":\"The virtual machine " + vm
                        + " (vm1) is already running\"}");
    }

    @Test
    void listsOnlyUnfinishedJobs() {
        deploy(admin, "vm1");
        deploy(admin, "vm2");
        assertThat(admin.get("listAsyncJobs").content().path("asyncjobs")).hasSize(2);
        assertThat(admin.get("listAsyncJobs", "keyword", "deployvm", "page", "2", "pagesize", "1")
                        .content()
                        .path("asyncjobs"))
                .hasSize(1);
        emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(admin.get("listAsyncJobs").content()).isEmpty();
    }

    @Test
    void keepsJobsFromOtherUsers() {
        var id = deploy(admin, "vm1").path("jobid").asText();
        var denied = user.get("queryAsyncJobResult", "jobid", id);
        assertThat(denied.status()).isEqualTo(531);
        assertThat(denied.errorText())
                .startsWith("Account Account [{\"accountName\":\"plainacct\"")
                .contains("is not authorized to see job id=");
        assertThat(user.get("listAsyncJobs", "listall", "true").content()).isEmpty();
        assertThat(poll(admin, deploy(user, "vm1").path("jobid").asText())
                        .path("account")
                        .asText())
                .isEqualTo("plainacct");
    }

    @Test
    void listsTheJobsOfThoseWhoAreAskedFor() {
        deploy(admin, "vm1");
        deploy(user, "vm2");
        var named = emulator.world().id("domain", "testdomain");
        assertThat(listed(admin)).containsExactly("admin");
        assertThat(listed(admin, "listall", "true")).containsExactly("admin", "plainacct");
        assertThat(listed(admin, "account", "plainacct", "domainid", named)).containsExactly("plainacct");
        assertThat(listed(admin, "domainid", named)).containsExactly("plainacct");
        assertThat(listed(user, "listall", "true")).containsExactly("plainacct");
        assertThat(user.get("listAsyncJobs", "account", "admin").status()).isEqualTo(431);
    }

    @Test
    void listsTheJobsOnOneResource() {
        var vm =
                finished(deploy(admin, "vm1")).path("virtualmachine").path("id").asText();
        deploy(admin, "vm2");
        admin.post("stopVirtualMachine", "id", vm);
        assertThat(listed(admin, "resourcetype", "VirtualMachine")).hasSize(2);
        assertThat(listed(admin, "resourcetype", "Volume")).isEmpty();
        assertThat(listed(admin, "resourcetype", "VirtualMachine", "resourceid", vm))
                .hasSize(1);
        assertThat(admin.get("listAsyncJobs", "resourceid", vm).status()).isEqualTo(431);
    }

    private static List<String> listed(WireClient client, String... filter) {
        return client.get("listAsyncJobs", filter).content().findValuesAsText("account");
    }

    @Test
    void findsTheLatestJobOfAResource() {
        var vm =
                finished(deploy(admin, "vm1")).path("virtualmachine").path("id").asText();
        var stop = admin.post("stopVirtualMachine", "id", vm).content().path("jobid");
        var found = admin.get("queryAsyncJobResult", "resourcetype", "VirtualMachine", "resourceid", vm)
                .content();
        assertThat(found.path("jobid")).isEqualTo(stop);
        assertThat(admin.get("queryAsyncJobResult").status()).isEqualTo(431);
    }

    @Test
    void forgetsJobsAfterADay() {
        var id = deploy(admin, "vm1").path("jobid").asText();
        emulator.clock().advance(Duration.ofHours(23));
        assertThat(admin.get("queryAsyncJobResult", "jobid", id).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofHours(2));
        var gone = admin.get("queryAsyncJobResult", "jobid", id);
        assertThat(gone.status()).isEqualTo(431);
        assertThat(gone.errorText()).contains("Invalid parameter jobid value=" + id);
    }

    @Test
    void losesTheResultsOfUnfinishedJobsInARestart() {
        var done = deploy(admin, "vm1").path("jobid").asText();
        emulator.clock().advance(Duration.ofMinutes(1));
        var unfinished = deploy(admin, "vm2").path("jobid").asText();
        emulator.clock().advance(Duration.ofSeconds(1));
        emulator.restart();
        emulator.clock().advance(Duration.ofMinutes(1));

        var job = poll(admin, unfinished);
        assertThat(job.path("jobstatus").asInt()).isEqualTo(2);
        assertThat(job.path("jobresultcode").asInt()).isEqualTo(530);
        assertThat(job.has("jobresult")).isFalse();
        assertThat(job.has("managementserverid")).isTrue();
        assertThat(state("vm2")).isEqualTo("Starting");
        assertThat(poll(admin, done).path("jobstatus").asInt()).isEqualTo(1);
    }

    @Test
    void takesAJobIdOfTheClientsChoiceOnce() {
        var wanted = "0f0e0d0c-0b0a-4908-8706-050403020100";
        var vm = deploy(admin, "vm1").path("id").asText();
        assertThat(admin.post("stopVirtualMachine", "id", vm, "customjobid", wanted)
                        .content()
                        .path("jobid")
                        .asText())
                .isEqualTo(wanted);
        assertThat(admin.post("stopVirtualMachine", "id", vm, "customjobid", wanted)
                        .errorText())
                .isEqualTo("UUID: " + wanted + " already exists so can't create/update with custom id");
        assertThat(admin.post("stopVirtualMachine", "id", vm, "customjobid", "mine")
                        .errorText())
                .isEqualTo("UUID: mine doesn't follow the UUID format");
    }

    @Test
    void destroysInTwoStepsAndExpungesForAdminsOnly() {
        var own =
                finished(deploy(user, "vm1")).path("virtualmachine").path("id").asText();
        var refused = finishedJob(
                user.post("destroyVirtualMachine", "id", own, "expunge", "true").content());
        assertThat(refused.path("jobresultcode").asInt()).isEqualTo(530);

        assertThat(finished(user.post("destroyVirtualMachine", "id", own).content())
                        .path("virtualmachine")
                        .path("state")
                        .asText())
                .isEqualTo("Destroyed");
        assertThat(user.get("listVirtualMachines").content()).isEmpty();
        assertThat(admin.get("listVirtualMachines", "listall", "true")
                        .content()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        finished(admin.post("destroyVirtualMachine", "id", own, "expunge", "true")
                .content());
        assertThat(admin.get("listVirtualMachines", "listall", "true").content())
                .isEmpty();
    }

    @Test
    void refusesASecondInstanceOfTheSameNameInANetwork() {
        deploy(admin, "vm1");
        var again = deployReply(admin, "vm1");
        assertThat(again.status()).isEqualTo(431);
        assertThat(again.errorText()).startsWith("The vm with hostName vm1 already exists in the network domain");
        assertThat(deployReply(admin, "-bad-").errorText())
                .startsWith("Invalid name. Vm name can contain ASCII letters");
    }

    @Test
    void hidesTheHostFromPlainUsers() {
        finished(deploy(user, "vm1"));
        var seen =
                user.get("listVirtualMachines").content().path("virtualmachine").path(0);
        assertThat(seen.fieldNames())
                .toIterable()
                .contains("name", "state", "readonlydetails")
                .doesNotContain("hostid", "hostname", "instancename", "displayvm", "arch");
    }

    @Test
    void takesAsLongAsTheTestWants() {
        try (var slow = CloudStackEmulator.builder()
                .timing((activity, usual) -> activity.equals("virtualmachine.deploy") ? Duration.ofHours(3) : usual)
                .start()) {
            var client = new WireClient(slow.endpoint(), slow.admin());
            var world = slow.world();
            client.post(
                    "deployVirtualMachine",
                    "zoneid",
                    world.id("zone", "zone-1"),
                    "serviceofferingid",
                    world.id("serviceoffering", "small"),
                    "templateid",
                    world.id("template", "ubuntu-24.04"),
                    "name",
                    "slow");
            slow.clock().advance(Duration.ofHours(2));
            assertThat(world.find("virtualmachine", "slow").orElseThrow()).containsEntry("state", "Starting");
            assertThat(world.pendingJobs()).isEqualTo(1);
            slow.clock().advance(Duration.ofHours(2));
            assertThat(world.find("virtualmachine", "slow").orElseThrow()).containsEntry("state", "Running");
            assertThat(world.pendingJobs()).isZero();
        }
    }

    @Test
    void openedPortsConflictOnlyWithTheSamePorts() {
        finished(deploy(admin, "vm1"));
        var ip = admin.get("listPublicIpAddresses")
                .content()
                .path("publicipaddress")
                .path(0)
                .path("id")
                .asText();
        var first = open(ip, "100", "200").content();
        assertThat(finishedJob(first)
                        .path("jobresult")
                        .path("firewallrule")
                        .path("state")
                        .asText())
                .isEqualTo("Active");
        assertThat(open(ip, "150", "160").status()).isEqualTo(537);
        assertThat(open(ip, "300", "250").errorText()).isEqualTo("Start port can't be bigger than end port");
        finishedJob(open(ip, "201", "202").content());
        var rules = admin.get("listFirewallRules", "ipaddressid", ip).content().path("firewallrule");
        assertThat(rules.findValuesAsText("startport")).isEqualTo(List.of("201", "100"));
        finishedJob(admin.post("deleteFirewallRule", "id", first.path("id").asText())
                .content());
        assertThat(admin.get("listFirewallRules", "ipaddressid", ip)
                        .content()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void affinityGroupsShowTheirInstancesUntilTheyAreDeleted() {
        var group = admin.post("createAffinityGroup", "name", "apart", "type", "host anti-affinity")
                .content();
        finishedJob(group);
        var id = group.path("id").asText();
        var vm = deployReply(admin, "vm1", "affinitygroupids", id)
                .content()
                .path("id")
                .asText();
        assertThat(admin.get("listAffinityGroups", "id", id)
                        .content()
                        .path("affinitygroup")
                        .path(0)
                        .path("virtualmachineIds")
                        .toString())
                .isEqualTo("[\"" + vm + "\"]");
        assertThat(admin.post("createAffinityGroup", "name", "apart", "type", "host anti-affinity")
                        .status())
                .isEqualTo(431);
        finishedJob(admin.post("deleteAffinityGroup", "id", id).content());
        assertThat(admin.get("listAffinityGroups", "name", "apart").content()).isEmpty();
        assertThat(admin.get("listVirtualMachines", "id", vm)
                        .content()
                        .path("virtualmachine")
                        .path(0)
                        .path("affinitygroup"))
                .isEmpty();
    }

    private WireClient.Reply open(String ip, String start, String end) {
        return admin.post(
                "createFirewallRule", "ipaddressid", ip, "protocol", "tcp", "startport", start, "endport", end);
    }

    private WireClient.Reply deployReply(WireClient client, String name, String... more) {
        var world = emulator.world();
        var parameters = new ArrayList<>(List.of(
                "zoneid", world.id("zone", "zone-1"),
                "serviceofferingid", world.id("serviceoffering", "small"),
                "templateid", world.id("template", "ubuntu-24.04"),
                "name", name));
        parameters.addAll(List.of(more));
        return client.post("deployVirtualMachine", parameters.toArray(String[]::new));
    }

    private JsonNode deploy(WireClient client, String name) {
        var reply = deployReply(client, name);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.content();
    }

    private String state(String name) {
        return emulator.world()
                .find("virtualmachine", name)
                .orElseThrow()
                .get("state")
                .toString();
    }

    private JsonNode finished(JsonNode accepted) {
        var job = finishedJob(accepted);
        assertThat(job.path("jobstatus").asInt()).as(job.toString()).isEqualTo(1);
        return job.path("jobresult");
    }

    private JsonNode finishedJob(JsonNode accepted) {
        emulator.clock().advance(Duration.ofMinutes(1));
        return poll(admin, accepted.path("jobid").asText());
    }

    private static JsonNode poll(WireClient client, String id) {
        return client.get("queryAsyncJobResult", "jobid", id).content();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view of a client works in a project or for an account, without its requests saying so. */
class ScopeTest {
    private static final String PROJECT = "5421dc29-77f9-49ce-9730-c9a57e787dbd";
    private static final String DOMAIN = "0e362b7e-abce-41f1-82e2-faad6a112a82";
    private static final String OTHER = "1dc29dd6-337a-416c-867f-6ab327eefa07";

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = server.connect(time);

    @BeforeEach
    void fillTheCloud() {
        server.on("listProjects", "{\"project\":[{\"id\":\"" + PROJECT + "\",\"name\":\"apollo\"}]}");
        server.on("listDomains", "{\"domain\":[{\"id\":\"" + DOMAIN + "\",\"name\":\"sales\"}]}");
        server.on("listZones", "{\"zone\":[{\"id\":\"zone-id\",\"name\":\"zone-1\"}]}");
        server.on("listNetworks", "{\"network\":[{\"id\":\"network-id\",\"name\":\"front\"}]}");
        server.on("listTemplates", "{\"template\":[{\"id\":\"template-id\",\"name\":\"ubuntu\"}]}");
        server.on("listServiceOfferings", "{\"serviceoffering\":[{\"id\":\"offering-id\",\"name\":\"small\"}]}");
        server.on("listAsyncJobs", "{}");
        server.on("listVirtualMachines", "{}");
        server.on("deployVirtualMachine", "{\"id\":\"vm-id\",\"jobid\":\"job-1\"}");
    }

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    private Map<String, String> only(String command) {
        assertThat(server.received(command)).as(command).hasSize(1);
        return server.received(command).get(0);
    }

    private static void describes(ScriptedServer server, String command, String... parameters) {
        var params = List.of(parameters).stream()
                .map(parameter -> "{\"name\":\"" + parameter + "\"}")
                .toList();
        server.on(
                "listApis",
                "{\"count\":1,\"api\":[{\"name\":\"" + command + "\",\"params\":[" + String.join(",", params) + "]}]}");
    }

    @Test
    void aProjectsViewListsWhatIsTheProjects() {
        cloud.inProject("apollo").networks().list().toList();

        assertThat(only("listNetworks")).containsEntry("projectid", PROJECT);
    }

    @Test
    void makesThingsForTheProjectAndLooksNamesUpThere() {
        cloud.inProject("apollo")
                .virtualMachines()
                .deploy(vm -> vm.zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu")
                        .network("front"));

        assertThat(only("deployVirtualMachine"))
                .containsEntry("projectid", PROJECT)
                .containsEntry("networkids", "network-id");
        assertThat(only("listNetworks")).containsEntry("projectid", PROJECT);
        assertThat(only("listTemplates")).containsEntry("projectid", PROJECT);
        assertThat(only("listZones")).doesNotContainKey("projectid");
    }

    @Test
    void anIdIsLookedUpInTheProjectToo() {
        assertThat(cloud.inProject(PROJECT).virtualMachines().find(OTHER)).isEmpty();

        assertThat(only("listVirtualMachines"))
                .containsEntry("projectid", PROJECT)
                .containsEntry("id", OTHER);
    }

    @Test
    void withoutAViewAnIdIsLookedForInAllProjectsAtLast() {
        server.on(
                "listVirtualMachines",
                form -> ScriptedServer.reply(
                        "listVirtualMachines",
                        Objects.equals(form.get("projectid"), "-1")
                                ? "{\"virtualmachine\":[{\"id\":\"" + OTHER + "\",\"name\":\"v\"}]}"
                                : "{}"));

        assertThat(cloud.virtualMachines().find(OTHER)).isPresent();
    }

    @Test
    void looksTheProjectUpOnceForAView() {
        var view = cloud.inProject("apollo");

        view.networks().list().toList();
        view.virtualMachines().list().toList();

        assertThat(server.received("listProjects")).hasSize(1);
    }

    @Test
    void aProjectThatIsNotThereIsSaidBeforeAnythingElseIsSent() {
        assertThatThrownBy(() -> cloud.inProject("apolo").networks().list().toList())
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("apolo")
                .hasMessageContaining("apollo");
        assertThat(server.received("listNetworks")).isEmpty();
    }

    @Test
    void aRequestsOwnProjectGoesFirst() {
        cloud.inProject("apollo").networks().list(f -> f.project(OTHER)).toList();

        assertThat(only("listNetworks")).containsEntry("projectid", OTHER);
        assertThat(server.received("listProjects")).isEmpty();
    }

    @Test
    void anAccountInAProjectIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> cloud.inProject("apollo")
                        .networks()
                        .list(f -> f.account("jane").domain(DOMAIN))
                        .toList())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("listNetworks")
                .hasMessageContaining("project apollo");
        assertThat(server.received("listNetworks")).isEmpty();
    }

    @Test
    void anAccountsViewActsForTheAccount() {
        cloud.asAccount("sales", "jane").networks().list().toList();

        assertThat(only("listNetworks"))
                .containsEntry("account", "jane")
                .containsEntry("domainid", DOMAIN)
                .doesNotContainKey("projectid");
    }

    @Test
    void anyOwnerOfARequestGoesBeforeTheAccount() {
        var view = cloud.asAccount("sales", "jane");

        view.networks().list(f -> f.project(OTHER)).toList();
        view.networks().list(f -> f.domain(OTHER)).toList();
        view.networks().list(f -> f.account("joe").domain(OTHER)).toList();

        assertThat(server.received("listNetworks"))
                .satisfiesExactly(
                        form -> assertThat(form)
                                .containsEntry("projectid", OTHER)
                                .doesNotContainKeys("account", "domainid"),
                        form -> assertThat(form)
                                .containsEntry("domainid", OTHER)
                                .doesNotContainKey("account"),
                        form -> assertThat(form)
                                .containsEntry("domainid", OTHER)
                                .containsEntry("account", "joe"));
    }

    @Test
    void aViewOfAViewIsOfItsOwnScopeOnly() {
        cloud.inProject("apollo")
                .asAccount(Ref.id(DOMAIN), "jane")
                .networks()
                .list()
                .toList();

        assertThat(only("listNetworks")).containsEntry("account", "jane").doesNotContainKey("projectid");
    }

    @Test
    void jobsAreListedAsByTheClientItself() {
        cloud.inProject("apollo").jobs().list().toList();
        assertThat(only("listAsyncJobs")).doesNotContainKey("projectid");

        cloud.asAccount("sales", "jane").jobs().list().toList();
        assertThat(server.received("listAsyncJobs").get(1)).containsEntry("account", "jane");
    }

    @Test
    void aCommandByNameGetsTheProjectIfItTakesOne() {
        describes(server, "createThing", "name", "projectid", "account", "domainid");
        server.on("createThing", "{\"success\":true}");

        cloud.inProject("apollo").call("createThing", Map.of("name", "t"));

        assertThat(only("createThing")).containsEntry("projectid", PROJECT);
    }

    @Test
    void aCommandByNameGetsTheAccountIfItTakesOne() {
        describes(server, "createThing", "name", "account", "domainid");
        server.on("createThing", "{\"success\":true}");

        cloud.asAccount("sales", "jane").call("createThing", Map.of());

        assertThat(only("createThing")).containsEntry("account", "jane").containsEntry("domainid", DOMAIN);
    }

    @Test
    void aCommandByNameThatTakesNoOwnerGetsNone() {
        describes(server, "rebootThing", "id", "domainid");
        server.on("rebootThing", "{\"success\":true}");

        cloud.inProject("apollo").call("rebootThing", Map.of("id", "t", "account", "theirs"));
        cloud.asAccount("sales", "jane").call("rebootThing", Map.of("id", "t"));

        assertThat(server.received("rebootThing"))
                .allSatisfy(form -> assertThat(form).doesNotContainKeys("projectid", "domainid"));
        assertThat(server.received("listApis")).hasSize(1);
    }

    @Test
    void aCommandByNameThatNamesItsProjectIsNotAskedAbout() {
        server.on("createThing", "{\"success\":true}");

        cloud.inProject("apollo").call("createThing", Map.of("projectId", OTHER));

        assertThat(only("createThing")).containsEntry("projectId", OTHER).doesNotContainKey("projectid");
        assertThat(server.received("listApis")).isEmpty();
    }

    @Test
    void aCommandByNameIsNotSentToTheWrongOwnerForWantOfAnAnswer() {
        server.on("createThing", "{\"success\":true}");

        assertThatThrownBy(() -> cloud.inProject("apollo").call("createThing", Map.of()))
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("createThing was not sent")
                .hasMessageContaining("project apollo")
                .hasMessageContaining("Name the owner");
        assertThat(server.received("createThing")).isEmpty();
    }

    @Test
    void withoutAViewNothingIsAskedForACommandByName() {
        server.on("createThing", "{\"success\":true}");

        cloud.call("createThing", Map.of());

        assertThat(server.received("listApis")).isEmpty();
    }

    @Test
    void closingAViewLeavesTheClientOpen() {
        var view = cloud.inProject("apollo");
        view.close();

        cloud.zones().list().toList();
        view.zones().list().toList();
        cloud.close();

        assertThatThrownBy(() -> view.zones().list().toList()).hasMessageContaining("is closed");
    }

    @Test
    void aViewSaysWhatItWorksIn() {
        assertThat(cloud.inProject("apollo")).hasToString("CloudStack{" + server.endpoint() + ", project apollo}");
        assertThat(cloud.asAccount("sales", "jane"))
                .hasToString("CloudStack{" + server.endpoint() + ", account jane of domain sales}");
    }

    @Test
    void aBlankAccountIsRefused() {
        assertThatThrownBy(() -> cloud.asAccount("sales", " ")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> cloud.inProject(" ")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aViewComesBackFromSerializationWithItsScope() throws Exception {
        var copy = Serial.roundTrip(cloud.inProject("apollo"));

        assertThat(copy).hasToString("CloudStack{" + server.endpoint() + ", project apollo}");
        copy.close();
        assertThatThrownBy(() -> copy.zones().list().toList()).isInstanceOf(CloudStackException.class);
        assertThat(cloud.zones().list()).as("the client it came from").isNotEmpty();
    }
}

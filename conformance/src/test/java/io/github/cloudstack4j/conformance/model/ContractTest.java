// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.ServerObject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the models against the server's own description of its commands. What differs on purpose is listed as a pattern of
 * {@code command.field} with the reason; a pattern that nothing matches any more has to go.
 */
class ContractTest {
    private static final Map<String, String> FIELDS_WITHOUT_GETTER = Map.ofEntries(
            entry(
                    "(releaseDedicated(Zone|Pod|Cluster|Host)|deleteFirewallRule|deleteUserData|deleteCniConfiguration|deleteSSHKeyPair|deleteAffinityGroup"
                            + "|deleteKubernetesCluster|deleteKubernetesSupportedVersion|stopKubernetesCluster"
                            + "|deleteServiceOffering|deleteDiskOffering|deleteTemplate|getUploadParamsForTemplate"
                            + "|addVirtualMachinesToKubernetesCluster|removeVirtualMachinesFromKubernetesCluster"
                            + "|getKubernetesClusterConfig|listApis|listCapabilities|listTags)\\.job(id|status)",
                    "every reply is described with a job, and these never have one"),
            entry(
                    "register(UserData|CniConfiguration)\\.(displaytext|success)",
                    "described is a success, but the reply is what was registered"),
            entry("listApis\\.response\\.response", "a field of a field stays as the server sent it"),
            entry("(listAsyncJobs|queryAsyncJobResult)\\.jobresult", "it is of the type of what waits for the job"),
            entry(
                    "getUploadParamsForKubernetesSupportedVersion\\..*",
                    "described is the version that comes of the upload, not the reply"));

    private static final Map<String, String> GETTERS_WITHOUT_FIELD = Map.ofEntries(
            entry(".*\\.(affinitygroup|securitygroup)\\.job(id|status)", "a nested resource has no job of its own"),
            entry(
                    "(dedicate|listDedicated)(Zone|Pod|Cluster|Host)s?\\.(zone|pod|cluster|host)(id|name)",
                    "one model for the four kinds of dedications"),
            entry("(list|register)SSHKeyPairs?\\.privatekey", "a pair reports it once, when it is created"),
            entry(
                    "register(UserData|CniConfiguration)\\.\\w+",
                    "described is a success, but the reply is what was registered"),
            entry(
                    "getUploadParamsForKubernetesSupportedVersion\\.(postURL|metadata|expires|signature)",
                    "described is the version that comes of the upload, not the reply"));

    private static final Map<String, String> PROPERTIES_WITHOUT_PARAMETER = Map.of(
            "listAsyncJobs\\.projectid",
            "the filter has it as all lists of owned things do, and refuses it",
            "(dedicate|listDedicated)(Zone|Pod|Cluster|Host)s?\\.(zone|pod|cluster|host)id",
            "one request for the four kinds of dedications, which names one thing");

    private static final Map<String, String> PARAMETERS_WITHOUT_PROPERTY = Map.ofEntries(
            entry("list\\w+\\.page", "the client pages"),
            entry(
                    "removeVirtualMachinesFromKubernetesCluster\\.(keyword|page|pagesize)",
                    "it is called a list, but reports on the machines it was given"),
            entry("list\\w+\\.retrieveonlyresourcecount", "a listing is of resources"),
            entry("listVirtualMachines\\.(extensionid|forvirtualnetwork)", "seldom wanted; parameter(…) sends it"),
            entry("createKubernetesCluster\\.masternodes", "the old name of controlnodes, which servers ignore"),
            entry("updateVMAffinityGroup\\.affinitygroupnames", "there is a property that says the same"),
            entry("deleteAffinityGroup\\.name", "there is a property that says the same"),
            entry("createFirewallRule\\.type", "only rules of the server itself are not of type user"),
            entry(
                    "deployVirtualMachine\\.(keypair|affinitygroupnames|securitygroupnames|datadiskofferinglist"
                            + "|iptonetworklist)",
                    "there is a property that says the same"),
            entry(
                    "deployVirtualMachine\\.(blankinstance|datadisksdetails|dhcpoptionsnetworklist|externaldetails"
                            + "|extraconfig|iodriverpolicy|iothreadsenabled|nicmultiqueuenumber|nicnetworklist"
                            + "|nicpackedvirtqueuesenabled|properties|rootdiskkmskeyid)",
                    "seldom wanted; parameter(…) sends it"));

    /** The Kubernetes service, CNI, dedication, affinity, user data, keys, templates and offerings. */
    private static final Pattern KUBERNETES_SIDE = Pattern.compile(
            "Kubernetes|Cni|Dedicated|^dedicate|Affinity|UserData|SSHKeyPair|Template|ServiceOffering|DiskOffering"
                    + "|NetworkOffering");

    /** Of commands whose request or reply has no model of its own. */
    private static final Map<String, String> PLAIN_MESSAGES = Map.of(
            "listAffinityGroupTypes\\.(keyword|page|pagesize)",
            "types() gives all there are, a handful",
            "listAffinityGroupTypes reply\\.job(id|status)",
            "every reply is described with a job, and a list never has one");

    @Test
    void everyCommandIsDescribed() throws IOException {
        assertThat(WireCommand.ALL.stream().map(WireCommand::name))
                .isSubsetOf(RealServer.contract().keySet());
    }

    @Test
    void everyFieldOfTheContractHasAGetterAndTheReverse() throws IOException {
        var contract = RealServer.contract();
        var withoutGetter = new TreeSet<String>();
        var withoutField = new TreeSet<String>();
        WireCommand.ALL.stream()
                .filter(command -> ServerObject.class.isAssignableFrom(command.replyType()))
                .forEach(command -> compare(
                        command.name(),
                        contract.get(command.name()).path("response"),
                        command.replyType(),
                        withoutGetter,
                        withoutField));

        assertExplained(withoutGetter, FIELDS_WITHOUT_GETTER);
        assertExplained(withoutField, GETTERS_WITHOUT_FIELD);
    }

    @Test
    void everyRequestPropertyIsAParameterOfItsCommand() throws IOException {
        var contract = RealServer.contract();
        var extra = new TreeSet<String>();
        WireCommand.ALL.forEach(command -> extra.addAll(minus(
                command.name(),
                Models.properties(command.requestType()).keySet(),
                names(contract.get(command.name()).path("params")))));

        assertExplained(extra, PROPERTIES_WITHOUT_PARAMETER);
    }

    @Test
    void everyParameterOfACommandIsAPropertyOfItsRequest() throws IOException {
        var contract = RealServer.contract();
        var missing = new TreeSet<String>();
        WireCommand.ALL.stream()
                .filter(command -> ApiRequest.class.isAssignableFrom(command.requestType()))
                .forEach(command -> missing.addAll(minus(
                        command.name(),
                        names(contract.get(command.name()).path("params")),
                        Models.properties(command.requestType()).keySet())));

        assertExplained(missing, PARAMETERS_WITHOUT_PROPERTY);
    }

    @Test
    void everyCommandOfTheKubernetesSideIsTyped() throws IOException {
        var contract = RealServer.contract();
        var wanted = contract.keySet().stream()
                .filter(name -> KUBERNETES_SIDE.matcher(name).find())
                .toList();

        assertThat(wanted).hasSizeGreaterThan(50);
        assertThat(WireCommands.names()).containsAll(wanted);
        var unsaid = new TreeSet<String>();
        WireCommand.OF_THE_SDK.stream()
                .filter(command -> wanted.contains(command.name()))
                .forEach(command -> {
                    var description = contract.get(command.name());
                    if (!ApiRequest.class.isAssignableFrom(command.requestType())) {
                        unsaid.addAll(minus(
                                command.name(),
                                names(description.path("params")),
                                Models.properties(command.requestType()).keySet()));
                    }
                    if (!ServerObject.class.isAssignableFrom(command.replyType())) {
                        unsaid.addAll(minus(
                                command.name() + " reply",
                                names(description.path("response")),
                                Models.properties(command.replyType()).keySet()));
                    }
                });
        assertExplained(unsaid, PLAIN_MESSAGES);
    }

    @Test
    void everyModelBelongsToACommand() {
        var replies = new TreeSet<String>();
        WireCommand.ALL.forEach(command -> addWithNested(command.replyType(), replies));

        assertThat(Models.replies().map(Class::getName)).allMatch(replies::contains);
        assertThat(Models.requests())
                .allMatch(type -> WireCommand.ALL.stream().anyMatch(command -> command.requestType() == type));
    }

    private static void addWithNested(Class<?> model, Set<String> found) {
        if (found.add(model.getName())) {
            Models.properties(model).values().stream()
                    .flatMap(property -> Stream.ofNullable(Models.modelIn(property)))
                    .forEach(nested -> addWithNested(nested, found));
        }
    }

    private static void compare(
            String at, JsonNode fields, Class<?> model, Set<String> withoutGetter, Set<String> withoutField) {
        var properties = Models.properties(model);
        withoutGetter.addAll(minus(at, names(fields), properties.keySet()));
        withoutField.addAll(minus(at, properties.keySet(), names(fields)));
        fields.forEach(field -> {
            var name = field.path("name").asText();
            var nested = properties.containsKey(name) ? Models.modelIn(properties.get(name)) : null;
            if (nested != null && !field.path("fields").isEmpty()) {
                compare(at + "." + name, field.path("fields"), nested, withoutGetter, withoutField);
            }
        });
    }

    private static void assertExplained(Set<String> differences, Map<String, String> reasons) {
        assertThat(differences)
                .allSatisfy(difference ->
                        assertThat(reasons.keySet()).as(difference).anyMatch(difference::matches));
        assertThat(reasons.keySet())
                .allSatisfy(pattern ->
                        assertThat(differences).as(pattern).anyMatch(difference -> difference.matches(pattern)));
    }

    private static Set<String> minus(String at, Set<String> names, Set<String> others) {
        var rest = new TreeSet<String>();
        names.stream().filter(name -> !others.contains(name)).forEach(name -> rest.add(at + "." + name));
        return rest;
    }

    private static Set<String> names(JsonNode fields) {
        var names = new TreeSet<String>();
        fields.forEach(field -> names.add(field.path("name").asText()));
        return names;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Resource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final String UUID = "5421dc29-77f9-49ce-9730-c9a57e787dbd";

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = server.connect(time);

    @BeforeEach
    void fillTheCloud() {
        holds("listZones", "zone", "zone-1", "zone-10", "ZONE-1");
        holds("listServiceOfferings", "serviceoffering", "large", "gpu-large", "small", "twin", "twin");
        holds("listTemplates", "template", "ubuntu-cks", "ubuntu-cks-old");
        holds("listNetworks", "network", "front", "back", "front-old");
        holds("listAffinityGroups", "affinitygroup", "apart", "apart-2", "near");
        holds("listDiskOfferings", "diskoffering", "ssd");
        holds("listProjects", "project", "apollo");
        holds("listDomains", "domain", "ROOT");
        server.on("listVirtualMachines", "{}");
        server.on("deployVirtualMachine", "{\"id\":\"" + UUID + "\",\"jobid\":\"job-1\"}");
    }

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    /**
     * Filters as loosely as the server does at its loosest: by part of the name, in either case. The id tells the
     * position.
     */
    private void holds(String command, String object, String... names) {
        server.onList(command, object, form -> {
            var wanted =
                    form.getOrDefault("name", form.getOrDefault("keyword", "")).toLowerCase(Locale.ROOT);
            return Stream.iterate(0, i -> i < names.length, i -> i + 1)
                    .filter(i -> names[i].toLowerCase(Locale.ROOT).contains(wanted))
                    .map(i -> "{\"id\":\"" + object + "-id-" + i + "\",\"name\":\"" + names[i] + "\"}")
                    .toList();
        });
    }

    @Test
    void aNameIsComparedExactlyWhateverTheServersFilterLetsPass() {
        assertThat(cloud.zones().get("zone-1").getId()).isEqualTo("zone-id-0");
        assertThat(cloud.networks().get("front").getId()).isEqualTo("network-id-0");
        assertThat(cloud.zones().find("zone")).isEmpty();
        assertThat(server.received("listZones").get(0)).containsEntry("name", "zone-1");
        assertThat(server.received("listNetworks").get(0))
                .containsEntry("keyword", "front")
                .doesNotContainKey("name");
    }

    @Test
    void anIdIsTakenAsOne() {
        server.on("listZones", "{\"zone\":[{\"id\":\"" + UUID + "\",\"name\":\"z\"}]}");
        assertThat(cloud.zones().get(UUID).getName()).isEqualTo("z");
        assertThat(server.received("listZones"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("id", UUID).doesNotContainKey("name"));
    }

    @Test
    void anIdNobodyHasIsNotFoundWhetherTheServerSaysSoOrReturnsNothing() {
        server.on("listZones", "{}");
        assertThat(cloud.zones().find(UUID)).isEmpty();
        assertThatThrownBy(() -> cloud.zones().get(UUID))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(UUID);
        server.on(
                "listZones",
                ScriptedServer.refusal(
                        431,
                        "Invalid parameter id value=x due to incorrect long value format, or entity does not exist"));
        assertThat(cloud.zones().find(UUID)).isEmpty();
        assertThatThrownBy(() -> cloud.zones().get(UUID)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNameIsLookedUpOnceHoweverOftenTheRequestIsSent() {
        server.on(
                "listVirtualMachines",
                ScriptedServer.dropped(),
                ScriptedServer.reply("listVirtualMachines", "{\"virtualmachine\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"),
                ScriptedServer.reply("listVirtualMachines", "{}"));
        var machines =
                cloud.virtualMachines().list(filter -> filter.zone("zone-1").pageSize(2));
        assertThat(machines.toList()).hasSize(2);
        assertThat(server.received("listVirtualMachines"))
                .hasSize(3)
                .allSatisfy(form -> assertThat(form).containsEntry("zoneid", "zone-id-0"));
        assertThat(server.received("listZones")).hasSize(1);
    }

    @Test
    void namesAreLookedUpAmongTheResourcesOfTheProjectTheRequestIsFor() {
        var project = UUID.replace('5', '6');
        cloud.virtualMachines()
                .list(filter -> filter.project(project).network("front"))
                .toList();
        assertThat(server.received("listNetworks"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("projectid", project));
        cloud.virtualMachines()
                .list(filter -> filter.project("apollo").network("front").zone("zone-1"))
                .toList();
        assertThat(server.received("listNetworks").get(1)).containsEntry("projectid", "project-id-0");
        assertThat(server.received("listZones").get(0)).doesNotContainKey("projectid");
    }

    @Test
    void resourcesOfDifferentKindsMayCarryOneName() {
        holds("listZones", "zone", "prod");
        holds("listNetworks", "network", "prod");
        holds("listTemplates", "template", "prod");
        cloud.virtualMachines()
                .deploy(vm ->
                        vm.zone("prod").serviceOffering(UUID).template("prod").network("prod"));
        assertThat(server.received("deployVirtualMachine"))
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .contains(
                                entry("zoneid", "zone-id-0"),
                                entry("templateid", "template-id-0"),
                                entry("networkids", "network-id-0")));
    }

    @Test
    void aTemplateListedOnceForEachOfItsZonesIsOneTemplate() {
        server.on(
                "listTemplates",
                "{\"count\":2,\"template\":[{\"id\":\"t\",\"name\":\"ubuntu\",\"zoneid\":\"z1\"},"
                        + "{\"id\":\"t\",\"name\":\"ubuntu\",\"zoneid\":\"z2\"}]}");
        assertThat(cloud.templates().get("ubuntu").getId()).isEqualTo("t");
    }

    @Test
    void anAmbiguousNameListsTheCandidates() {
        assertThatThrownBy(() -> cloud.serviceOfferings().get("twin"))
                .isInstanceOfSatisfying(AmbiguousNameException.class, e -> {
                    assertThat(e.getName()).isEqualTo("twin");
                    assertThat(e.getCandidates()).containsExactly("serviceoffering-id-3", "serviceoffering-id-4");
                })
                .hasMessageContaining("serviceoffering-id-3, serviceoffering-id-4")
                .hasMessageContaining("service offering");
    }

    @Test
    void aTypingErrorIsAnsweredWithTheNamesThatComeNear() {
        assertThatThrownBy(() -> cloud.serviceOfferings().get("gpu-lagre"))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        e -> assertThat(e.getSuggestions())
                                .startsWith("gpu-large")
                                .doesNotContain("small", "twin"))
                .hasMessageContaining("no service offering named \"gpu-lagre\"")
                .hasMessageContaining("Did you mean \"gpu-large\"");
        assertThatThrownBy(() -> cloud.serviceOfferings().get("LARGE"))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        e -> assertThat(e.getSuggestions()).contains("large", "gpu-large"));
    }

    @Test
    void aNameLikeNoOtherSuggestsNothing() {
        assertThatThrownBy(() -> cloud.serviceOfferings().get("xxxxxxxx"))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        e -> assertThat(e.getSuggestions()).isEmpty())
                .hasMessageContaining("Check the name, or give the id");
    }

    @Test
    void aTypingErrorInALargeCloudCostsFewRequests() {
        holds(
                "listVirtualMachines",
                "virtualmachine",
                Stream.iterate(0, i -> i + 1).limit(5_000).map(i -> "vm-" + i).toArray(String[]::new));
        assertThatThrownBy(() -> cloud.virtualMachines().get("wm-1"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("\"vm-1\"");
        assertThat(server.received("listVirtualMachines")).hasSizeLessThan(5);
    }

    @Test
    void nothingIsChangedWhenOneOfManyNamesIsUnknown() {
        assertThatThrownBy(() -> cloud.virtualMachines()
                        .deploy(vm -> vm.zone("zone-1")
                                .serviceOffering("large")
                                .template("ubuntu-cks")
                                .network("front")
                                .network("bakc")))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("\"bakc\"")
                .hasMessageContaining("\"back\"");
        assertThat(server.commands()).doesNotContain("deployVirtualMachine").contains("listNetworks");
    }

    @Test
    void namesAndIdsInARequestArriveAsIdsAndEverythingInTheServersForm() {
        cloud.virtualMachines()
                .deploy(vm -> vm.zone("zone-1")
                        .serviceOffering("large")
                        .template("ubuntu-cks")
                        .network("front")
                        .network(UUID)
                        .network("back")
                        .affinityGroup("near")
                        .affinityGroup("apart")
                        .diskOffering("ssd")
                        .project("apollo")
                        .name("vm 1")
                        .rootDiskSize(20)
                        .start(false)
                        .keyPairs(List.of("k1", "k2"))
                        .details(new TreeMap<>(Map.of("memory", "4096", "cpuNumber", "2")))
                        .userDataDetails(Map.of("AS_NUMBER", "65145")));
        assertThat(server.received("deployVirtualMachine")).singleElement().satisfies(form -> {
            var sent = new TreeMap<>(form);
            sent.keySet().removeAll(List.of("apiKey", "expires", "signature", "signatureVersion", "customjobid"));
            assertThat(sent)
                    .containsOnly(
                            entry("command", "deployVirtualMachine"),
                            entry("response", "json"),
                            entry("zoneid", "zone-id-0"),
                            entry("serviceofferingid", "serviceoffering-id-0"),
                            entry("templateid", "template-id-0"),
                            entry("networkids", "network-id-0," + UUID + ",network-id-1"),
                            entry("affinitygroupids", "affinitygroup-id-2,affinitygroup-id-0"),
                            entry("diskofferingid", "diskoffering-id-0"),
                            entry("projectid", "project-id-0"),
                            entry("name", "vm 1"),
                            entry("rootdisksize", "20"),
                            entry("startvm", "false"),
                            entry("keypairs", "k1,k2"),
                            entry("details[0].cpuNumber", "2"),
                            entry("details[0].memory", "4096"),
                            entry("userdatadetails[0].AS_NUMBER", "65145"));
        });
    }

    @Test
    void whatIsNotGivenIsNotSent() {
        cloud.virtualMachines().deploy(vm -> vm.zone(UUID).serviceOffering(UUID));
        assertThat(server.received("deployVirtualMachine"))
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsOnlyKeys(
                                "command",
                                "response",
                                "zoneid",
                                "serviceofferingid",
                                "customjobid",
                                "apiKey",
                                "expires",
                                "signature",
                                "signatureVersion"));
        assertThat(server.commands()).containsExactly("deployVirtualMachine");
    }

    @Test
    void namesInFiltersAreResolvedToo() {
        server.on("listVirtualMachines", "{}");
        cloud.virtualMachines()
                .list(vm -> vm.zone("zone-1").domain("ROOT").network("back"))
                .toList();
        assertThat(server.received("listVirtualMachines"))
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .contains(
                                entry("zoneid", "zone-id-0"),
                                entry("domainid", "domain-id-0"),
                                entry("networkid", "network-id-1")));
    }

    @Test
    void aMachineIsStoppedAndDestroyedByName() {
        holds("listVirtualMachines", "virtualmachine", "vm-10", "vm-1");
        server.on("stopVirtualMachine", "{\"jobid\":\"job-1\"}").on("destroyVirtualMachine", "{\"jobid\":\"job-1\"}");
        cloud.virtualMachines().stop("vm-1");
        cloud.virtualMachines().destroy("vm-1");
        assertThat(server.received("stopVirtualMachine").get(0)).containsEntry("id", "virtualmachine-id-1");
        assertThat(server.received("destroyVirtualMachine").get(0)).containsEntry("id", "virtualmachine-id-1");
        cloud.virtualMachines().stop("vm-1", how -> how.forced(true));
        cloud.virtualMachines().destroy("vm-1", how -> how.expunge(true));
        assertThat(server.received("stopVirtualMachine").get(1))
                .contains(entry("id", "virtualmachine-id-1"), entry("forced", "true"));
        assertThat(server.received("destroyVirtualMachine").get(1))
                .contains(entry("id", "virtualmachine-id-1"), entry("expunge", "true"));
        assertThatThrownBy(() -> cloud.virtualMachines().start("vm-2")).isInstanceOf(UnknownNameException.class);
        assertThat(server.commands()).doesNotContain("startVirtualMachine");
    }

    @Test
    void aRawCallTakesScalarsListsMapsAndReferences() {
        server.on("createThing", "{}");
        var details = new HashMap<String, Object>();
        details.put("size", 3);
        details.put("missing", null);
        var parameters = new HashMap<String, Object>();
        parameters.put("zoneid", Ref.name("zone-1"));
        parameters.put("ids", List.of("a", "b"));
        parameters.put("numbers", Arrays.asList(1, null, 2));
        parameters.put("details", details);
        parameters.put("rules", List.of(Map.of("node", "worker"), Map.of("node", "etcd")));
        parameters.put("forced", true);
        parameters.put("absent", null);
        cloud.call("createThing", parameters);
        var sent = new TreeMap<>(server.received("createThing").get(0));
        sent.keySet()
                .removeAll(List.of(
                        "apiKey", "expires", "signature", "signatureVersion", "customjobid", "command", "response"));
        assertThat(sent)
                .containsOnly(
                        entry("zoneid", "zone-id-0"),
                        entry("ids", "a,b"),
                        entry("numbers", "1,2"),
                        entry("details[0].size", "3"),
                        entry("rules[0].node", "worker"),
                        entry("rules[1].node", "etcd"),
                        entry("forced", "true"));
    }

    @Test
    void whatDoesNotFitIntoAFormIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> cloud.call("createThing", Map.of("details", Map.of("a", Map.of("b", "c")))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> cloud.call("createThing", Map.of("thingid", Ref.name("x"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("thingid of createThing");
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void resourcesFoundByNameAreOfTheirOwnType() {
        Resource template = cloud.templates().get("ubuntu-cks");
        assertThat(template.getId()).isEqualTo("template-id-0");
        assertThat(server.received("listTemplates").get(0)).containsKey("templatefilter");
    }
}

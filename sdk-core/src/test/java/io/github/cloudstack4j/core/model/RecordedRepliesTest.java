// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the models against replies of a real server and against its own description of them. */
class RecordedRepliesTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            entry("zone", Zone.class),
            entry("serviceoffering", ServiceOffering.class),
            entry("template", Template.class),
            entry("iso", Iso.class),
            entry("network", Network.class),
            entry("virtualmachine", VirtualMachine.class),
            entry("event", Event.class),
            entry("asyncjobs", Job.class),
            entry("firewallrule", FirewallRule.class),
            entry("portforwardingrule", PortForwardingRule.class),
            entry("loadbalancerrule", LoadBalancerRule.class),
            entry("loadbalancer", LoadBalancerRule.class),
            entry("publicipaddress", PublicIpAddress.class),
            entry("keypair", SshKeyPair.class),
            entry("sshkeypair", SshKeyPair.class),
            entry("affinitygroup", AffinityGroup.class),
            entry("tag", Tag.class));

    /** The result of a job is of as many types as there are commands; what waits for a job reads it. */
    private static final Set<String> KEPT_RAW = Set.of("Job.jobresult");

    private static final Map<String, Class<?>> LISTS = Map.ofEntries(
            entry("listZones", Zone.class),
            entry("listServiceOfferings", ServiceOffering.class),
            entry("listTemplates", Template.class),
            entry("listIsos", Iso.class),
            entry("listNetworks", Network.class),
            entry("listVirtualMachines", VirtualMachine.class),
            entry("listEvents", Event.class),
            entry("listAsyncJobs", Job.class),
            entry("listFirewallRules", FirewallRule.class),
            entry("listPortForwardingRules", PortForwardingRule.class),
            entry("listLoadBalancerRules", LoadBalancerRule.class),
            entry("listPublicIpAddresses", PublicIpAddress.class),
            entry("listSSHKeyPairs", SshKeyPair.class),
            entry("listAffinityGroups", AffinityGroup.class));

    private static final Map<String, Class<?>> COMMANDS = Map.ofEntries(
            entry("listZones", ZoneFilter.class),
            entry("listServiceOfferings", ServiceOfferingFilter.class),
            entry("listTemplates", TemplateFilter.class),
            entry("listIsos", IsoFilter.class),
            entry("listNetworks", NetworkFilter.class),
            entry("listVirtualMachines", VirtualMachineFilter.class),
            entry("listEvents", EventFilter.class),
            entry("listAsyncJobs", JobFilter.class),
            entry("listFirewallRules", FirewallRuleFilter.class),
            entry("listPortForwardingRules", PortForwardingRuleFilter.class),
            entry("listLoadBalancerRules", LoadBalancerRuleFilter.class),
            entry("listPublicIpAddresses", PublicIpAddressFilter.class),
            entry("listSSHKeyPairs", SshKeyPairFilter.class),
            entry("listAffinityGroups", AffinityGroupFilter.class),
            entry("deployVirtualMachine", DeployVirtualMachineRequest.class),
            entry("stopVirtualMachine", StopVirtualMachineRequest.class),
            entry("destroyVirtualMachine", DestroyVirtualMachineRequest.class),
            entry("createFirewallRule", CreateFirewallRuleRequest.class));

    @Test
    void everyRecordedReplyIsUnderstoodCompletely() throws IOException {
        var unknown = new TreeSet<String>();
        var decoded = new TreeMap<String, Integer>();
        try (var lines = Files.lines(shared("recordings/exchanges.jsonl"))) {
            lines.map(line -> Wire.raw(line).path("response").path("body"))
                    .forEach(body -> body.properties().forEach(envelope -> {
                        var content = envelope.getValue();
                        if (envelope.getKey().equals("queryasyncjobresultresponse") && content.has("jobid")) {
                            decode("job", content, Job.class, decoded, unknown);
                            decodeAll(content.path("jobresult"), decoded, unknown);
                        }
                        decodeAll(content, decoded, unknown);
                    }));
        }

        assertThat(unknown).isSubsetOf(KEPT_RAW);
        assertThat(decoded).containsKeys("job", "zone", "network", "virtualmachine", "event", "firewallrule");
    }

    @Test
    void everyFieldOfTheContractHasAGetterAndTheReverse() throws IOException {
        var contract = contract();
        var differences = new TreeMap<String, String>();
        LISTS.forEach((command, model) -> compare(command, contract.get(command).path("response"), model, differences));

        assertThat(differences).isEmpty();
    }

    @Test
    void everyRequestPropertyIsAParameterOfItsCommand() throws IOException {
        var contract = contract();
        var differences = new TreeMap<String, Set<String>>();
        COMMANDS.forEach((command, request) -> {
            var extra = new TreeSet<>(Models.properties(request).keySet());
            extra.removeAll(names(contract.get(command).path("params")));
            if (!extra.isEmpty()) {
                differences.put(command, extra);
            }
        });

        // The filter has it as all lists of owned things do, and refuses it.
        assertThat(differences).isEqualTo(Map.of("listAsyncJobs", Set.of("projectid")));
    }

    private static void decodeAll(JsonNode content, Map<String, Integer> decoded, Set<String> unknown) {
        content.properties().forEach(field -> {
            var model = MODELS.get(field.getKey());
            if (model == null) {
                return;
            }
            if (field.getValue().isArray()) {
                field.getValue().forEach(item -> decode(field.getKey(), item, model, decoded, unknown));
            } else if (field.getValue().isObject()) {
                decode(field.getKey(), field.getValue(), model, decoded, unknown);
            }
        });
    }

    private static void decode(
            String kind, JsonNode json, Class<?> model, Map<String, Integer> decoded, Set<String> unknown) {
        if (json.size() < 2) {
            return; // retrieveonlyresourcecount and the like
        }
        collectUnknown((ServerObject) Wire.JSON.convertValue(json, model), model, unknown);
        decoded.merge(kind, 1, Integer::sum);
    }

    private static void collectUnknown(ServerObject reply, Class<?> model, Set<String> unknown) {
        reply.getAdditionalProperties().keySet().forEach(field -> unknown.add(model.getSimpleName() + "." + field));
        Models.properties(model).values().forEach(property -> {
            var nested = Models.modelIn(property);
            if (nested == null) {
                return;
            }
            try {
                var value = property.invoke(reply);
                var values = value instanceof Iterable<?> many ? many : value == null ? Set.of() : Set.of(value);
                values.forEach(one -> collectUnknown((ServerObject) one, nested, unknown));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void compare(String at, JsonNode fields, Class<?> model, Map<String, String> differences) {
        var properties = Models.properties(model);
        var described = names(fields);
        described.removeAll(properties.keySet());
        described.remove("jobresult");
        if (!described.isEmpty()) {
            differences.put(at + " lacks", described.toString());
        }
        var extra = new TreeSet<>(properties.keySet());
        extra.removeAll(names(fields));
        // A nested resource has no job of its own, and keys report theirs only once.
        extra.removeAll(Set.of("jobid", "jobstatus", "privatekey", "domainpath"));
        if (!extra.isEmpty()) {
            differences.put(at + " does not report", extra.toString());
        }
        fields.forEach(field -> {
            var nested = properties.containsKey(field.path("name").asText())
                    ? Models.modelIn(properties.get(field.path("name").asText()))
                    : null;
            if (nested != null && field.has("fields") && !field.path("fields").isEmpty()) {
                compare(at + "." + field.path("name").asText(), field.path("fields"), nested, differences);
            }
        });
    }

    private static Map<String, JsonNode> contract() throws IOException {
        var commands = new LinkedHashMap<String, JsonNode>();
        Wire.JSON
                .readTree(shared("contract/cloudstack-4.23-api.json").toFile())
                .forEach(command -> commands.put(command.path("command").asText(), command));
        return commands;
    }

    private static Set<String> names(JsonNode fields) {
        var names = new TreeSet<String>();
        fields.forEach(field -> names.add(field.path("name").asText()));
        return names;
    }

    private static Path shared(String file) {
        var path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: there are no recordings at " + path);
        return path;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.conformance.model.RealServer.Exchange;
import io.github.cloudstack4j.core.model.ServerObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Plays every recorded reply of a real server to the client, and looks at what a user of it gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedRepliesTest {
    /** The result of a job is of as many types as there are commands; what waits for a job reads it. */
    private static final Set<String> KEPT_RAW = Set.of("Job.jobresult");

    /** Commands of the SDK that nothing was recorded of which could be read, and why. */
    private static final Map<String, String> NOT_RECORDED = Map.ofEntries(
            entry("createFirewallRule job", "its model is read from listFirewallRules"),
            entry("deleteFirewallRule job", "its result is a success like that of other deletions"),
            entry("listApis", "it was not recorded; the model is held against the contract only"),
            entry("listProjects", "it is read for id and name only, as listDomains is"),
            entry("listServiceOfferings", "none was listed; the model is held against the contract only"),
            entry("getUploadParamsForKubernetesSupportedVersion", "no upload was prepared on the recorded server"),
            entry(
                    "addVirtualMachinesToKubernetesCluster",
                    "only its refusals were recorded; what it says else is a success"),
            entry("getApiLimit", "the recorded server did not throttle"),
            entry("createServiceOffering", "no service offering was made; the model is held against the contract only"),
            entry("updateServiceOffering", "the same"),
            entry("deleteServiceOffering", "its result is a success like that of other deletions"),
            entry("updateDiskOffering", "its model is read from listDiskOfferings"),
            entry("updateTemplate", "its model is read from listTemplates"),
            entry("getUploadParamsForTemplate", "no upload was prepared on the recorded server"),
            entry("registerUserData", "only its list was recorded"),
            entry("deleteUserData", "its result is a success like that of deleteCniConfiguration"),
            entry("linkUserDataToTemplate", "no user data was linked on the recorded server"),
            entry("resetUserDataForVirtualMachine", "no machine was given other user data"),
            entry(
                    "registerCniConfiguration",
                    "only its refusal was recorded; its model is read from listCniConfiguration"),
            entry("registerSSHKeyPair", "its model is read from createSSHKeyPair"),
            entry("deleteSSHKeyPair", "its result is a success like that of deleteCniConfiguration"),
            entry("createAffinityGroup job", "its model is read from listAffinityGroups"),
            entry("deleteAffinityGroup job", "its result is a success like that of other deletions"),
            entry("updateVMAffinityGroup job", "its model is read from listVirtualMachines"),
            entry("dedicateZone job", "only hosts were dedicated on the recorded server"),
            entry("listDedicatedZones", "only hosts were dedicated on the recorded server"),
            entry("releaseDedicatedZone job", "only hosts were dedicated on the recorded server"),
            entry("dedicatePod job", "only hosts were dedicated on the recorded server"),
            entry("listDedicatedPods", "only hosts were dedicated on the recorded server"),
            entry("releaseDedicatedPod job", "only hosts were dedicated on the recorded server"),
            entry("dedicateCluster job", "only hosts were dedicated on the recorded server"),
            entry("listDedicatedClusters", "only hosts were dedicated on the recorded server"),
            entry("releaseDedicatedCluster job", "only hosts were dedicated on the recorded server"));

    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> shortened = new TreeSet<>();
    /** The commands of which an object was read from a reply, or from a job's result. */
    private final Set<String> read = new TreeSet<>();

    private List<Exchange> exchanges = List.of();

    @BeforeAll
    void playEverything() throws IOException {
        exchanges = RealServer.exchanges().stream().filter(Exchange::succeeded).toList();
        try (var replay = new Replay()) {
            for (var exchange : exchanges) {
                commands(exchange.command()).forEach(command -> readReply(replay, command, exchange));
                if (isFinishedJob(exchange)) {
                    commands(starterOf(exchange))
                            .filter(WireCommand::startsJob)
                            .forEach(command -> understand(resultOf(command), replay.result(command, exchange)));
                }
            }
        }
    }

    private void readReply(Replay replay, WireCommand command, Exchange exchange) {
        var items = replay.reply(command, exchange);
        items.forEach(item -> understand(command.name(), item));
        if (command.isList() && items.size() != listIn(exchange.content()).count()) {
            shortened.add(exchange.name());
        }
    }

    private void understand(String source, Object reply) {
        read.add(source);
        if (reply instanceof ServerObject object) {
            collectUnknown(object, reply.getClass().getSuperclass());
        }
    }

    private void collectUnknown(ServerObject reply, Class<?> model) {
        reply.getAdditionalProperties().keySet().forEach(field -> unknown.add(model.getSimpleName() + "." + field));
        Models.properties(model).values().forEach(property -> {
            var nested = Models.modelIn(property);
            if (nested != null) {
                var value = Models.value(reply, property);
                var values = value instanceof Iterable<?> many ? many : value == null ? Set.of() : Set.of(value);
                values.forEach(one -> collectUnknown((ServerObject) one, nested));
            }
        });
    }

    @Test
    void everyRecordedReplyIsUnderstoodCompletely() {
        assertThat(unknown).isSubsetOf(KEPT_RAW);
    }

    @Test
    void noItemOfARecordedListIsLost() {
        assertThat(shortened).isEmpty();
    }

    @Test
    void everyCommandOfTheSdkIsRecordedOrSaysWhyNot() {
        var notRead = WireCommand.OF_THE_SDK.stream()
                .map(command -> command.startsJob() ? resultOf(command) : command.name())
                .filter(source -> !read.contains(source))
                .collect(Collectors.toSet());

        assertThat(notRead).isEqualTo(NOT_RECORDED.keySet());
    }

    /** A model that one command reports is reported by others under the same name: none of them goes untested. */
    @Test
    void everyRecordedModelIsReadWhateverTheCommand() {
        var models = new HashMap<String, Class<?>>();
        exchanges.forEach(exchange -> commands(exchange.command())
                .map(WireCommand::replyType)
                .filter(ServerObject.class::isAssignableFrom)
                .forEach(model -> objectsIn(exchange.content()).forEach(name -> models.put(name, model))));
        var unread = new TreeSet<String>();
        for (var exchange : exchanges) {
            if (commands(exchange.command()).findAny().isEmpty()) {
                objectsIn(exchange.content())
                        .filter(models::containsKey)
                        .forEach(name -> unread.add(exchange.command() + " with a " + name));
            }
            if (isFinishedJob(exchange) && commands(starterOf(exchange)).noneMatch(WireCommand::startsJob)) {
                objectsIn(exchange.content().path("jobresult"))
                        .filter(models::containsKey)
                        .forEach(name -> unread.add("the job of " + starterOf(exchange) + " with a " + name));
            }
        }

        assertThat(models).containsKeys("kubernetescluster", "virtualmachine", "network");
        assertThat(unread).isEmpty();
    }

    private static Stream<WireCommand> commands(String name) {
        return WireCommand.ALL.stream().filter(command -> command.name().equals(name));
    }

    private static String resultOf(WireCommand command) {
        return command.name() + " job";
    }

    /** Failed jobs are errors, which have a test of their own. */
    private static boolean isFinishedJob(Exchange exchange) {
        return exchange.command().equals("queryAsyncJobResult")
                && exchange.content().path("jobstatus").asInt() == 1;
    }

    /** The command that started a job; the server tells the class that runs it, such as {@code …user.vm.StopVMCmdByAdmin}. */
    private static String starterOf(Exchange job) {
        var command = job.content()
                .path("cmd")
                .asText()
                .replaceFirst(".*\\.", "")
                .replaceFirst("Cmd(ByAdmin)?$", "")
                .replaceFirst("VM$", "VirtualMachine");
        return command.substring(0, 1).toLowerCase(Locale.ROOT) + command.substring(1);
    }

    private static Stream<String> objectsIn(JsonNode content) {
        return content.properties().stream()
                .filter(field -> field.getValue().isContainerNode())
                .map(Map.Entry::getKey);
    }

    private static Stream<JsonNode> listIn(JsonNode content) {
        return content.valueStream().filter(JsonNode::isArray).flatMap(JsonNode::valueStream);
    }
}

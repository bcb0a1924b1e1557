// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.core.internal.Named;
import io.github.cloudstack4j.core.model.OwnedRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A view of a project or an account sends its owner with exactly the commands that take one. */
class OwnersTest {
    private static final Map<String, String> WITHOUT_PROJECT =
            Map.of("listAsyncJobs", "jobs belong to accounts; a view of a project knows it");

    private static final Map<String, String> NOT_BY_MODEL =
            Map.of("listDomains", "names of domains are looked up wherever they are");

    @Test
    void whatHasAnOwnerByItsModelTakesOne() throws IOException {
        var contract = RealServer.contract();

        assertThat(WireCommand.OF_THE_SDK)
                .filteredOn(command -> OwnedRequest.class.isAssignableFrom(command.requestType()))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(parameters(contract, command))
                        .containsAll(
                                WITHOUT_PROJECT.containsKey(command.name())
                                        ? List.of("account", "domainid")
                                        : List.of("account", "domainid", "projectid")));
        assertThat(WITHOUT_PROJECT.keySet())
                .allSatisfy(command -> assertThat(
                                contract.get(command).path("params").findValuesAsText("name"))
                        .doesNotContain("projectid"));
    }

    @Test
    void whatTakesAProjectHasAnOwnerByItsModel() throws IOException {
        var contract = RealServer.contract();
        var without = WireCommand.OF_THE_SDK.stream()
                .filter(command -> parameters(contract, command).contains("projectid"))
                .filter(command -> !OwnedRequest.class.isAssignableFrom(command.requestType()))
                .collect(Collectors.toMap(WireCommand::name, WireCommand::requestType));

        assertThat(without.keySet()).isEqualTo(NOT_BY_MODEL.keySet());
        assertThat(without.values()).containsOnly(Named.Filter.class);
    }

    private static Set<String> parameters(Map<String, JsonNode> contract, WireCommand command) {
        return Set.copyOf(contract.get(command.name()).path("params").findValuesAsText("name"));
    }
}

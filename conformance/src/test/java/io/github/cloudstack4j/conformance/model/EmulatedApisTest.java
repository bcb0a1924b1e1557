// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.model.ApiDescription;
import io.github.cloudstack4j.core.model.ApiParameter;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The emulator's listApis describes commands as the server does. */
class EmulatedApisTest {
    @Test
    void theEmulatorDescribesItsCommandsAsTheServerDoes() throws IOException {
        var contract = RealServer.contract();
        try (var emulator = CloudStackEmulator.start();
                var cloud = CloudStack.connect(CloudStackConfig.builder()
                        .endpoint(emulator.endpoint())
                        .apiKey(emulator.admin().getApiKey())
                        .secretKey(emulator.admin().getSecretKey())
                        .timeSource(EmulatorTime.of(emulator))
                        .build())) {
            assertThat(cloud.capabilities().apis())
                    .hasSizeGreaterThan(50)
                    .allSatisfy(api -> assertIsAs(contract.get(api.getName()), api));
        }
    }

    private static void assertIsAs(JsonNode real, ApiDescription api) {
        assertThat(api.getAdditionalProperties()).isEmpty();
        assertThat(api.isAsync()).isEqualTo(real.path("async").asBoolean());
        assertThat(api.getHttpRequestType()).isEqualTo(real.path("http").asText());
        assertThat(api.getSince()).isEqualTo(text(real, "since"));
        assertThat(api.getResponseFields())
                .extracting(field -> field.getName())
                .hasSameElementsAs(names(real.path("response")));
        assertThat(api.getParameters()).extracting(ApiParameter::getName).hasSameElementsAs(names(real.path("params")));
        assertThat(api.getParameters()).allSatisfy(parameter -> {
            var described = real.path("params")
                    .valueStream()
                    .filter(one -> one.path("name").asText().equals(parameter.getName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(parameter.getAdditionalProperties()).isEmpty();
            assertThat(parameter.isRequired())
                    .isEqualTo(described.path("required").asBoolean());
            assertThat(parameter.getSince()).isEqualTo(text(described, "since"));
            assertThat(parameter.getLength()).isEqualTo(described.path("length").asInt(255));
        });
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }

    private static Set<String> names(JsonNode fields) {
        return fields.valueStream().map(field -> field.path("name").asText()).collect(Collectors.toSet());
    }
}

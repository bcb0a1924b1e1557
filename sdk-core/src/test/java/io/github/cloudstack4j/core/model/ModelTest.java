// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.GroovyShell;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Json;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What single models do beyond what all of them do. */
class ModelTest {
    @Test
    void aFieldWithoutAGetterIsKept() throws IOException {
        var zone = read("{'id':'z','colour':{'shade':'blue'},'nothing':null}", Zone.class);

        assertThat(zone.getAdditionalProperties()).isEqualTo(Map.of("colour", Map.of("shade", "blue")));
    }

    @Test
    void aWordOutsideTheVocabularySurvives() throws IOException {
        var machine = read("{'id':'x','state':'Levitating'}", VirtualMachine.class);

        assertThat(machine.getState()).isEqualTo(VirtualMachineState.of("Levitating"));
        assertThat(machine.getState()).isNotEqualTo(VirtualMachineState.RUNNING).hasToString("Levitating");
        assertThat(Json.mapper().valueToTree(machine).get("state").asText()).isEqualTo("Levitating");
    }

    @Test
    void numbersComeAsTextAndTheReverse() throws IOException {
        var machine = read("{'id':'x','cpunumber':'6','name':5,'haenable':'true','nic':null}", VirtualMachine.class);

        assertThat(machine.getCpuNumber()).isEqualTo(6);
        assertThat(machine.getName()).isEqualTo("5");
        assertThat(machine.isHighAvailability()).isTrue();
        assertThat(machine.getNics()).isEmpty();
    }

    @Test
    void whatIsNotReportedIsNullFalseOrEmpty() throws IOException {
        var machine = read("{'id':'x'}", VirtualMachine.class);

        assertThat(machine.getState()).isNull();
        assertThat(machine.isDeleteProtected()).isFalse();
        assertThat(machine.getTags()).isEmpty();
        assertThat(machine.getDetails()).isEmpty();
    }

    @Test
    void theResultOfExpungingAMachineNamesNothing() throws IOException {
        assertThat(read("{'nic':[],'deleteprotection':false}", VirtualMachine.class)
                        .getId())
                .isEmpty();
    }

    @Test
    void aJobStatusIsANumberOnTheWireAndAWordForPeople() throws IOException {
        var job = read("{'jobid':'j','jobstatus':2,'jobresult':{'errorcode':530}}", Job.class);

        assertThat(job.getStatus()).isEqualTo(JobStatus.FAILED).hasToString("Failed");
        assertThat(job.getStatus().isFinished()).isTrue();
        assertThat(Json.mapper().valueToTree(job).get("jobstatus").intValue()).isEqualTo(2);
        assertThat(job.getAdditionalProperties()).containsOnlyKeys("jobresult");
        assertThat(read("{'jobid':'j','jobstatus':'0'}", Job.class).getStatus()).isEqualTo(JobStatus.PENDING);
        assertThat(read("{'jobid':'j','jobstatus':9}", Job.class).getStatus()).hasToString("Unknown(9)");
    }

    @Test
    void secretsStayOutOfToString() {
        var machine = VirtualMachine.builder()
                .id("x")
                .password("c4jSecret-s3cret")
                .userData("c4jSecret-s3cret")
                .userDataDetails("{TOKEN=c4jSecret-s3cret}")
                .detail("Encrypted.Password", "c4jSecret-s3cret")
                .build();
        var request = DeployVirtualMachineRequest.builder()
                .zone("z")
                .serviceOffering("o")
                .password("c4jSecret-s3cret")
                .userData("c4jSecret-s3cret")
                .userDataDetail("TOKEN", "c4jSecret-s3cret")
                .detail("vnc", "c4jSecret-s3cret")
                .build();
        var keyPair =
                SshKeyPair.builder().name("kp").privateKey("c4jSecret-s3cret").build();

        assertThat(machine.toString()).contains("****").doesNotContain("c4jSecret-s3cret");
        assertThat(request.toString()).contains("****").doesNotContain("c4jSecret-s3cret");
        assertThat(keyPair.toString()).contains("****").doesNotContain("c4jSecret-s3cret");
    }

    @Test
    void groovyReadsAndBuildsModels() {
        var script = """
                import io.github.cloudstack4j.core.model.*
                def vm = VirtualMachine.builder().id('i').name("vm${1 + 1}").state(VirtualMachineState.RUNNING)
                        .highAvailability(true).build()
                def request = DeployVirtualMachineRequest.builder().zone('z').serviceOffering('o').name(vm.name).build()
                return "${vm.name} ${vm.state} ${vm.highAvailability} ${request.name} ${request.zone.value}".toString()
                """;

        assertThat(new GroovyShell().evaluate(script)).isEqualTo("vm2 Running true vm2 z");
    }

    @Test
    void anIncompleteRequestNamesItsTypeAndWhatIsMissing() {
        assertThatThrownBy(() ->
                        DeployVirtualMachineRequest.builder().template("t").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("DeployVirtualMachineRequest")
                .hasMessageContaining("zone")
                .hasMessageContaining("serviceOffering");
    }

    /** Reads JSON written with single quotes, as the codec does. */
    private static <T> T read(String json, Class<T> type) throws IOException {
        return Json.mapper().readValue(json.replace('\'', '"'), type);
    }
}

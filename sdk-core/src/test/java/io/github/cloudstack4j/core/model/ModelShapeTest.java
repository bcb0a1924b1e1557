// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.GroovyShell;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelShapeTest {
    static Stream<Class<?>> replies() {
        return Models.beside(Zone.class).filter(ServerObject.class::isAssignableFrom);
    }

    static List<ApiRequest> requests() {
        return List.of(
                ZoneFilter.builder().name("z").tag("env", "prod").build(),
                ServiceOfferingFilter.builder().zone("z").build(),
                TemplateFilter.builder().ids("a", "b").build(),
                IsoFilter.builder().build(),
                NetworkFilter.builder().project("p").build(),
                VirtualMachineFilter.builder()
                        .state(VirtualMachineState.RUNNING)
                        .build(),
                EventFilter.builder().level(EventLevel.ERROR).build(),
                JobFilter.builder().listAll(true).build(),
                FirewallRuleFilter.builder().network("n").build(),
                PortForwardingRuleFilter.builder().network("n").build(),
                LoadBalancerRuleFilter.builder().name("api-lb").build(),
                PublicIpAddressFilter.builder().sourceNat(true).build(),
                SshKeyPairFilter.builder().name("kp").build(),
                AffinityGroupFilter.builder().account("a").domain("d").build(),
                DeployVirtualMachineRequest.builder()
                        .zone("z")
                        .serviceOffering("o")
                        .template("t")
                        .build(),
                StopVirtualMachineRequest.builder()
                        .virtualMachine("vm")
                        .forced(true)
                        .build(),
                DestroyVirtualMachineRequest.builder()
                        .virtualMachine("vm")
                        .volumeIds("v")
                        .build(),
                CreateFirewallRuleRequest.builder()
                        .ipAddressId("i")
                        .protocol("tcp")
                        .startPort(80)
                        .build());
    }

    @Test
    void everyRequestIsAmongTheTestedOnes() {
        assertThat(Models.beside(Zone.class).filter(ApiRequest.class::isAssignableFrom))
                .hasSameElementsAs(requests().stream()
                        .<Class<?>>map(request -> request.getClass().getSuperclass())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aFullReplySurvivesJavaSerialization(Class<?> type) throws Exception {
        var reply = Models.full(type);

        assertThat(Wire.throughJavaSerialization(reply)).isEqualTo(reply);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyPropertyOfAReplyIsReadAndWrittenUnderItsWireName(Class<?> type) {
        var written = Wire.write(Models.full(type));

        assertThat(written.fieldNames())
                .toIterable()
                .hasSameElementsAs(Stream.concat(Models.properties(type).keySet().stream(), Stream.of("newfield"))
                        .toList());
        assertThat(Wire.read(written.toString(), type)).isEqualTo(Models.full(type));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestSurvivesJavaSerialization(ApiRequest request) throws Exception {
        assertThat(Wire.throughJavaSerialization(request)).isEqualTo(request);
    }

    @Test
    void aFieldWithoutAGetterIsKept() {
        var zone = Wire.read("{'id':'z','colour':{'shade':'blue'},'nothing':null}", Zone.class);

        assertThat(zone.getAdditionalProperties()).isEqualTo(Map.of("colour", Map.of("shade", "blue")));
    }

    @Test
    void aWordOutsideTheVocabularySurvives() throws Exception {
        var machine = Wire.read("{'id':'x','state':'Levitating'}", VirtualMachine.class);

        assertThat(machine.getState()).isEqualTo(VirtualMachineState.of("Levitating"));
        assertThat(machine.getState()).isNotEqualTo(VirtualMachineState.RUNNING).hasToString("Levitating");
        assertThat(Wire.write(machine).get("state").asText()).isEqualTo("Levitating");
        assertThat(Wire.throughJavaSerialization(machine)).isEqualTo(machine);
    }

    @Test
    void numbersComeAsTextAndTheReverse() {
        var machine =
                Wire.read("{'id':'x','cpunumber':'6','name':5,'haenable':'true','nic':null}", VirtualMachine.class);

        assertThat(machine.getCpuNumber()).isEqualTo(6);
        assertThat(machine.getName()).isEqualTo("5");
        assertThat(machine.isHighAvailability()).isTrue();
        assertThat(machine.getNics()).isEmpty();
    }

    @Test
    void whatIsNotReportedIsNullFalseOrEmpty() {
        var machine = Wire.read("{'id':'x'}", VirtualMachine.class);

        assertThat(machine.getState()).isNull();
        assertThat(machine.isDeleteProtected()).isFalse();
        assertThat(machine.getTags()).isEmpty();
        assertThat(machine.getDetails()).isEmpty();
    }

    @Test
    void theResultOfExpungingAMachineNamesNothing() {
        assertThat(Wire.read("{'nic':[],'deleteprotection':false}", VirtualMachine.class)
                        .getId())
                .isEmpty();
    }

    @Test
    void aJobStatusIsANumberOnTheWireAndAWordForPeople() {
        var job = Wire.read("{'jobid':'j','jobstatus':2,'jobresult':{'errorcode':530}}", Job.class);

        assertThat(job.getStatus()).isEqualTo(JobStatus.FAILED).hasToString("Failed");
        assertThat(job.getStatus().isFinished()).isTrue();
        assertThat(Wire.write(job).get("jobstatus").intValue()).isEqualTo(2);
        assertThat(job.getAdditionalProperties()).containsOnlyKeys("jobresult");
        assertThat(Wire.read("{'jobid':'j','jobstatus':'0'}", Job.class).getStatus())
                .isEqualTo(JobStatus.PENDING);
        assertThat(Wire.read("{'jobid':'j','jobstatus':9}", Job.class).getStatus())
                .hasToString("Unknown(9)");
    }

    @Test
    void secretsStayOutOfToString() {
        var machine = VirtualMachine.builder()
                .id("x")
                .password("s3cret")
                .userData("s3cret")
                .userDataDetails("{TOKEN=s3cret}")
                .detail("Encrypted.Password", "s3cret")
                .build();
        var request = DeployVirtualMachineRequest.builder()
                .zone("z")
                .serviceOffering("o")
                .password("s3cret")
                .userData("s3cret")
                .userDataDetail("TOKEN", "s3cret")
                .detail("vnc", "s3cret")
                .build();
        var keyPair = SshKeyPair.builder().name("kp").privateKey("s3cret").build();

        assertThat(machine.toString()).contains("****").doesNotContain("s3cret");
        assertThat(request.toString()).contains("****").doesNotContain("s3cret");
        assertThat(keyPair.toString()).contains("****").doesNotContain("s3cret");
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
}

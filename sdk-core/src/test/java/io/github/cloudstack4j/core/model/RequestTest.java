// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Json;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static final String ID = "3208a728-b6cd-4d4d-b7ca-e46cd920513b";

    @Test
    void anEmptyFilterSendsNothing() throws IOException {
        assertThat(sent(NetworkFilter.builder().build())).isEmpty();
    }

    @Test
    void aTemplateFilterLooksAtWhatTheCallerCanUse() throws IOException {
        assertThat(sent(TemplateFilter.builder().build())).isEqualTo(json("{'templatefilter':'executable'}"));
    }

    @Test
    void aFilterSendsCommonAndOwnParametersUnderTheirWireNames() throws IOException {
        var filter = VirtualMachineFilter.builder()
                .account("a")
                .domain(ID)
                .listAll(true)
                .recursive(false)
                .keyword("k")
                .pageSize(50)
                .ids("i1", "i2")
                .network("net")
                .state(VirtualMachineState.STOPPED)
                .tag("env", "prod")
                .parameter("newparam", "1")
                .build();

        assertThat(sent(filter)).isEqualTo(json("""
                {'account':'a','domainid':'%s','listall':true,'isrecursive':false,'keyword':'k','pagesize':50,
                 'ids':['i1','i2'],'networkid':'net','state':'Stopped','tags':[{'key':'env','value':'prod'}],
                 'newparam':'1'}""".formatted(ID)));
    }

    @Test
    void datesAreSentInTheServersForm() throws IOException {
        var filter = EventFilter.builder()
                .start(OffsetDateTime.parse("2026-11-22T06:00:00+05:30"))
                .build();

        assertThat(sent(filter)).isEqualTo(json("{'startdate':'2026-11-22T06:00:00+0530'}"));
    }

    @Test
    void aDeploymentSendsReferencesListsAndDetails() throws IOException {
        var request = DeployVirtualMachineRequest.builder()
                .zone("zone-1")
                .serviceOffering("small")
                .template(Ref.name("ubuntu"))
                .network("front")
                .network(ID)
                .keyPairs("k1", "k2")
                .detail("cpuNumber", "2")
                .rootDiskSize(20)
                .start(false)
                .build();

        assertThat(sent(request)).isEqualTo(json("""
                {'zoneid':'zone-1','serviceofferingid':'small','templateid':'ubuntu',
                 'networkids':['front','%s'],
                 'keypairs':['k1','k2'],'details':{'cpuNumber':'2'},'rootdisksize':20,
                 'startvm':false}""".formatted(ID)));
    }

    @Test
    void aRequestCanBeCopiedWithNamesReplacedByIds() {
        var named = DeployVirtualMachineRequest.builder()
                .zone("z")
                .serviceOffering("o")
                .name("vm")
                .build();

        var resolved = DeployVirtualMachineRequest.builder()
                .from(named)
                .zone(Ref.id(ID))
                .build();

        assertThat(resolved.getZone()).isEqualTo(Ref.id(ID));
        assertThat(resolved.getName()).isEqualTo("vm");
    }

    @Test
    void anOptionalReferenceMayBeGivenAsNull() {
        String none = null;

        assertThat(NetworkFilter.builder().project(none).build().getProject()).isNull();
    }

    @Test
    void refusesTwoOwners() {
        refuses(
                () -> NetworkFilter.builder()
                        .account("a")
                        .domain("d")
                        .project("p")
                        .build(),
                "\"a\"",
                "\"p\"",
                "give one");
    }

    @Test
    void refusesAnAccountWithoutItsDomain() {
        refuses(() -> deployment().account("a").build(), "\"a\"", "domain");
    }

    @Test
    void refusesABlankReference() {
        refuses(() -> NetworkFilter.builder().zone(" ").build(), "blank", "give its exact name or its id");
    }

    @Test
    void refusesAResourceIdWithoutItsType() {
        refuses(() -> EventFilter.builder().resourceId("x").build(), "resourceType");
        refuses(() -> JobFilter.builder().resourceId("x").build(), "resourceType");
    }

    @Test
    void refusesPagesWithoutRows() {
        refuses(() -> NetworkFilter.builder().pageSize(0).build(), "pageSize is 0", "1 or more");
        refuses(() -> ZoneFilter.builder().pageSize(-1).build(), "pageSize is -1", "1 or more");
    }

    @Test
    void refusesJobsOfAProject() {
        refuses(() -> JobFilter.builder().project("p").build(), "\"p\"", "account");
    }

    @Test
    void refusesPortsOutOfRange() {
        var rule = CreateFirewallRuleRequest.builder().ipAddressId("i").protocol("tcp");

        refuses(() -> rule.startPort(80).endPort(79).build(), "80 to 79");
        refuses(() -> rule.startPort(0).endPort(null).build(), "0 to 0");
        refuses(() -> rule.startPort(null).endPort(79).build(), "startPort");
    }

    private static void refuses(ThrowingCallable call, CharSequence... words) {
        assertThatThrownBy(call).isInstanceOf(InvalidRequestException.class).hasMessageContainingAll(words);
    }

    private static DeployVirtualMachineRequest.Builder deployment() {
        return DeployVirtualMachineRequest.builder().zone("z").serviceOffering("o");
    }

    private static JsonNode sent(ApiRequest request) throws IOException {
        return json(Json.mapper().valueToTree(request).toString());
    }

    /** Reads JSON written with single quotes. */
    private static JsonNode json(String text) throws IOException {
        return Json.mapper().readTree(text.replace('\'', '"'));
    }
}

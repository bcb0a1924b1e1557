// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    private static final String UNKNOWN = "11111111-2222-3333-4444-555555555555";

    private CloudStackEmulator emulator;
    private WireClient client;

    @BeforeEach
    void start() {
        emulator = CloudStackEmulator.start();
        client = new WireClient(emulator.endpoint(), emulator.admin());
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void missesARequiredParameter() {
        assertError(
                client.get("stopVirtualMachine"),
                431,
                9999,
                "Unable to execute API command stopvirtualmachine due to missing parameter id");
    }

    @Test
    void refusesAnEmptyRequiredParameter() {
        assertError(client.get("createSSHKeyPair", "name", ""), 431, 4350, "Invalid value provided for API arg: name");
    }

    @Test
    void knowsNoSuchId() {
        assertError(
                client.get("listVirtualMachines", "id", UNKNOWN),
                431,
                9999,
                "Unable to execute API command listvirtualmachines due to invalid value. Invalid parameter id value="
                        + UNKNOWN
                        + " due to incorrect long value format, or entity does not exist or due to incorrect"
                        + " parameter annotation"
                        + " for the field in api cmd class.");
    }

    @Test
    void takesTheIdOfAnotherKindForUnknown() {
        var zone = emulator.world().id("zone", "zone-1");
        assertThat(client.get("listVirtualMachines", "id", zone).status()).isEqualTo(431);
    }

    @Test
    void takesDatabaseIdsWhereOldParametersAllowThem() {
        assertThat(client.get("listZones", "id", "2")
                        .content()
                        .path("zone")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("zone-2");
        assertThat(client.get("listZones", "id", "99").status()).isEqualTo(431);
    }

    @Test
    void ignoresAMalformedIdInANewerParameter() {
        assertThat(client.get("listVirtualMachines", "serviceofferingid", "nonsense")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("listVirtualMachines", "zoneid", "nonsense").status())
                .isEqualTo(431);
    }

    @Test
    void refusesAnUnknownIdInAList() {
        var zone = emulator.world().id("zone", "zone-1");
        var reply = client.get("listZones", "ids", zone + "," + UNKNOWN);
        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.errorText()).contains("Invalid parameter ids value=" + UNKNOWN);
        assertThat(client.get("listZones", "ids", zone).content().path("count").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "99999999999"})
    void refusesWhatIsNoNumber(String number) {
        assertThat(client.get("listServiceOfferings", "cpunumber", number).errorText())
                .isEqualTo("Unable to execute API command listserviceofferings due to invalid value " + number
                        + " for parameter cpunumber");
    }

    @Test
    void ignoresABlankInteger() {
        assertThat(client.get("listServiceOfferings", "cpunumber", "").status()).isEqualTo(200);
    }

    @Test
    void takesEveryBooleanButTrueForFalse() {
        var all = client.get("listNetworkOfferings").content().path("count").asInt();
        assertThat(all).isPositive();
        assertThat(client.get("listNetworkOfferings", "isdefault", "TRUE")
                        .content()
                        .path("count")
                        .asInt())
                .isEqualTo(all);
        assertThat(client.get("listNetworkOfferings", "isdefault", "perhaps").content())
                .isEmpty();
    }

    @Test
    void limitsTheLengthOfTexts() {
        assertThat(client.get("listZones", "name", "x".repeat(255)).status()).isEqualTo(200);
        assertError(
                client.get("listZones", "name", "x".repeat(256)),
                431,
                9999,
                "Unable to execute API command listzones due to invalid value. Value greater than max allowed length"
                        + " 255 for"
                        + " param: name");
    }

    @Test
    void refusesControlCharactersButNotLineBreaks() {
        assertThat(client.get("listZones", "keyword", "a\nb\r").status()).isEqualTo(200);
        assertError(
                client.get("listZones", "keyword", "a\tb"),
                431,
                9999,
                "Received value containing illegal ASCII non-printable characters for parameter keyword");
    }

    @ParameterizedTest
    @ValueSource(strings = {"details[0]", "details[x].a", "details[0][1].a", "details[0]a", "details[99999999999].a"})
    void refusesMapsThatAreNotWrittenAsIndexAndField(String name) {
        var reply = client.get("deployVirtualMachine", name, "v");
        assertThat(reply.status()).isEqualTo(430);
        assertThat(reply.errorText()).startsWith("Unable to decode parameter " + name);
    }

    @Test
    void readsMapsInAnyOrderAndWithGaps() {
        var world = emulator.world();
        var reply = client.post(
                "deployVirtualMachine",
                "zoneid",
                world.id("zone", "zone-1"),
                "serviceofferingid",
                world.id("serviceoffering", "custom"),
                "templateid",
                world.id("template", "ubuntu-24.04"),
                "details[7].memory",
                "512",
                "details[0].cpuNumber",
                "3");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var vm = world.find("virtualmachine", reply.content().path("id").asText())
                .orElseThrow();
        assertThat(vm).containsEntry("cpunumber", 3).containsEntry("memory", 512);
    }

    @Test
    void matchesParameterNamesInAnyCaseAndIgnoresUnknownOnes() {
        var reply = client.get("listZones", "NAME", "zone-2", "frobnicate", "1");
        assertThat(reply.content().path("zone").findValuesAsText("name")).containsExactly("zone-2");
    }

    @Test
    void refusesADateThatIsNone() {
        assertThat(client.get("listEvents", "startdate", "last week").errorText())
                .startsWith("Unable to parse date last week");
        for (var date : new String[] {"2026-01-01", "2026-01-01 10:00:00", "2026-01-01T10:00:00+0000"}) {
            assertThat(client.get("listEvents", "startdate", date).status())
                    .as(date)
                    .isEqualTo(200);
        }
    }

    private static void assertError(WireClient.Reply reply, int code, int csCode, String text) {
        assertThat(reply.status()).isEqualTo(code);
        assertThat(reply.errorCode()).isEqualTo(code);
        assertThat(reply.content().path("cserrorcode").asInt()).isEqualTo(csCode);
        assertThat(reply.errorText()).isEqualTo(text);
        assertThat(reply.content().path("uuidList")).isEmpty();
    }
}

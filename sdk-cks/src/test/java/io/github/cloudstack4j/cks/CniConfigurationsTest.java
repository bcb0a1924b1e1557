// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.CalicoBgp;
import io.github.cloudstack4j.cks.model.CniConfiguration;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.testkit.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CniConfigurationsTest {
    private static final String TEXT = "#cloud-config\n# {{ AS_NUMBER }} and {{ ds.meta_data.PEER }}\n";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final CniConfigurations configurations = Cks.on(cloud.admin()).cniConfigurations();

    private CniConfiguration registered(String name) {
        return configurations.register(c -> c.name(name).text(TEXT).variables("AS_NUMBER", "PEER"));
    }

    @Test
    void registersATextWithItsVariables() {
        var registered = registered("mine");

        assertThat(cloud.sent("registerCniConfiguration"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name", "mine",
                        "cniconfig", Base64.getEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8)),
                        "params", "AS_NUMBER,PEER"));
        assertThat(registered.getText()).isEqualTo(TEXT);
        assertThat(registered.getVariables()).containsExactly("AS_NUMBER", "PEER");
        assertThat(registered.toString()).contains("****").doesNotContain(registered.getBase64());
        assertThat(configurations.get("mine")).isEqualTo(registered);
        assertThat(configurations.get(registered.getId())).isEqualTo(registered);
    }

    @Test
    void listsTheNewestFirstAndNoOrdinaryUserData() {
        registered("mine");

        assertThat(configurations.list().stream().map(CniConfiguration::getName))
                .containsExactly("mine", "calico-bgp");
        assertThat(cloud.admin().userData().find("mine")).isEmpty();
    }

    @Test
    void saysBothWhatIsUndeclaredAndWhatIsUnused() {
        assertThatThrownBy(() ->
                        configurations.register(c -> c.name("mine").text(TEXT).variables("AS_NUMBER", "POD_CIDR")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("uses PEER without declaring it, and declares POD_CIDR without using it");
        assertThat(cloud.emulator().requests("registerCniConfiguration")).isEmpty();
    }

    @Test
    void refusesTheNameOfSomethingInEveryMachinesMetadata() {
        assertThatThrownBy(() -> configurations.register(c ->
                        c.name("mine").text("{{ ds.meta_data.local_ipv4 }}").variables("local-ipv4")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("local-ipv4");
    }

    @Test
    void refusesATextThatIsEmptyOrTooLong() {
        assertThatThrownBy(() -> configurations.register(c -> c.name("mine").text("")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> configurations.register(c -> c.name("mine").text("x".repeat(800_000))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("1066668 characters");
        assertThat(cloud.emulator().requests("registerCniConfiguration")).isEmpty();
    }

    @Test
    void theServersOwnLimitIsTheServersToJudge() {
        var tooLong = "x".repeat(30_000);
        assertThatThrownBy(() -> configurations.register(c -> c.name("mine").text(tooLong)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("User data has exceeded configurable max length: 32768");

        cloud.emulator().world().setting("vm.userdata.max.length", "100000");

        assertThat(configurations.register(c -> c.name("mine").text(tooLong)).getText())
                .isEqualTo(tooLong);
    }

    @Test
    void aNameIsTakenOnlyOnceUserDataIncluded() {
        registered("mine");

        assertThatThrownBy(() -> registered("mine")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> registered("user-data-1")).isInstanceOf(ConflictException.class);
    }

    @Test
    void findsWhatItRegisteredAfterTheReplyWasLost() {
        cloud.emulator().faults().next("registerCniConfiguration", Fault.lostReply());

        assertThat(registered("mine").getName()).isEqualTo("mine");
        assertThat(cloud.emulator().requests("registerCniConfiguration")).hasSize(1);
    }

    @Test
    void doesNotTakeAnOlderOneForWhatItRegistered() {
        registered("mine");
        cloud.emulator().faults().next("registerCniConfiguration", Fault.lostReply());

        assertThatThrownBy(() -> registered("mine"))
                .isInstanceOfSatisfying(
                        AmbiguousOutcomeException.class,
                        e -> assertThat(e.getFound()).isEmpty());
    }

    @Test
    void deletesOneEvenIfTheReplyIsLost() {
        registered("mine");
        cloud.emulator().faults().next("deleteCniConfiguration", Fault.lostReply());

        assertThat(configurations.delete("mine").isSuccess()).isTrue();
        assertThat(configurations.find("mine")).isEmpty();
        assertThat(cloud.emulator().requests("deleteCniConfiguration")).hasSize(1);
        assertThatThrownBy(() -> configurations.delete("mine")).isInstanceOf(UnknownNameException.class);
    }

    @Test
    void aDeletionThatNeverArrivedStaysInDoubt() {
        registered("mine");
        cloud.emulator().faults().next("deleteCniConfiguration", Fault.resetAfterRead());

        assertThatThrownBy(() -> configurations.delete("mine")).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(configurations.find("mine")).isPresent();
    }

    @Test
    void anAdministratorDeletesWhatAUserOwns() {
        var user = cloud.as(cloud.emulator().user()).cniConfigurations();
        var id = user.register(c -> c.name("mine").text("#cloud-config\n")).getId();

        configurations.delete(id);

        assertThat(user.find("mine")).isEmpty();
    }

    @Test
    void aClusterIsMadeWithItAndItCannotBeDeletedMeanwhile() {
        registered("mine");
        var cluster = cloud.running(
                "c1", c -> c.controlNodes(2).cni("mine", Map.of("AS_NUMBER", "65001", "PEER", "10.0.0.1")));

        assertThat(cloud.sent("createKubernetesCluster"))
                .containsEntry("cniconfigurationid", configurations.get("mine").getId())
                .containsEntry("cniconfigdetails[0].AS_NUMBER", "65001")
                .containsEntry("cniconfigdetails[0].PEER", "10.0.0.1");
        assertThat(cluster.getCniConfigurationName()).isEqualTo("mine");
        var machines = cloud.admin().virtualMachines();
        assertThat(cluster.getNodes(NodeType.CONTROL))
                .filteredOn(node -> machines.get(node.getId()).getUserDataName() != null)
                .hasSize(1);
        assertThatThrownBy(() -> configurations.delete("mine"))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("being used by some instances");

        cloud.clusters().delete("c1").await();

        assertThat(configurations.delete("mine").isSuccess()).isTrue();
    }

    @Test
    void namesTheValuesThatAreMissingAndThoseThatHaveNoVariable() {
        registered("mine");

        assertThatThrownBy(() -> configurations.check("mine", Map.of("AS_NUMBR", "1", "PEER", "10.0.0.1")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("gets no value for AS_NUMBER, and it has no variable AS_NUMBR")
                .hasMessageContaining("its variables are AS_NUMBER, PEER");
        configurations.check("mine", Map.of("AS_NUMBER", "1", "PEER", "10.0.0.1"));
    }

    @Test
    void checksWhatAClusterIsToBeMadeWith() {
        registered("mine");
        configurations.check(TestCloud.small("c1"));
        configurations.check(TestCloud.small(
                "c1", c -> c.cni("mine", Map.of("PEER", "10.0.0.1")).asNumber(65001)));

        assertThatThrownBy(() -> configurations.check(TestCloud.small("c1", c -> c.cniConfiguration("mine"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("AS_NUMBER, PEER");
    }

    @Test
    void aClusterIsNotMadeWithValuesThatDoNotFitUnlessTheRequestSaysSo() {
        registered("mine");
        var incomplete = TestCloud.small("c1", c -> c.cni("mine", Map.of("PEER", "10.0.0.1")));

        assertThatThrownBy(() -> cloud.clusters().create(incomplete))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("\"mine\" gets no value for AS_NUMBER")
                .hasMessageContaining("incompleteCniAllowed(true)");
        assertThat(cloud.emulator().requests("createKubernetesCluster")).isEmpty();

        var meant = CreateClusterRequest.builder()
                .from(incomplete)
                .incompleteCniAllowed(true)
                .build();
        assertThat(cloud.clusters().create(meant).await().getCniConfigurationName())
                .isEqualTo("mine");
    }

    @Test
    void takesWhatAPluginWrites() {
        configurations.register(c -> c.name("bgp")
                .plugin(CalicoBgp.builder()
                        .version("v3.30.2")
                        .peerVariables("PEER_ADDRESS", "PEER_AS")
                        .build()));

        assertThat(configurations.get("bgp").getVariables()).containsExactly("AS_NUMBER", "PEER_ADDRESS", "PEER_AS");
    }

    @Test
    void anOlderServerIsNotAsked() {
        try (var older = new TestCloud(emulator -> emulator.serverVersion("4.20.0.0"))) {
            var none = Cks.on(older.admin()).cniConfigurations();
            assertThatThrownBy(() -> none.register(c -> c.name("mine").text("#cloud-config\n")))
                    .isInstanceOf(UnsupportedException.class);
            assertThat(older.emulator().requests("registerCniConfiguration")).isEmpty();
        }
    }
}

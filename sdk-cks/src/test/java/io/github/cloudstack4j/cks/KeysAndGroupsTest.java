// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.AffinityGroups;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.SshKeyPairs;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupType;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.testkit.Fault;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** SSH key pairs and affinity groups. */
class KeysAndGroupsTest {
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBm5f2Uu0m2mBq1zKkYJq6Zg2c3cQ0mR7J5b8F4n0Qe1 me@here";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final SshKeyPairs keys = cloud.admin().sshKeyPairs();
    private final AffinityGroups groups = cloud.admin().affinityGroups();

    @Test
    void aPrivateKeyComesOnce() {
        var made = keys.create("kp1");

        assertThat(made.getPrivateKey()).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        assertThat(made.toString()).doesNotContain("BEGIN RSA");
        assertThat(keys.get("kp1").getPrivateKey()).isNull();
        assertThat(keys.get("kp1").getFingerprint()).isEqualTo(made.getFingerprint());
        assertThatThrownBy(() -> keys.create("kp1")).isInstanceOf(ConflictException.class);
    }

    @Test
    void aPrivateKeyThatWasLostIsNotMadeUpFor() {
        cloud.emulator().faults().next("createSSHKeyPair", Fault.lostReply());

        assertThatThrownBy(() -> keys.create("kp1"))
                .isInstanceOfSatisfying(
                        AmbiguousOutcomeException.class,
                        e -> assertThat(e.getFound()).hasSize(1));
        assertThat(cloud.emulator().requests("createSSHKeyPair")).hasSize(1);
    }

    @Test
    void registersAPublicKeyAndDeletesIt() {
        cloud.emulator().faults().next("registerSSHKeyPair", Fault.lostReply());
        var registered = keys.register("laptop", PUBLIC_KEY);

        assertThat(registered.getFingerprint()).matches("([0-9a-f]{2}:){15}[0-9a-f]{2}");
        assertThat(cloud.running("c1", c -> c.keyPair("laptop")).getKeyPair()).isEqualTo("laptop");
        assertThatThrownBy(() -> keys.register("other", PUBLIC_KEY)).isInstanceOf(ConflictException.class);
        cloud.emulator().faults().next("deleteSSHKeyPair", Fault.lostReply());
        assertThat(keys.delete("laptop").isSuccess()).isTrue();
        assertThat(keys.find("laptop")).isEmpty();
    }

    @Test
    void keysThatAreNoPublicKeysAreRefused() {
        assertThatThrownBy(() -> keys.register("laptop", "-----BEGIN OPENSSH PRIVATE KEY-----c4jSecret"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("private key")
                .hasMessageNotContaining("c4jSecret");
        assertThat(cloud.emulator().requests("registerSSHKeyPair")).isEmpty();
        assertThatThrownBy(() -> keys.register("laptop", "me@here")).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void groupsAreOfTheTypesTheServerTells() {
        assertThat(groups.types())
                .containsExactly(
                        AffinityGroupType.HOST_ANTI_AFFINITY,
                        AffinityGroupType.HOST_AFFINITY,
                        AffinityGroupType.NON_STRICT_HOST_ANTI_AFFINITY,
                        AffinityGroupType.NON_STRICT_HOST_AFFINITY);
        assertThatThrownBy(() -> groups.create(g -> g.name("x").type("rack affinity")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Valid values are host anti-affinity");
    }

    @Test
    void aGroupIsMadeAndDeletedWithItsMachinesLeftInPlace() {
        var group = groups.create(g -> g.name("apart")
                        .type(AffinityGroupType.NON_STRICT_HOST_ANTI_AFFINITY)
                        .description("spread them"))
                .await();
        var machine = stoppedMachine();
        assertThat(names(groups.update(machine.getId(), g -> g.affinityGroup("apart"))
                        .await()))
                .containsExactly("apart");

        assertThat(group.getType()).isEqualTo("non-strict host anti-affinity");
        assertThat(group.getDescription()).isEqualTo("spread them");
        assertThat(groups.delete("apart").await().isSuccess()).isTrue();
        assertThat(groups.find("apart")).isEmpty();
        assertThat(cloud.admin().virtualMachines().get("vm1").getAffinityGroups())
                .isEmpty();
    }

    @Test
    void aMachineIsPutIntoExactlyTheGroupsGiven() {
        for (var name : List.of("one", "two", "three")) {
            groups.create(g -> g.name(name).type(AffinityGroupType.HOST_ANTI_AFFINITY))
                    .await();
        }
        stoppedMachine();

        assertThat(names(groups.update("vm1", g -> g.affinityGroups("one", "two"))
                        .await()))
                .containsExactly("one", "two");
        assertThat(names(groups.update("vm1", g -> g.affinityGroup("three")).await()))
                .containsExactly("three");
        assertThat(names(groups.update("vm1", g -> {}).await())).isEmpty();
        assertThat(cloud.lastSent("updateVMAffinityGroup")).containsEntry("affinitygroupids", "");
    }

    @Test
    void aRunningMachineKeepsItsGroups() {
        stoppedMachine();
        cloud.admin().virtualMachines().start("vm1").await();

        assertThatThrownBy(() -> groups.update("vm1", g -> {}).await())
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("make sure the virtual machine is stopped");
    }

    @Test
    void aNodesGroupsAreItsClustersAffair() {
        var cluster = cloud.running("c1");
        cloud.clusters().stop("c1").await();
        var node = cluster.getNodes(NodeType.CONTROL).get(0).getId();

        assertThatThrownBy(() -> groups.update(node, g -> {}).await())
                .isInstanceOf(OperationFailedException.class)
                .hasCauseInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("Affinity groups cannot be updated for a VM part of Kubernetes cluster: c1");
    }

    private static List<String> names(VirtualMachine machine) {
        return machine.getAffinityGroups().stream().map(AffinityGroup::getName).toList();
    }

    private VirtualMachine stoppedMachine() {
        return cloud.admin()
                .virtualMachines()
                .deploy(vm -> vm.name("vm1")
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04")
                        .start(false))
                .await();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said of etcd and of ports before a cluster is made. */
class EtcdPlanTest {
    private static final SshPortPlan PLAN = SshPortPlan.of(CreateClusterRequest.builder()
            .name("c1")
            .zone("zone-1")
            .kubernetesVersion("1.31.0")
            .offering("small")
            .controlNodes(3)
            .workers(2)
            .etcdNodes(3)
            .build());

    @ParameterizedTest
    @CsvSource({"1, 1, 0, false", "2, 2, 0, false", "3, 2, 1, true", "4, 3, 1, false", "5, 3, 2, true", "9, 5, 4, false"
    })
    void tellsHowManyMembersMayFail(int members, int quorum, int failures, boolean advisable) {
        var etcd = EtcdQuorum.of(members);

        assertThat(etcd.getQuorum()).isEqualTo(quorum);
        assertThat(etcd.getSurvivableFailures()).isEqualTo(failures);
        assertThat(etcd.isAdvisable()).isEqualTo(advisable);
        assertThat(etcd.getAdvice()).contains(String.valueOf(members));
    }

    @Test
    void noMembersAreNoEtcd() {
        assertThatThrownBy(() -> EtcdQuorum.of(0)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void plansThePortsOfEachTypeOfNode() {
        assertThat(PLAN.getControlPorts()).containsExactly(2222, 2223, 2224);
        assertThat(PLAN.getWorkerPorts()).containsExactly(2225, 2226);
        assertThat(PLAN.getEtcdPorts()).containsExactly(50000, 50001, 50002);
        assertThat(PLAN.isFree()).isTrue();
    }

    @Test
    void findsTheRulesThatAreInTheWay() {
        var beside = PLAN.beside(
                List.of(firewall("tcp", 6000, 6500), firewall("tcp", 2227, 2300), firewall("udp", 2222, 2222)),
                List.of(PortForwardingRule.builder()
                        .id("p")
                        .protocol("tcp")
                        .publicPort(50002)
                        .publicEndPort(50002)
                        .build()));

        assertThat(beside.isFree()).isFalse();
        assertThat(beside.getConflicts())
                .satisfiesExactly(
                        api -> assertThat(api).contains("Firewall rule 6000-6500", "6443"),
                        etcd -> assertThat(etcd).contains("Port forwarding 50002", "etcd"));
    }

    private static FirewallRule firewall(String protocol, int start, int end) {
        return FirewallRule.builder()
                .id(protocol + start)
                .protocol(protocol)
                .startPort(start)
                .endPort(end)
                .build();
    }
}

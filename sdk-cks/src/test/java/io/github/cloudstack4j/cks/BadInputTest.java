// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.UnknownNameException;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What cannot be right is refused before the command is sent. */
class BadInputTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters clusters = cloud.clusters();

    @Test
    void aMissingNameOrZoneIsNamed() {
        assertThatThrownBy(() -> clusters.create(c -> c.zone("zone-1")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> clusters.create(c -> c.name("c1")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("zone");
        assertNothingWasSent("createKubernetesCluster");
    }

    @Test
    void aBlankNameIsRefused() {
        refusesToCreate(c -> c.name(" ")).hasMessageContaining("name is blank");
        assertThatThrownBy(() -> clusters.get(" "))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("blank");
        assertThat(cloud.emulator().requests()).isEmpty();
    }

    @Test
    void aClusterNeedsAVersionAnOfferingAndAWorker() {
        refusesToCreate(c -> c.kubernetesVersion((String) null)).hasMessageContaining("kubernetesVersion is missing");
        refusesToCreate(c -> c.offering((String) null)).hasMessageContaining("offering is missing");
        refusesToCreate(c -> c.offering((String) null).offering(NodeType.CONTROL, "small"))
                .hasMessageContaining("NodeType.WORKER");
        refusesToCreate(c -> c.workers(null)).hasMessageContaining("workers is missing");
        refusesToCreate(c -> c.workers(0)).hasMessageContaining("workers is 0").hasMessageContaining("give 1 or more");
        refusesToCreate(c -> c.controlNodes(0)).hasMessageContaining("controlNodes is 0");
    }

    @Test
    void aRootDiskBelow8GiBIsRefused() {
        refusesToCreate(c -> c.nodeRootDiskGb(7)).hasMessageContaining("nodeRootDiskGb is 7");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        refusesToCreate(c -> c.network("shared-1").externalLoadBalancerIp("lb.example.test"))
                .hasMessageContaining("lb.example.test");
        refusesToCreate(c -> c.externalLoadBalancerIp("198.51.100.7")).hasMessageContaining("without network");
    }

    @Test
    void aTypoInANameListsTheRightOne() {
        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1", c -> c.offering("smal"))))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("service offering")
                .hasMessageContaining("\"small\"");
        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1", c -> c.offering(NodeType.WORKER, "gpu-lagre"))))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("\"gpu-large\"");
        assertThatThrownBy(() ->
                        clusters.create(TestCloud.small("c1", c -> c.template(NodeType.WORKER, "ubuntu-ckss"))))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("template")
                .hasMessageContaining("\"ubuntu-cks\"");
        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1", c -> c.zone("zone-3"))))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        e -> assertThat(e.getSuggestions()).contains("zone-1", "zone-2"));
        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1", c -> c.kubernetesVersion("1.31.1"))))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("\"1.31.0\"");
        assertThatThrownBy(() -> clusters.create(TestCloud.small(
                        "c1", c -> c.cniConfiguration("calico-bpg").cniDetail("AS_NUMBER", "1"))))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("CNI configuration")
                .hasMessageContaining("\"calico-bgp\"");
        assertThatThrownBy(() ->
                        clusters.create(TestCloud.small("c1", c -> c.affinityGroups(NodeType.WORKER, "grup-1"))))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("affinity group")
                .hasMessageContaining("\"group-1\"");
        assertNothingWasSent("createKubernetesCluster");
    }

    @Test
    void aTypoInTheNameOfAClusterListsTheRightOne() {
        cloud.running("production");

        assertThatThrownBy(() -> clusters.get("prodction"))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        e -> assertThat(e.getSuggestions()).containsExactly("production"));
        assertThatThrownBy(() -> clusters.delete("Production")).isInstanceOf(UnknownNameException.class);
        assertNothingWasSent("deleteKubernetesCluster");
    }

    @Test
    void aNameOfTwoClustersIsRefusedWithTheIdsOfBoth() {
        var one = cloud.running("twin");
        var other = cloud.running("twin");

        assertThatThrownBy(() -> clusters.delete("twin"))
                .isInstanceOfSatisfying(
                        AmbiguousNameException.class,
                        e -> assertThat(e.getCandidates()).containsExactlyInAnyOrder(one.getId(), other.getId()));
        assertThatThrownBy(() -> clusters.scale("twin", s -> s.workers(3))).isInstanceOf(AmbiguousNameException.class);
        assertThatThrownBy(() -> clusters.upgrade("twin", "1.32.9")).isInstanceOf(AmbiguousNameException.class);
        assertThatThrownBy(() -> clusters.kubeconfig("twin")).isInstanceOf(AmbiguousNameException.class);

        assertNothingWasSent("deleteKubernetesCluster");
        assertNothingWasSent("scaleKubernetesCluster");
        assertNothingWasSent("upgradeKubernetesCluster");
        assertThat(clusters.scale(other.getId(), s -> s.workers(3)).await().getWorkers())
                .isEqualTo(3);
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThat(clusters.find(NOBODY)).isEmpty();
        assertThatThrownBy(() -> clusters.get(NOBODY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> clusters.scale(NOBODY, s -> s.workers(3))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> clusters.upgrade(NOBODY, "1.32.9")).isInstanceOf(NotFoundException.class);
        assertNothingWasSent("scaleKubernetesCluster");
        assertNothingWasSent("upgradeKubernetesCluster");
    }

    @Test
    void anEvenNumberOfEtcdNodesIsWarnedOfAndMade() {
        var request = TestCloud.small("c1", c -> c.etcdNodes(2));

        assertThat(request.getWarnings()).singleElement().asString().contains("etcdNodes is 2");
        assertThat(clusters.create(request).await().getNodes(NodeType.ETCD)).hasSize(2);
    }

    @Test
    void severalControlNodesNeedAVersionThatTakesThem() {
        refusesToCreate(c -> c.kubernetesVersion("1.15.12").controlNodes(3))
                .hasMessageContaining("controlNodes is 3")
                .hasMessageContaining("1.16.0");
        assertThat(clusters.create(TestCloud.small("c1", c -> c.kubernetesVersion("1.15.12")))
                        .await()
                        .getControlNodes())
                .isEqualTo(1);
    }

    @Test
    void aDisabledVersionIsRefused() {
        refusesToCreate(c -> c.kubernetesVersion("1.29.15"))
                .hasMessageContaining("v1.29.15 is disabled")
                .hasMessageContaining("enable");
        refusesToCreate(c -> c.kubernetesVersion(cloud.id("kubernetesversion", "v1.29.15")))
                .hasMessageContaining("disabled");
    }

    @Test
    void anUpgradeGoesOneMinorVersionUpAndNeverDown() {
        cloud.running("c1");

        assertThatThrownBy(() -> clusters.upgrade("c1", "1.33.1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("runs Kubernetes 1.31.0")
                .hasMessageContaining("first to 1.32.x");
        assertThatThrownBy(() -> clusters.upgrade("c1", "1.30.14"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("cannot go back to 1.30.14");
        assertThatThrownBy(() -> clusters.upgrade("c1", "1.29.15"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("disabled");
        assertThatThrownBy(() -> clusters.upgrade("c1", "1.32.8"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("1.32.9");
        assertNothingWasSent("upgradeKubernetesCluster");

        assertThat(clusters.upgrade("c1", "1.31.13").await().getKubernetesVersionName())
                .isEqualTo("v1.31.13");
    }

    @Test
    void scalingToNothingOrByNothingIsRefused() {
        cloud.running("c1");

        refusesToScale(s -> {}, "Nothing is to be scaled");
        refusesToScale(s -> s.workers(0), "workers is 0");
        refusesToScale(s -> s.autoscaling(3, 3), "greater than the minimum");
        refusesToScale(s -> s.autoscaling(0, 3), "The fewest workers");
        refusesToScale(s -> s.autoscaling(1, 3).workers(2), "Autoscaling is given together");
        refusesToScale(s -> s.removeNodes("a").workers(2), "removeNodes");
        refusesToScale(s -> s.offering(NodeType.WORKER, " "), "blank");
        assertThatThrownBy(() -> clusters.scale("c1", s -> s.offering("larg")))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("\"large\"");
        assertNothingWasSent("scaleKubernetesCluster");
    }

    private AbstractThrowableAssert<?, ?> refusesToCreate(Consumer<CreateClusterRequest.Builder> change) {
        try {
            return assertThatThrownBy(() -> clusters.create(TestCloud.small("c1", change)))
                    .isInstanceOf(InvalidRequestException.class);
        } finally {
            assertNothingWasSent("createKubernetesCluster");
        }
    }

    private void refusesToScale(Consumer<ScaleRequest.Builder> change, String reason) {
        assertThatThrownBy(() -> clusters.scale("c1", change))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(reason);
    }

    private void assertNothingWasSent(String command) {
        assertThat(cloud.emulator().requests(command)).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.NodeOffering;
import io.github.cloudstack4j.cks.model.NodeSize;
import io.github.cloudstack4j.cks.model.NodeTarget;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.OfferingProfile;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class NodeOfferingsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final NodeOfferings offerings = Cks.on(cloud.admin()).nodeOfferings();

    @Test
    void whatTheServerRefusesIsNamedWithItsReason() {
        assertThat(judged("custom", NodeType.WORKER).getObstacles())
                .singleElement()
                .asString()
                .contains("not fixed");
        assertThat(judged("too-small", NodeType.WORKER).getObstacles())
                .anySatisfy(reason -> assertThat(reason).contains("1 virtual CPUs"))
                .anySatisfy(reason -> assertThat(reason).contains("1024 MiB"));
        assertThat(judged("small", NodeType.WORKER).isSuitable()).isTrue();
    }

    @Test
    void everyObstacleIsOneToTheServerAndNothingElseIs() {
        for (var judged :
                offerings.rank(NodeType.WORKER, target -> target.zone("zone-1").kubernetesVersion("1.31.0"))) {
            var request = TestCloud.small(
                    "c-" + judged.getOffering().getName(),
                    cluster -> cluster.offering(judged.getOffering().getId()));
            if (judged.isSuitable()) {
                cloud.clusters().create(request);
            } else {
                assertThatThrownBy(() -> cloud.clusters().create(request))
                        .as(judged.toString())
                        .hasMessageContaining("not suitable");
            }
        }
    }

    @Test
    void whatAVersionAsksForIsAnObstacle() {
        Cks.on(cloud.admin())
                .versions()
                .add(version -> version.semanticVersion("1.33.9")
                        .url("http://downloads.example.test/1.33.9.iso")
                        .minCpuNumber(4)
                        .minMemory(8192));

        assertThat(offerings
                        .judge("medium", NodeType.WORKER, target -> target.kubernetesVersion("1.33.9"))
                        .getObstacles())
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).contains("1.33.9"));
        assertThat(offerings
                        .judge("large", NodeType.WORKER, target -> target.kubernetesVersion("1.33.9"))
                        .isSuitable())
                .isTrue();
    }

    @Test
    void anotherZoneAndAnInactiveStateAreObstacles() {
        cloud.admin()
                .serviceOfferings()
                .create(offering -> offering.name("elsewhere")
                        .cpuNumber(4)
                        .cpuSpeed(1000)
                        .memory(16384)
                        .zone("zone-2"));

        assertThat(offerings
                        .judge("elsewhere", NodeType.WORKER, target -> target.zone("zone-1"))
                        .getObstacles())
                .singleElement()
                .asString()
                .contains("zone-2");
        assertThat(offerings
                        .judge("elsewhere", NodeType.WORKER, target -> target.zone("zone-2"))
                        .isRecommended())
                .isTrue();
    }

    @Test
    void whatIsRecommendedIsToldFromWhatIsPossible() {
        assertThat(NodeSize.recommendedFor(NodeType.ETCD).isSsd()).isTrue();
        assertThat(judged("gpu-large", NodeType.WORKER).isRecommended()).isTrue();
        assertThat(judged("gpu-large", NodeType.CONTROL).getReservations())
                .singleElement()
                .asString()
                .contains("8 virtual CPUs", "2 to 4");
        assertThat(judged("cks-etcd", NodeType.ETCD).getReservations())
                .anySatisfy(reason -> assertThat(reason).contains("storage tags"))
                .anySatisfy(reason -> assertThat(reason).contains("50 GiB"))
                .anySatisfy(reason -> assertThat(reason).contains("2048 MiB"));
    }

    @Test
    void theBestComesFirstAndUnsuitableOnesLast() {
        var ranked = offerings.rank(NodeType.WORKER);

        assertThat(ranked.get(0).getOffering().getName()).isEqualTo("gpu-large");
        assertThat(ranked).extracting(NodeOffering::isSuitable).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(ranked.get(ranked.size() - 1).isSuitable()).isFalse();
    }

    @Test
    void aProfileIsMadeOnceAndSuitsEveryTypeOfNode() {
        var profile = OfferingProfile.builder()
                .from(OfferingProfile.standard())
                .storageTag(NodeType.ETCD, "ssd")
                .build();

        var made = offerings.ensure(profile);
        var again = offerings.ensure(profile);

        assertThat(again).isEqualTo(made);
        assertThat(cloud.emulator().requests("createServiceOffering")).hasSize(3);
        made.forEach((type, offering) -> {
            assertThat(offering.getName()).isEqualTo("cks-standard-" + type.getWireName());
            assertThat(judged(offering.getId(), type).isRecommended())
                    .as(type.toString())
                    .isTrue();
        });
        var suggested = offerings.suggest(target -> target.zone("zone-1"));
        assertThat(suggested.isComplete()).isTrue();
        assertThat(suggested.getChoices().get(NodeType.ETCD).getOffering().getId())
                .isEqualTo(made.get(NodeType.ETCD).getId());
        assertThat(suggested.getNodeRootDiskGb()).isEqualTo(100);
        cloud.clusters()
                .create(TestCloud.small(
                        "c1",
                        cluster -> cluster.offerings(suggested.getOfferings())
                                .etcdNodes(1)
                                .nodeRootDiskGb(suggested.getNodeRootDiskGb())))
                .await();
    }

    @Test
    void everyProfileIsWithinWhatIsRecommended() {
        for (var profile : List.of(
                OfferingProfile.standard(), OfferingProfile.highPerformance(), OfferingProfile.memoryOptimised())) {
            var made = offerings.ensure(profile, offering -> offering.storageTags("nvme"));
            made.forEach((type, offering) -> assertThat(
                            judged(offering.getId(), type).isRecommended())
                    .as(offering.getName())
                    .isTrue());
        }
    }

    @Test
    void onlyWorkersGetTheGpuOfAProfile() {
        var profile = OfferingProfile.builder()
                .from(OfferingProfile.highPerformance())
                .name("gpu")
                .vgpuProfileId(cloud.id("vgpuprofile", "passthrough"))
                .gpuCount(1)
                .build();

        var made = offerings.ensure(profile);

        assertThat(made.get(NodeType.WORKER).getGpuCount()).isEqualTo(1);
        assertThat(made.get(NodeType.CONTROL).getVgpuProfileId()).isNull();
    }

    @Test
    void aTakenNameOfAnotherSizeIsRefusedBeforeAnythingIsMade() {
        cloud.emulator().world().addServiceOffering("cks-standard-worker", 2, 2048);

        assertThatThrownBy(() -> offerings.ensure(OfferingProfile.standard()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("cks-standard-worker");
        assertThat(cloud.emulator().requests("createServiceOffering")).isEmpty();
    }

    @Test
    void aPlainUserMayAskButNotMake() {
        var users = cloud.as(cloud.emulator().user()).nodeOfferings();

        assertThat(users.rank(NodeType.CONTROL)).isNotEmpty();
        assertThatThrownBy(() -> users.ensure(OfferingProfile.standard()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private NodeOffering judged(String offering, NodeType type) {
        return offerings.judge(offering, type, NodeTarget.any());
    }
}

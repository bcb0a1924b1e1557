// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.CloudStackVersion;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The defects of the Kubernetes service are told of, and warned of where nothing works round them. */
class KnownIssuesTest {
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void keepTheLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void letTheLogGo() {
        System.setErr(console);
    }

    private List<String> warnings() {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("CloudStack has a defect here"))
                .toList();
    }

    @Test
    void theDefectsOfTheServiceAreListed() {
        try (var cloud = new TestCloud()) {
            var issues = cloud.admin().capabilities().knownIssues();

            assertThat(issues)
                    .extracting(KnownIssue::getId)
                    .contains("cks-etcd-second-resize", "cks-no-default-offering", "core-list-count")
                    .doesNotHaveDuplicates();
            assertThat(issues).allSatisfy(issue -> {
                assertThat(issue.getSummary()).endsWith(".");
                assertThat(issue.getEffect()).endsWith(".");
                assertThat(issue.getWayRound()).endsWith(".");
            });
            assertThat(issues)
                    .filteredOn(issue -> issue.affects(CloudStackVersion.parse("4.20.2")))
                    .extracting(KnownIssue::getId)
                    .doesNotContain("cks-etcd-second-resize");
        }
    }

    @Test
    void aDefectIsWarnedOfOnceForAClientAndItsViews() {
        try (var cloud = new TestCloud()) {
            cloud.running("c1");
            cloud.clusters().scale("c1", s -> s.autoscaling(true).minWorkers(1).maxWorkers(3));
            cloud.admin()
                    .inProject("project-1")
                    .start(
                            "scaleKubernetesCluster",
                            Map.of("id", cloud.id("kubernetescluster", "c1"), "autoscalingenabled", "true"));

            assertThat(warnings())
                    .singleElement()
                    .asString()
                    .contains("scaleKubernetesCluster", "cks-etcd-autoscaling", "WARN", "scale(…)");
        }
    }

    @Test
    void whatIsWorkedRoundIsNotWarnedOf() {
        try (var cloud = new TestCloud()) {
            cloud.running("c1", c -> c.etcdNodes(1).offering(NodeType.ETCD, "small"));
            cloud.clusters().scale("c1", s -> s.workers(3)).await();
            cloud.clusters().scale("c1", s -> s.workers(4)).await();

            assertThat(warnings()).isEmpty();
        }
    }

    @Test
    void aDefectOfSomeVersionsIsWarnedOfWhereTheVersionIsKnown() {
        try (var cloud = new TestCloud(settings -> settings.serverVersion("4.22.0.0"))) {
            cloud.emulator().world().addTemplate("cks-ubuntu", true);
            cloud.clusters().create(TestCloud.small("c1", c -> c.template(NodeType.WORKER, "cks-ubuntu")));
            assertThat(warnings()).as("nobody asked for the version").isEmpty();

            cloud.admin().capabilities().server();
            cloud.clusters().create(TestCloud.small("c2", c -> c.template(NodeType.WORKER, "cks-ubuntu")));
            assertThat(warnings()).singleElement().asString().contains("cks-template-stuck-starting");
        }
    }

    @Test
    void aDefectThatTheServersVersionIsFreeOfIsNotWarnedOf() {
        try (var cloud = new TestCloud()) {
            cloud.emulator().world().addTemplate("cks-ubuntu", true);
            cloud.admin().capabilities().server();
            cloud.clusters().create(TestCloud.small("c1", c -> c.template(NodeType.WORKER, "cks-ubuntu")));

            assertThat(warnings()).isEmpty();
        }
    }

    @Test
    void removingAControlNodeAllTheSameIsWarnedOf() {
        try (var cloud = new TestCloud()) {
            var cluster = cloud.running("c1", c -> c.controlNodes(3));
            var control = cluster.getNodes(NodeType.CONTROL).get(0).getId();

            cloud.clusters().scale("c1", s -> s.removeNode(control).despiteDefects(true));

            assertThat(warnings()).singleElement().asString().contains("cks-scale-control-node-ids");
        }
    }

    @Test
    void aCommandByNameIsWarnedOfToo() {
        try (var cloud = new TestCloud()) {
            assertThatThrownBy(() -> cloud.admin()
                    .call(
                            "scaleKubernetesCluster",
                            Map.of("id", cloud.id("zone", "zone-1"), "autoscalingenabled", true)));

            assertThat(warnings()).hasSize(1);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.nodes;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers two versions of a node template, makes a cluster from the first with offerings and templates by type of
 * node, and tells what has to be done to bring it to the second. Deletes all of it again. On a cloud of yours it
 * needs to know where an image is: NODE_IMAGE_URL, NODE_IMAGE_FORMAT, NODE_IMAGE_HYPERVISOR and NODE_IMAGE_OS.
 */
public final class TemplateVersions {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final CloudStack cloud;
    private final Cks cks;
    private final PrintStream out;
    private final String family = "c4j-node-" + UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Runnable> cleanUps = new ArrayDeque<>();

    private TemplateVersions(CloudStack cloud, PrintStream out) {
        this.cloud = cloud;
        this.cks = Cks.on(cloud);
        this.out = out;
    }

    /** An image for nodes, and what CloudStack has to be told of it. */
    record Image(String url, String format, String hypervisor, String osType) {
        static final Image OF_THE_EMULATOR =
                new Image("http://images.example.test/node.vhd.bz2", "VHD", "Simulator", "Ubuntu 24.04 LTS");

        static Optional<Image> fromEnvironment() {
            var url = System.getenv("NODE_IMAGE_URL");
            return url == null
                    ? Optional.empty()
                    : Optional.of(new Image(
                            url,
                            variable("NODE_IMAGE_FORMAT", "QCOW2"),
                            variable("NODE_IMAGE_HYPERVISOR", "KVM"),
                            variable("NODE_IMAGE_OS", "Ubuntu 24.04 LTS")));
        }

        private static String variable(String name, String otherwise) {
            var value = System.getenv(name);
            return value == null ? otherwise : value;
        }
    }

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            var image = target.emulator() != null ? Optional.of(Image.OF_THE_EMULATOR) : Image.fromEnvironment();
            if (image.isEmpty()) {
                System.out.println("Say where an image for nodes is: NODE_IMAGE_URL=https://…");
                return;
            }
            run(target.cloud(), image.get(), System.out);
        }
    }

    static void run(CloudStack cloud, Image image, PrintStream out) {
        var program = new TemplateVersions(cloud, out);
        try {
            program.play(image);
        } finally {
            program.cleanUps.forEach(Runnable::run);
            out.println("All of it is gone again.");
        }
    }

    private void play(Image image) {
        var zone = cloud.zones().list().first().orElseThrow(() -> new IllegalStateException("The cloud has no zone."));
        var version = newestVersion(zone.getId());
        register("1.0.0", zone.getId(), image);
        var report = cks.nodeTemplates()
                .check(
                        family + "-v1.0.0",
                        target -> target.zone(zone.getId())
                                .kubernetesVersion(version.getId())
                                .nodeRootDiskGb(20));
        out.println("What speaks against it: " + report.getProblems());
        report.getRemarks().forEach(remark -> out.println("  by the way, " + remark));

        var offerings =
                cks.nodeOfferings().suggest(target -> target.zone(zone.getId()).kubernetesVersion(version.getId()));
        var latest = cks.nodeTemplates().latest(family, zone.getId()).orElseThrow();
        cleanUps.push(() -> cks.clusters()
                .find(family)
                .ifPresent(left -> cks.clusters().delete(left.getId()).await(PATIENCE)));
        var cluster = cks.clusters()
                .create(request -> {
                    request.name(family)
                            .zone(zone.getId())
                            .kubernetesVersion(version.getId())
                            .offerings(offerings.getOfferings())
                            .workers(2)
                            .etcdNodes(1)
                            .nodeRootDiskGb(20);
                    for (var type : NodeType.values()) {
                        request.template(type, latest.getId());
                    }
                })
                .await(PATIENCE);
        out.println("Cluster " + cluster.getName() + " is " + cluster.getState() + ".");

        register("1.1.0", zone.getId(), image);
        var rollout = cks.nodeTemplates()
                .rollout(family, ClusterFilter.builder().id(cluster.getId()).build());
        out.println("The latest is " + rollout.getLatest().getName() + "; "
                + rollout.getOutdated().size() + " nodes are older:");
        rollout.getOutdated()
                .forEach(node -> out.println("  " + node.getNodeType() + " from " + node.getTemplateName()));
        rollout.getSteps().forEach(step -> out.println("- " + step));
    }

    private void register(String version, String zone, Image image) {
        var registered = cks.nodeTemplates()
                .register(
                        family,
                        version,
                        template -> template.zone(zone)
                                .url(image.url())
                                .format(image.format())
                                .hypervisor(image.hypervisor())
                                .osType(image.osType()));
        cleanUps.addLast(() -> cloud.templates()
                .delete(registered.getId(), how -> how.forced(true))
                .await(PATIENCE));
        var ready = cloud.templates().awaitReady(registered.getId(), PATIENCE);
        out.println("Template " + ready.getName() + " is ready.");
    }

    private KubernetesVersion newestVersion(@Nullable String zone) {
        return cks.versions().list(filter -> filter.zone(zone)).stream()
                .filter(version -> VersionState.ENABLED.equals(version.getState()))
                .filter(version -> "Ready".equals(version.getIsoState()) && version.getSemanticVersion() != null)
                .max(Comparator.comparing(KubernetesVersion::getSemanticVersion))
                .orElseThrow(() -> new IllegalStateException("The cloud has no Kubernetes version to use."));
    }
}

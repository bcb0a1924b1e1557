// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.quickstart;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.core.model.Nic;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows what happens: one line of progress that is written over on a terminal, and a line a change elsewhere. */
final class Screen {
    private static final String NODE = "  %-44s %-8s %-9s %-9s %s%n";

    private final PrintStream out;
    private final boolean terminal = System.console() != null;
    private String lastStep = "";
    private boolean progressOpen;

    Screen(PrintStream out) {
        this.out = out;
    }

    synchronized void title(String text) {
        out.println();
        out.println("== " + text);
    }

    synchronized void line(String text) {
        out.println(text);
    }

    synchronized void choice(Choice choice) {
        out.printf(
                Locale.ROOT,
                "  zone %s, Kubernetes %s; control %s, worker %s, etcd %s%n",
                choice.zone().getName(),
                choice.version().getName(),
                size(choice.controlOffering()),
                size(choice.workerOffering()),
                size(choice.etcdOffering()));
    }

    private static String size(ServiceOffering offering) {
        return String.format(
                Locale.ROOT, "%s (%d x %d MB)", offering.getName(), offering.getCpuNumber(), offering.getMemory());
    }

    /** Called from the SDK's background thread. */
    synchronized void progress(Progress progress) {
        var step = progress.getState() + " " + progress.getReady() + "/" + progress.getTotal();
        if (terminal) {
            out.printf(Locale.ROOT, "\r  %-60s", progress);
            out.flush();
            progressOpen = true;
        } else if (!step.equals(lastStep) || progress.isDone()) {
            out.println("  " + progress);
        }
        lastStep = step;
    }

    synchronized void endProgress() {
        if (progressOpen) {
            out.println();
            progressOpen = false;
        }
    }

    synchronized void nodes(KubernetesCluster cluster) {
        out.printf(Locale.ROOT, NODE, "NODE", "TYPE", "STATE", "VERSION", "ADDRESS");
        cluster.getNodes().stream()
                .sorted(Comparator.comparing(KubernetesNode::getNodeType).thenComparing(node -> text(node.getName())))
                .forEach(node -> out.printf(
                        Locale.ROOT,
                        NODE,
                        text(node.getName()),
                        node.getNodeType(),
                        text(node.getState()),
                        text(node.getVersion()),
                        node.getNics().stream()
                                .findFirst()
                                .map(Nic::getIpAddress)
                                .orElse("-")));
    }

    synchronized void cluster(KubernetesCluster cluster) {
        out.printf(
                Locale.ROOT,
                "  cluster %s: %s, %s, %d control + %d worker + %d etcd nodes, %s cores, %s MB%n",
                cluster.getName(),
                cluster.getState(),
                cluster.getKubernetesVersionName(),
                cluster.getControlNodes(),
                cluster.getWorkers(),
                cluster.getEtcdNodes(),
                cluster.getCpuNumber(),
                cluster.getMemory());
    }

    synchronized void version(KubernetesVersion version) {
        out.printf(
                Locale.ROOT,
                "  version %s: %s, ISO %s%n",
                version.getName(),
                version.getState(),
                version.getIsoState());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}

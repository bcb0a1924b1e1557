// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.quickstart;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes a Kubernetes cluster with an offering for each node type, resizes it, upgrades it and deletes it: on the
 * emulator, or on the cloud that {@code CLOUDSTACK_ENDPOINT}, {@code CLOUDSTACK_API_KEY} and
 * {@code CLOUDSTACK_SECRET_KEY} name.
 */
public final class Quickstart {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Cks cks;
    private final Choice choice;
    private final Screen screen;

    private Quickstart(Cks cks, Choice choice, Screen screen) {
        this.cks = cks;
        this.choice = choice;
        this.screen = screen;
    }

    /** Runs the program; ends with status 1 if something fails. */
    public static void main(String[] args) {
        if (!run(System.out, Target::fromEnvironment)) {
            System.exit(1);
        }
    }

    static boolean run(PrintStream out, Supplier<Target> where) {
        var screen = new Screen(out);
        try (var target = where.get()) {
            screen.title("CloudStack: " + target.description());
            var choice = Choice.from(target.cloud());
            screen.choice(choice);
            new Quickstart(Cks.on(target.cloud()), choice, screen).run();
            return true;
        } catch (CloudStackException | IllegalStateException e) {
            screen.line("FAILED: " + e.getMessage());
            return false;
        }
    }

    private void run() {
        var name = "c4j-quickstart-" + UUID.randomUUID().toString().substring(0, 8);
        screen.title("Create " + name);
        var creation = cks.clusters()
                .create(c -> c.name(name)
                        .zone(choice.zone().getId())
                        .kubernetesVersion(choice.version().getId())
                        .controlNodes(3)
                        .workers(3)
                        .etcdNodes(3)
                        .offering(NodeType.CONTROL, choice.controlOffering().getId())
                        .offering(NodeType.WORKER, choice.workerOffering().getId())
                        .offering(NodeType.ETCD, choice.etcdOffering().getId()));
        try {
            use(await(creation));
        } catch (CloudStackException e) {
            deleteAfter(e, creation);
            throw e;
        }
        delete(creation);
    }

    private void delete(Operation<KubernetesCluster> creation) {
        var id = String.valueOf(creation.getResourceId());
        screen.title("Delete");
        await(cks.clusters().delete(id));
        screen.line(cks.clusters().find(id).isEmpty() ? "The cluster is gone." : "The cluster is still there!");
    }

    /** What failed first is what the user wants to know; that the cluster is still there comes second. */
    private void deleteAfter(CloudStackException failure, Operation<KubernetesCluster> creation) {
        try {
            delete(creation);
        } catch (CloudStackException e) {
            screen.line("NOT DELETED: " + e.getMessage());
            failure.addSuppressed(e);
        }
    }

    private void use(KubernetesCluster created) {
        screen.nodes(created);
        screen.line("kubeconfig points at " + Kubeconfig.server(cks.clusters().kubeconfig(created.getId())));

        screen.title("Scale workers 3 -> 5");
        screen.nodes(await(cks.clusters().scale(created.getId(), change -> change.workers(5))));

        screen.title("Upgrade " + choice.version().getName() + " -> "
                + choice.nextVersion().getName());
        screen.nodes(await(
                cks.clusters().upgrade(created.getId(), choice.nextVersion().getId())));

        screen.title("List");
        cks.clusters().list().forEach(screen::cluster);
        cks.versions().list().forEach(screen::version);
    }

    private <T> T await(Operation<T> operation) {
        var result = operation.onProgress(screen::progress).await(PATIENCE);
        screen.endProgress();
        return result;
    }
}

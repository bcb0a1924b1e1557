// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.planning;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.PlanTimeoutException;
import io.github.cloudstack4j.cks.UpgradePlan;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;

/**
 * Upgrades a cluster over two minor versions. In the middle of the first upgrade the process "crashes"; another one, with
 * nothing but the plan's bytes, waits for that upgrade and goes on with the next.
 */
public final class UpgradeOverMinors {
    private UpgradeOverMinors() {}

    /** Runs the program. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) throws IOException, ClassNotFoundException {
        out.println("CloudStack: " + target.description());
        var clusters = Cks.on(target.cloud()).clusters();
        var ingredients = Ingredients.of(target.cloud());
        var name = "c4j-upgrade-" + UUID.randomUUID().toString().substring(0, 8);
        var cluster = clusters.create(c -> c.name(name)
                        .zone(ingredients.zone())
                        .offering(ingredients.offering())
                        .kubernetesVersion(ingredients.from().getId())
                        .workers(1))
                .await();
        try {
            var plan = clusters.planUpgrade(cluster.getId(), ingredients.to().getId());
            out.println(plan.describe());
            var bytes = startAndCrash(out, plan, target.cloud());
            takeUp(out, bytes, target.cloud());
            out.println(clusters.versionReport(cluster.getId()));
        } finally {
            clusters.delete(cluster.getId()).await();
            out.println("The cluster is gone.");
        }
    }

    private static byte[] startAndCrash(PrintStream out, UpgradePlan plan, CloudStack cloud) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stored = new ObjectOutputStream(bytes)) {
            stored.writeObject(plan);
        }
        try (var first = CloudStack.connect(cloud.getConfig())) {
            plan.executeOn(Cks.on(first)).await(Duration.ofSeconds(30));
        } catch (PlanTimeoutException e) {
            out.println("The first process is gone, in the middle of: " + e.getPresent());
        }
        return bytes.toByteArray();
    }

    private static void takeUp(PrintStream out, byte[] bytes, CloudStack cloud)
            throws IOException, ClassNotFoundException {
        try (var stored = new ObjectInputStream(new ByteArrayInputStream(bytes));
                var second = CloudStack.connect(cloud.getConfig())) {
            var plan = (UpgradePlan) stored.readObject();
            var cluster = plan.executeOn(Cks.on(second))
                    .onProgress(progress -> out.println("  " + progress))
                    .await(Duration.ofHours(2));
            out.println("The second process has brought it to " + cluster.getKubernetesVersionName() + ".");
        }
    }
}

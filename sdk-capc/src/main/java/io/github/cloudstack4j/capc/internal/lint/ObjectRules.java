// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.internal.lint.Scene.Notes;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.CloudStackCluster;
import io.github.cloudstack4j.capc.resource.OtherResource;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.HashSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and namespaces of objects. */
final class ObjectRules {
    private static final Pattern HOST_NAME = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final int LONGEST_HOST_NAME = 63;
    private static final int SUFFIX_OF_CONTROL_PLANE = "-abcde".length();
    private static final int SUFFIX_OF_WORKER = "-abcde-fghij".length();

    private ObjectRules() {}

    static void check(Scene scene) {
        distinct(scene);
        oneNamespace(scene);
        scene.each(ResourceKind.CLOUD_STACK_CLUSTER, (cluster, notes) -> agrees(scene, cluster, notes));
        scene.each(
                ResourceKind.KUBEADM_CONTROL_PLANE,
                (plane, notes) -> machineNames(plane.getName(), SUFFIX_OF_CONTROL_PLANE, notes));
        scene.each(
                ResourceKind.MACHINE_DEPLOYMENT,
                (pool, notes) -> machineNames(pool.getName(), SUFFIX_OF_WORKER, notes));
    }

    private static void distinct(Scene scene) {
        var seen = new HashSet<String>();
        for (var subject : scene.subjects()) {
            var resource = subject.resource();
            if (resource != null && !resource.getName().isEmpty()) {
                var key = subject.apiVersion() + " " + subject.label() + " "
                        + resource.getMetadata().getNamespace();
                scene.notes(subject)
                        .addIf(
                                !seen.add(key),
                                LintRule.DISTINCT_OBJECTS,
                                "metadata.name",
                                "is that of another object of the kind too; the last one would overwrite the others");
            }
        }
    }

    private static void oneNamespace(Scene scene) {
        var first = scene.all(ResourceKind.CLUSTER).stream().findFirst();
        if (first.isEmpty()) {
            return;
        }
        var namespace = first.get().getMetadata().getNamespace();
        for (var subject : scene.subjects()) {
            var resource = subject.resource();
            if (resource == null || resource instanceof OtherResource) {
                continue;
            }
            var own = resource.getMetadata().getNamespace();
            scene.notes(subject)
                    .addIf(
                            !Objects.equals(own, namespace),
                            LintRule.ONE_NAMESPACE,
                            "metadata.namespace",
                            "is " + shown(own) + ", but the Cluster's is " + shown(namespace)
                                    + "; objects of a cluster find each other in one namespace only");
        }
    }

    private static String shown(@Nullable String namespace) {
        return namespace == null ? "not given" : "\"" + namespace + "\"";
    }

    private static void agrees(Scene scene, CloudStackCluster cluster, Notes notes) {
        var clusters = scene.all(ResourceKind.CLUSTER);
        notes.addIf(
                !clusters.isEmpty()
                        && clusters.stream().noneMatch(each -> each.getName().equals(cluster.getName())),
                LintRule.CLUSTER_NAMES_AGREE,
                "metadata.name",
                "is that of no Cluster here; CAPC looks for the CloudStackCluster by the name of the Cluster, and would wait"
                        + " for ever");
    }

    private static void machineNames(String name, int suffix, Notes notes) {
        notes.addIf(
                name.length() + suffix > LONGEST_HOST_NAME,
                LintRule.MACHINE_NAMES_FIT,
                "metadata.name",
                "is " + name.length() + " characters long; its machines get names longer by " + suffix + ", and "
                        + LONGEST_HOST_NAME + " is the most for a host name: shorten it to "
                        + (LONGEST_HOST_NAME - suffix));
        notes.addIf(
                !name.isEmpty() && !HOST_NAME.matcher(name).matches(),
                LintRule.MACHINE_NAMES_FIT,
                "metadata.name",
                "is part of the names of machines, which are host names: use small letters, digits and - only, with no - at"
                        + " either end");
    }
}

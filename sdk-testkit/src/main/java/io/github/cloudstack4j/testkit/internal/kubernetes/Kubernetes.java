// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesDefects;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.KubernetesFailures;
import io.github.cloudstack4j.testkit.KubernetesTimings;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.resource.Networks;
import io.github.cloudstack4j.testkit.internal.world.World;

/** What the commands of the service share; one of each per emulator. */
record Kubernetes(
        World world,
        Machines machines,
        Networks networks,
        KubernetesTimings timings,
        KubernetesFailures failures,
        KubernetesDefects defects,
        Clusters clusters,
        ClusterRules rules,
        ClusterViews views,
        ClusterCertificates certificates,
        ResourceLimits limits,
        HostCapacity capacity) {

    private static final long CERTIFICATE_SEED = 20260101;

    static Kubernetes on(
            Emulation emulation, KubernetesTimings timings, KubernetesFailures failures, KubernetesDefects defects) {
        var world = emulation.world();
        var rules = new ClusterRules(world, emulation.networks(), defects);
        return new Kubernetes(
                world,
                emulation.machines(),
                emulation.networks(),
                timings,
                failures,
                defects,
                new Clusters(world),
                rules,
                new ClusterViews(emulation.machines(), emulation.networks(), rules),
                new ClusterCertificates(CERTIFICATE_SEED),
                new ResourceLimits(world),
                new HostCapacity(world));
    }

    boolean has(KubernetesDefect defect) {
        return defects.isEnabled(defect);
    }

    boolean strikes(KubernetesFailure failure) {
        return failures.strikes(failure);
    }
}

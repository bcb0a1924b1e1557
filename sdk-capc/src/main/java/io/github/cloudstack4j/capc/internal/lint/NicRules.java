// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.internal.lint.MachineRules.Place;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.FailureDomain;
import io.github.cloudstack4j.capc.resource.KubeadmControlPlane;
import io.github.cloudstack4j.capc.resource.MachineDeployment;
import io.github.cloudstack4j.capc.resource.MachineNetwork;
import io.github.cloudstack4j.capc.resource.NetworkSpec;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The NICs of machines. */
final class NicRules {
    private final Scene scene;
    private final List<NetworkSpec> networks;

    private NicRules(Scene scene) {
        this.scene = scene;
        this.networks = scene.all(ResourceKind.CLOUD_STACK_CLUSTER).stream()
                .flatMap(cluster -> cluster.getSpec().getFailureDomains().stream())
                .map((FailureDomain domain) -> domain.getZone().getNetwork())
                .toList();
    }

    static void check(Scene scene) {
        var rules = new NicRules(scene);
        MachineRules.each(scene, (place, machine) -> rules.nics(place, machine.getNetworks()));
    }

    private void nics(Place place, List<MachineNetwork> nics) {
        for (var i = 0; i < nics.size(); i++) {
            nic(place, nics.get(i), place.path() + ".networks[" + i + "]");
        }
        if (!nics.isEmpty() && !networks.isEmpty()) {
            var first = nics.get(0);
            place.notes()
                    .addIf(
                            networks.stream().noneMatch(network -> isSame(first, network)),
                            LintRule.FIRST_NIC,
                            place.path() + ".networks[0]",
                            "is another network than that of the failure domain, which must come first");
        }
    }

    /** A name and an id cannot be told apart here: only what both give is compared. */
    private static boolean isSame(MachineNetwork nic, NetworkSpec network) {
        return agree(nic.getName(), network.getName()) && agree(nic.getId(), network.getId());
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return isBlank(one) || isBlank(other) || one.equals(other);
    }

    private void nic(Place place, MachineNetwork nic, String path) {
        place.notes()
                .addIf(
                        isBlank(nic.getName()) && isBlank(nic.getId()),
                        LintRule.NIC_NETWORK,
                        path,
                        "has neither name nor id; give one of them");
        var address = nic.getIp();
        if (isBlank(address)) {
            return;
        }
        place.notes()
                .addIf(
                        !IpAddress.isOne(address),
                        LintRule.NIC_ADDRESS,
                        path + ".ip",
                        "is \"" + address + "\", which is no IP address");
        place.notes()
                .addIf(
                        replicas(place.template()) > 1,
                        LintRule.NIC_ADDRESS_ONCE,
                        path + ".ip",
                        "is fixed, but " + replicas(place.template())
                                + " machines are made from the template; leave it out, or make it a pool of one");
    }

    private int replicas(String template) {
        var planes = scene.all(ResourceKind.KUBEADM_CONTROL_PLANE).stream()
                .filter(plane -> templateOf(plane).equals(template))
                .map(plane -> plane.getSpec().getReplicas());
        var pools = scene.all(ResourceKind.MACHINE_DEPLOYMENT).stream()
                .filter(pool -> templateOf(pool).equals(template))
                .map(pool -> pool.getSpec().getReplicas());
        return Stream.concat(planes, pools)
                .mapToInt(replicas -> replicas == null ? 1 : replicas)
                .sum();
    }

    private static String templateOf(KubeadmControlPlane plane) {
        return plane.getSpec()
                .getMachineTemplate()
                .getSpec()
                .getInfrastructureRef()
                .getName();
    }

    private static String templateOf(MachineDeployment pool) {
        return pool.getSpec().getTemplate().getSpec().getInfrastructureRef().getName();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

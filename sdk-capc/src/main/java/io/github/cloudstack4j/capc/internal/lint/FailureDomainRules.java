// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.internal.lint.Scene.Notes;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.CloudStackCluster;
import io.github.cloudstack4j.capc.resource.CloudStackClusterSpec;
import io.github.cloudstack4j.capc.resource.FailureDomain;
import io.github.cloudstack4j.capc.resource.KubeadmControlPlane;
import io.github.cloudstack4j.capc.resource.NetworkSpec;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Failure domains, networks, the endpoint and the entry in CloudStack's list of clusters. */
final class FailureDomainRules {
    private static final Pattern DNS_SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int LONGEST_DNS_SUBDOMAIN = 253;
    private static final int LAST_PORT = 65535;
    private static final Set<String> ROUTING_MODES = Set.of("", "Dynamic", "Static");
    private static final String MANIFESTS = "/etc/kubernetes/manifests/";

    private final CloudStackClusterSpec spec;
    private final Notes notes;

    private FailureDomainRules(CloudStackClusterSpec spec, Notes notes) {
        this.spec = spec;
        this.notes = notes;
    }

    static void check(Scene scene) {
        scene.each(ResourceKind.CLOUD_STACK_CLUSTER, (cluster, notes) -> {
            var rules = new FailureDomainRules(cluster.getSpec(), notes);
            rules.domains();
            rules.endpoint(scene.all(ResourceKind.KUBEADM_CONTROL_PLANE));
            if (Boolean.TRUE.equals(cluster.getSpec().getSyncWithAcs())) {
                rules.sync();
            }
            asked(scene, cluster);
        });
    }

    private void domains() {
        var domains = spec.getFailureDomains();
        notes.addIf(
                domains.isEmpty(),
                LintRule.FAILURE_DOMAIN_PRESENT,
                "spec.failureDomains",
                "is empty; give the zone and network that machines are to run in");
        var names = new HashSet<String>();
        for (var i = 0; i < domains.size(); i++) {
            var path = "spec.failureDomains[" + i + "]";
            domain(domains.get(i), path);
            notes.addIf(
                    !names.add(domains.get(i).getName()),
                    LintRule.FAILURE_DOMAIN_NAME,
                    path + ".name",
                    "is that of another failure domain too; give each its own");
        }
    }

    private void domain(FailureDomain domain, String path) {
        var name = domain.getName();
        notes.addIf(
                !DNS_SUBDOMAIN.matcher(name).matches() || name.length() > LONGEST_DNS_SUBDOMAIN,
                LintRule.FAILURE_DOMAIN_NAME,
                path + ".name",
                "is \"" + name + "\", which is no DNS subdomain; use small letters, digits, - and . only");
        notes.addIf(
                isBlank(domain.getZone().getName()) && isBlank(domain.getZone().getId()),
                LintRule.ZONE_GIVEN,
                path + ".zone",
                "has neither name nor id; give one of them");
        network(domain.getZone().getNetwork(), path + ".zone.network");
        notes.addIf(
                isBlank(domain.getAcsEndpoint().getName())
                        || isBlank(domain.getAcsEndpoint().getNamespace()),
                LintRule.CREDENTIALS_GIVEN,
                path + ".acsEndpoint",
                "lacks name or namespace of the secret with the credentials; give both");
        notes.addIf(
                !isBlank(domain.getDomain()) && isBlank(domain.getAccount()),
                LintRule.DOMAIN_WITH_ACCOUNT,
                path + ".domain",
                "has no effect without an account; give the account too, or leave it out");
    }

    private void network(NetworkSpec network, String path) {
        notes.addIf(
                isBlank(network.getName()) && isBlank(network.getId()),
                LintRule.NETWORK_GIVEN,
                path,
                "has neither name nor id; give one of them");
        notes.addIf(
                network.getRoutingMode() != null && !ROUTING_MODES.contains(network.getRoutingMode()),
                LintRule.ROUTING_MODE,
                path + ".routingMode",
                "is \"" + network.getRoutingMode() + "\"; give Dynamic or Static, or nothing for NAT");
        notes.addIf(
                isBlank(network.getGateway()) != isBlank(network.getNetmask()),
                LintRule.GATEWAY_WITH_NETMASK,
                path,
                "has gateway or netmask, but not both; a network is made with both or neither");
    }

    private void endpoint(List<KubeadmControlPlane> planes) {
        var endpoint = spec.getControlPlaneEndpoint();
        var port = endpoint.getPort();
        notes.addIf(
                port < 0 || port > LAST_PORT,
                LintRule.ENDPOINT_PORT,
                "spec.controlPlaneEndpoint.port",
                "is " + port + "; give a port from 1 to " + LAST_PORT + ", or 0 for 6443");
        var needed = spec.getFailureDomains().stream()
                .map(domain -> domain.getZone().getNetwork())
                .anyMatch(FailureDomainRules::hasNoLoadBalancer);
        if (!needed) {
            return;
        }
        notes.addIf(
                isBlank(endpoint.getHost()),
                LintRule.ENDPOINT_GIVEN,
                "spec.controlPlaneEndpoint.host",
                "is empty, but CAPC acquires no address on shared and routed networks; give a free one of the network");
        notes.addIf(
                port == 0,
                LintRule.ENDPOINT_GIVEN,
                "spec.controlPlaneEndpoint.port",
                "is 0, which means 6443 on isolated networks only; give the port");
        notes.addIf(
                !planes.isEmpty() && planes.stream().noneMatch(FailureDomainRules::servesEndpoint),
                LintRule.ENDPOINT_SERVED,
                "spec.controlPlaneEndpoint",
                "is in a shared or routed network, where CAPC makes no load balancer; run something on the control plane"
                        + " that takes the address, such as kube-vip");
    }

    private static boolean hasNoLoadBalancer(NetworkSpec network) {
        return "Shared".equals(network.getType()) || !isBlank(network.getRoutingMode());
    }

    private static boolean servesEndpoint(KubeadmControlPlane plane) {
        var kubeadm = plane.getSpec().getKubeadmConfigSpec();
        return kubeadm != null
                && kubeadm.getFiles().stream().anyMatch(file -> file.getPath().startsWith(MANIFESTS));
    }

    private void sync() {
        var host = spec.getControlPlaneEndpoint().getHost();
        notes.addIf(
                !host.isBlank() && !IpAddress.isOne(host),
                LintRule.SYNC_NEEDS_ADDRESS,
                "spec.controlPlaneEndpoint.host",
                "is no IP address, and CloudStack lists no cluster with another; give an address, or switch syncWithACS off");
        var domains = spec.getFailureDomains();
        for (var i = 0; i < domains.size(); i++) {
            notes.addIf(
                    !isBlank(domains.get(i).getProject())
                            && !isBlank(domains.get(i).getAccount()),
                    LintRule.SYNC_OWNER,
                    "spec.failureDomains[" + i + "]",
                    "has a project and an account; CloudStack puts the entry into the account, and CAPC looks for it in the"
                            + " project");
        }
        notes.addIf(
                domains.stream().map(FailureDomainRules::owner).distinct().count() > 1,
                LintRule.SYNC_ONE_OWNER,
                "spec.failureDomains",
                "have different credentials, accounts or projects; machines of all but one are refused in CloudStack's entry");
    }

    private static List<@Nullable Object> owner(FailureDomain domain) {
        return Arrays.asList(domain.getAcsEndpoint(), domain.getAccount(), domain.getDomain(), domain.getProject());
    }

    private static void asked(Scene scene, CloudStackCluster cluster) {
        var known = cluster.getSpec().getFailureDomains().stream()
                .map(FailureDomain::getName)
                .toList();
        scene.each(ResourceKind.MACHINE_DEPLOYMENT, (pool, notes) -> {
            var asked = pool.getSpec().getTemplate().getSpec().getFailureDomain();
            notes.addIf(
                    asked != null
                            && Objects.equals(pool.getSpec().getClusterName(), cluster.getName())
                            && !known.contains(asked),
                    LintRule.FAILURE_DOMAIN_KNOWN,
                    "spec.template.spec.failureDomain",
                    "is \"" + asked + "\", which is none of " + String.join(", ", known)
                            + "; CAPC deletes machines of other failure domains");
        });
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.SshPortPlan;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Map;

/** Finds out which ports a cluster will take, and what has them already. */
public final class PortPlanning {
    private static final String CREATE = "createKubernetesCluster";
    private static final String FIRST_ETCD_PORT = "cloud.kubernetes.etcd.node.start.port";

    private final CloudStack cloud;

    public PortPlanning(CloudStack cloud) {
        this.cloud = cloud;
    }

    /** The plan for a cluster. */
    public SshPortPlan plan(CreateClusterRequest request) {
        var plan = SshPortPlan.of(request, request.getEtcdNodes() == 0 ? SshPortPlan.FIRST_ETCD_PORT : firstEtcdPort());
        var named = request.getNetwork();
        if (named == null) {
            return plan;
        }
        var references = cloud.connection().references();
        var owner = references.ownerOf(CREATE, request);
        var network = Ref.id(references.idOf(CREATE, "networkid", named, owner));
        var project = request.getProject();
        var rules = cloud.networkRules();
        return plan.beside(
                rules.firewallRules(f -> f.network(network).project(project).listAll(true))
                        .toList(),
                rules.portForwardingRules(
                                f -> f.network(network).project(project).listAll(true))
                        .toList());
    }

    /** Only root administrators may see settings. */
    private int firstEtcdPort() {
        try {
            var reply = cloud.call("listConfigurations", Map.of("name", FIRST_ETCD_PORT))
                    .asMap();
            return reply.get("configuration") instanceof List<?> settings
                            && !settings.isEmpty()
                            && settings.get(0) instanceof Map<?, ?> setting
                    ? Integer.parseInt(String.valueOf(setting.get("value")))
                    : SshPortPlan.FIRST_ETCD_PORT;
        } catch (ApiException | NumberFormatException e) {
            return SshPortPlan.FIRST_ETCD_PORT;
        }
    }
}

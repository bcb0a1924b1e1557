// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Template;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps clusters from templates that are not made for nodes. The server takes any: the cluster then fails after many
 * minutes, and does not say why.
 */
public final class NodeTemplateCheck {
    private static final String COMMAND = "createKubernetesCluster";

    private final CloudStack cloud;

    public NodeTemplateCheck(CloudStack cloud) {
        this.cloud = cloud;
    }

    /** The request with ids in place of its templates' names. */
    public CreateClusterRequest check(CreateClusterRequest request) {
        if (request.isUnmarkedTemplatesAllowed() || request.getTemplates().isEmpty()) {
            return request;
        }
        var found = new HashMap<Ref, Optional<Template>>();
        var ids = new EnumMap<NodeType, Ref>(NodeType.class);
        for (var entry : request.getTemplates().entrySet()) {
            var template = found.computeIfAbsent(entry.getValue(), this::find);
            if (template.isPresent() && !template.get().isForKubernetes() && isTaken()) {
                throw refusal(entry, template.get());
            }
            ids.put(entry.getKey(), template.map(one -> Ref.id(one.getId())).orElse(entry.getValue()));
        }
        return CreateClusterRequest.builder().from(request).templates(ids).build();
    }

    /** One that does not show to the caller by its id is for the server to judge. */
    private Optional<Template> find(Ref ref) {
        var templates = cloud.connection().inventory().templates();
        return ref.isId() ? templates.find(ref) : Optional.of(templates.get(ref));
    }

    /** A server that knows no templates by node type marks none either, and its refusal comes later. */
    private boolean isTaken() {
        return cloud.capabilities().offers(COMMAND, "nodetemplates");
    }

    private static InvalidRequestException refusal(Map.Entry<NodeType, Ref> entry, Template template) {
        return new InvalidRequestException("The template \"" + template.getName() + "\" for "
                + entry.getKey().getWireName()
                + " nodes is not marked as made for Kubernetes nodes, and CloudStack would"
                + " not notice before the cluster fails to come up: take one of cks.nodeTemplates().list(), or mark it with"
                + " templates().update(…, t -> t.forKubernetes(true)), or say unmarkedTemplatesAllowed(true).");
    }
}

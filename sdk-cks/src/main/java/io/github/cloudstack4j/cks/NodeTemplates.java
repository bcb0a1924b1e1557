// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.NodeImage;
import io.github.cloudstack4j.cks.internal.NodePlace;
import io.github.cloudstack4j.cks.internal.TemplateJudge;
import io.github.cloudstack4j.cks.internal.TemplateVersions;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.NodeImageRecipe;
import io.github.cloudstack4j.cks.model.NodeImageReport;
import io.github.cloudstack4j.cks.model.NodeImageRequirement;
import io.github.cloudstack4j.cks.model.NodeTarget;
import io.github.cloudstack4j.cks.model.NodeTemplate;
import io.github.cloudstack4j.cks.model.NodeTemplateName;
import io.github.cloudstack4j.cks.model.NodeTemplateReport;
import io.github.cloudstack4j.cks.model.TemplateRollout;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.ImageScope;
import io.github.cloudstack4j.core.model.RegisterTemplateRequest;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.TemplateFilter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Templates for nodes of Kubernetes clusters, several versions of each side by side. The version is part of a
 * template's name, {@code cks-ubuntu-v1.2.0}: see {@link NodeTemplateName}.
 *
 * <p>A cluster is made with a template for each type of node and keeps it: CloudStack cannot put another one under a
 * node. {@link #rollout(String)} tells which nodes were made from older versions, and what can be done about it.
 *
 * <p>Thread-safe. Obtain it from {@link Cks#nodeTemplates()}. Needs CloudStack 4.21.
 */
public final class NodeTemplates {
    private static final Comparator<NodeTemplate> NEWEST_FIRST =
            Comparator.comparing(NodeTemplate::getName).reversed();

    private final CloudStack cloud;
    private final KubernetesCatalogs catalogs;

    NodeTemplates(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.catalogs = catalogs;
    }

    /** All templates made for nodes that the caller can use, one row for each zone; sends {@code listTemplates}. */
    public Listing<Template> list() {
        return list(filter -> {});
    }

    /** Those that pass a filter; see {@link #list()}. */
    public Listing<Template> list(Consumer<TemplateFilter.Builder> filter) {
        return cloud.templates().list(all -> {
            filter.accept(all);
            all.forKubernetes(true);
        });
    }

    /** The versions of a family, the newest first, ready or not; sends {@code listTemplates}. */
    public List<NodeTemplate> versions(String family) {
        return versions(family, filter -> {});
    }

    private List<NodeTemplate> versions(String family, Consumer<TemplateFilter.Builder> filter) {
        var found = new LinkedHashMap<String, NodeTemplate>();
        list(filter).forEach(template -> {
            var name = NodeTemplateName.parse(template.getName());
            if (name != null && name.getFamily().equals(family)) {
                found.merge(
                        template.getId(),
                        NodeTemplate.builder().name(name).template(template).build(),
                        // Of the rows of its zones, one that is ready.
                        (first, other) -> first.getTemplate().isReady() ? first : other);
            }
        });
        return found.values().stream().sorted(NEWEST_FIRST).toList();
    }

    /** The newest version of a family that is ready in some zone, if there is one. */
    public Optional<NodeTemplate> latest(String family) {
        return newestReady(versions(family));
    }

    /** The newest version of a family that is ready in a zone, given by name or id, if there is one. */
    public Optional<NodeTemplate> latest(String family, String zone) {
        return newestReady(versions(family, filter -> filter.zone(zone)));
    }

    private static Optional<NodeTemplate> newestReady(List<NodeTemplate> newestFirst) {
        return newestFirst.stream()
                .filter(version -> version.getTemplate().isReady())
                .findFirst();
    }

    /**
     * Registers a version of a family, marked as made for nodes; the server then downloads its file. Sends
     * {@code registerTemplate}. {@link io.github.cloudstack4j.core.Templates#awaitReady} waits until it can be used.
     *
     * @param version a number of three parts, such as {@code 1.2.0}
     * @param template says the rest: zones, URL, form, hypervisor, guest system
     * @throws InvalidRequestException if the family has this version already
     * @throws UnsupportedException before it is sent, if the server is older than 4.21
     * @throws AmbiguousOutcomeException if its reply was lost and there is not just one new template of its name
     */
    public NodeTemplate register(String family, String version, Consumer<RegisterTemplateRequest.Builder> template) {
        var name = NodeTemplateName.of(family, version);
        var request =
                RegisterTemplateRequest.builder().displayText("Kubernetes nodes: " + family + " " + name.getVersion());
        template.accept(request);
        var complete = request.name(name.toString()).forKubernetes(true).build();
        refuseTaken(name, complete);
        return NodeTemplate.builder()
                .name(name)
                .template(cloud.templates().register(complete))
                .build();
    }

    private void refuseTaken(NodeTemplateName name, RegisterTemplateRequest request) {
        cloud.templates()
                .list(filter -> filter.scope(ImageScope.SELF)
                        .name(name.toString())
                        .account(request.getAccount())
                        .domain(request.getDomain())
                        .project(request.getProject()))
                .filter(template -> name.toString().equals(template.getName()))
                .first()
                .ifPresent(taken -> {
                    throw new InvalidRequestException("There is a template \"" + name + "\" already, " + taken.getId()
                            + ": register a higher version of " + name.getFamily() + ", or delete that one first.");
                });
    }

    /**
     * What CloudStack's own word on a template says about nodes made from it; sends {@code listTemplates}.
     *
     * @throws UnknownNameException if no template has this name
     * @throws NotFoundException if no template has this id
     */
    public NodeTemplateReport check(String nameOrId, NodeTarget target) {
        var place = NodePlace.of(target, cloud.connection(), catalogs);
        var template = cloud.templates().get(nameOrId);
        var rows = cloud.templates().list(filter -> filter.id(template.getId())).toList();
        return new TemplateJudge(place.zone(), place.version(), target.getNodeRootDiskGb()).judge(template, rows);
    }

    /** What CloudStack's own word on a template says; see {@link #check(String, NodeTarget)}. */
    public NodeTemplateReport check(String nameOrId, Consumer<NodeTarget.Builder> target) {
        var builder = NodeTarget.builder();
        target.accept(builder);
        return check(nameOrId, builder.build());
    }

    /**
     * Which nodes of the caller's clusters were made from older versions of a family than the newest that is ready,
     * and what to do about it. Sends {@code listKubernetesClusters}, and {@code listVirtualMachines} for each
     * cluster. Changes nothing.
     *
     * @throws InvalidRequestException if no version of the family is ready
     */
    public TemplateRollout rollout(String family) {
        return rollout(family, ClusterFilter.builder().build());
    }

    /** The same for the clusters that pass a filter; see {@link #rollout(String)}. */
    public TemplateRollout rollout(String family, ClusterFilter clusters) {
        var latest = latest(family)
                .orElseThrow(() -> new InvalidRequestException("No version of the template " + family
                        + " is ready, so there is none to go to: register one, or wait until it is downloaded."));
        return new TemplateVersions(cloud, catalogs.clusters()).compare(latest, clusters);
    }

    /** What must be inside an image for nodes. */
    public List<NodeImageRequirement> requirements() {
        return NodeImage.requirements();
    }

    /** A shell script that makes a Debian or Ubuntu machine meet the requirements, to be run there as root. */
    public String buildScript(NodeImageRecipe recipe) {
        return NodeImage.buildScript(recipe);
    }

    /** User data, not yet in Base64, by which a machine of a cloud image runs that script when it first starts. */
    public String cloudInit(NodeImageRecipe recipe) {
        return NodeImage.cloudInit(recipe);
    }

    /** A shell script that looks whether the machine it is run on meets the requirements, and changes nothing. */
    public String checkScript() {
        return NodeImage.checkScript();
    }

    /**
     * Reads what {@link #checkScript()} has printed.
     *
     * @throws InvalidRequestException if it is not all there
     */
    public NodeImageReport readCheck(String output) {
        return NodeImage.read(output);
    }
}

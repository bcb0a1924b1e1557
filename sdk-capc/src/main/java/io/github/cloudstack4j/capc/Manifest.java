// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.cloudstack4j.capc.internal.ResourceCodec;
import io.github.cloudstack4j.capc.internal.YamlDocuments;
import io.github.cloudstack4j.capc.resource.Resource;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Objects of Kubernetes that belong together, such as all of a cluster; as YAML, or as the objects of the Kubernetes client.
 * Immutable.
 *
 * <p>Read in any version of Cluster API and CAPC; written in the versions that are asked for. Fields and kinds that have no
 * type here are kept as they are.
 */
public final class Manifest implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

    private final ArrayList<Resource> resources;

    private Manifest(Collection<? extends Resource> resources) {
        this.resources = new ArrayList<>(resources);
    }

    /** The objects in their order. */
    public static Manifest of(Collection<? extends Resource> resources) {
        return new Manifest(resources);
    }

    /**
     * The objects of a text, in their order; those in a {@code List} too. Empty documents are passed over.
     *
     * @throws InvalidRequestException if the text is no YAML, is longer than 8 MiB, or has something that is no object of
     *     Kubernetes, or one without a field that its kind must have; {@link CapcLint} tells all of that at once
     */
    public static Manifest read(String yaml) {
        return new Manifest(
                YamlDocuments.read(yaml).stream().map(ResourceCodec::read).toList());
    }

    /** Objects of the Kubernetes client, as a management cluster answers with. */
    public static Manifest fromKubernetes(Collection<? extends HasMetadata> objects) {
        return new Manifest(objects.stream().map(Manifest::toResource).toList());
    }

    @SuppressWarnings("unchecked") // an object has fields with names
    private static Resource toResource(HasMetadata object) {
        return ResourceCodec.read(KUBERNETES.convertValue(object, Map.class));
    }

    /** The objects in their order. */
    public List<Resource> getResources() {
        return List.copyOf(resources);
    }

    /** The objects of a kind, in their order. */
    public <T extends Resource> List<T> all(ResourceKind<T> kind) {
        return resources.stream()
                .filter(kind.getType()::isInstance)
                .map(kind.getType()::cast)
                .toList();
    }

    /** The object of a kind with the name; empty if there is none. */
    public <T extends Resource> Optional<T> find(ResourceKind<T> kind, String name) {
        return all(kind).stream()
                .filter(resource -> resource.getName().equals(name))
                .findFirst();
    }

    /** The same objects in a namespace. */
    public Manifest in(String namespace) {
        return new Manifest(resources.stream()
                .map(resource -> ResourceCodec.move(resource, namespace))
                .toList());
    }

    /** The same objects, with those of a kind changed. */
    public <T extends Resource> Manifest change(ResourceKind<T> kind, UnaryOperator<T> change) {
        return new Manifest(resources.stream()
                .map(resource -> kind.getType().isInstance(resource)
                        ? change.apply(kind.getType().cast(resource))
                        : resource)
                .toList());
    }

    /** The objects as a document each, in {@link ApiVersions#standard()}. */
    public String toYaml() {
        return toYaml(ApiVersions.standard());
    }

    /** The objects as a document each, in the versions of a management cluster. */
    public String toYaml(ApiVersions versions) {
        return YamlDocuments.write(documents(versions));
    }

    /** The objects for the Kubernetes client, in the versions of a management cluster. */
    public List<GenericKubernetesResource> toKubernetes(ApiVersions versions) {
        return documents(versions).stream()
                .map(document -> KUBERNETES.convertValue(document, GenericKubernetesResource.class))
                .toList();
    }

    private List<Map<String, Object>> documents(ApiVersions versions) {
        return resources.stream()
                .map(resource -> ResourceCodec.write(resource, versions))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manifest that && resources.equals(that.resources);
    }

    @Override
    public int hashCode() {
        return resources.hashCode();
    }

    /** Kinds and names; nothing that could be secret. */
    @Override
    public String toString() {
        return resources.stream()
                .map(resource -> resource.getKind() + "/" + resource.getName())
                .collect(Collectors.joining(", ", "Manifest(", ")"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What every object of Kubernetes has. */
public abstract class ObjectDefinition implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Only the definitions of this package are ones. */
    ObjectDefinition() {}

    /** Its name: lower-case letters, digits, hyphens and dots, at most 253 characters. */
    public abstract String getName();

    /** Its labels. */
    public abstract Map<String, String> getLabels();

    /** Its annotations, besides those that other properties stand for. */
    public abstract Map<String, String> getAnnotations();

    /** The metadata of the object, with annotations that its other properties stand for. */
    ObjectMetaBuilder metadata(Map<String, String> ownAnnotations) {
        var annotations = new TreeMap<>(getAnnotations());
        annotations.putAll(ownAnnotations);
        return new ObjectMetaBuilder()
                .withName(getName())
                .withLabels(new TreeMap<>(getLabels()))
                .withAnnotations(annotations);
    }

    /** Notes what is wrong with the metadata of an object. */
    static void noteMetadata(Findings findings, ObjectMeta metadata) {
        findings.note("name", Objections.toSubdomain(Present.text(metadata.getName())));
        if (metadata.getNamespace() != null) {
            findings.note("namespace", Objections.toLabel(metadata.getNamespace()));
        }
        findings.note("labels", Objections.toLabels(Present.map(metadata.getLabels())));
        findings.note("annotations", Objections.toAnnotations(Present.map(metadata.getAnnotations())));
    }
}

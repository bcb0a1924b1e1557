// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.storage.CSIDriver;
import io.fabric8.kubernetes.api.model.storage.CSIDriverSpec;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Kubernetes is told of a driver, whoever told it.
 *
 * @param name the name of the driver
 * @param attachRequired whether volumes are attached before they are mounted
 * @param podInfoOnMount whether it is told of pods
 * @param fsGroupPolicy whether Kubernetes gives the files of a volume to the group of its pod; null for what Kubernetes takes
 * @param capacityReported whether pods are placed only where it reports room
 * @param lifecycleModes how long volumes last: {@code Persistent}, or {@code Ephemeral} for as long as a pod
 * @param labels labels of the object
 * @param annotations annotations of the object
 * @param problems what is wrong with it; empty for one that suits the drivers for CloudStack
 */
public record DriverView(
        String name,
        boolean attachRequired,
        boolean podInfoOnMount,
        @Nullable FsGroupPolicy fsGroupPolicy,
        boolean capacityReported,
        List<String> lifecycleModes,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    static final String PERSISTENT = "Persistent";

    /** Takes copies. */
    public DriverView {
        lifecycleModes = List.copyOf(lifecycleModes);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What Kubernetes is told. */
    public static DriverView of(CSIDriver object) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        findings.note("name", Objections.toDriver(Present.text(metadata.getName())));
        var spec = object.getSpec() == null ? new CSIDriverSpec() : object.getSpec();
        // What is left out means this to Kubernetes.
        var attached = !Boolean.FALSE.equals(spec.getAttachRequired());
        findings.noteIf(
                !attached,
                "attachRequired",
                "is false, so that no volume would ever be attached to its node; make it true");
        var given = Present.list(spec.getVolumeLifecycleModes());
        var modes = given.isEmpty() ? List.of(PERSISTENT) : given;
        findings.noteIf(
                !modes.equals(List.of(PERSISTENT)),
                "lifecycleModes",
                "is " + modes + ", but no driver for CloudStack makes volumes with pods; give Persistent alone");
        var policy = spec.getFsGroupPolicy();
        return new DriverView(
                Present.text(metadata.getName()),
                attached,
                Boolean.TRUE.equals(spec.getPodInfoOnMount()),
                policy == null ? null : Present.word(findings, "fsGroupPolicy", FsGroupPolicy.class, policy),
                Boolean.TRUE.equals(spec.getStorageCapacity()),
                modes,
                Present.map(metadata.getLabels()),
                Present.map(metadata.getAnnotations()),
                findings.problems());
    }

    /**
     * The definition of such an object, to make it again or a changed one.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public DriverDefinition toDefinition() {
        return DriverDefinition.builder()
                .name(name)
                .fsGroupPolicy(fsGroupPolicy)
                .capacityReported(capacityReported)
                .labels(labels)
                .annotations(annotations)
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.volumesnapshot.api.model.VolumeSnapshot;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotSource;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotStatus;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a volume snapshot says, whoever made it.
 *
 * @param name its name
 * @param namespace its namespace; null for the one that a client works in
 * @param claimName name of the claim whose volume is snapshotted; null for a snapshot that was there
 * @param contentName name of the content that stands for a snapshot that was there; null for a new one
 * @param snapshotClassName name of its class; null for the default class
 * @param boundContentName name of the content it has; null before it has one
 * @param ready whether volumes can be filled from it
 * @param restoreSize the least size of a volume filled from it; null while it is not known
 * @param labels its labels
 * @param annotations its annotations
 * @param problems what is wrong with it, what happened when it was taken included; empty for a snapshot that works
 */
public record SnapshotView(
        String name,
        @Nullable String namespace,
        @Nullable String claimName,
        @Nullable String contentName,
        @Nullable String snapshotClassName,
        @Nullable String boundContentName,
        boolean ready,
        @Nullable StorageSize restoreSize,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    /** Takes copies. */
    public SnapshotView {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What a snapshot says. */
    public static SnapshotView of(VolumeSnapshot object) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        var spec = object.getSpec();
        var source = spec == null || spec.getSource() == null ? new VolumeSnapshotSource() : spec.getSource();
        var claim = source.getPersistentVolumeClaimName();
        var content = source.getVolumeSnapshotContentName();
        findings.noteIf(
                claim == null && content == null,
                "claimName",
                "is missing; name the claim to snapshot, or with contentName a snapshot that is there");
        findings.noteIf(
                claim != null && content != null,
                "contentName",
                "is given together with claimName, but a snapshot is either new or there already; give one");
        if (claim != null) {
            findings.note("claimName", Objections.toSubdomain(claim));
        }
        if (content != null) {
            findings.note("contentName", Objections.toSubdomain(content));
        }
        var className = spec == null ? null : spec.getVolumeSnapshotClassName();
        if (className != null) {
            findings.note("snapshotClassName", Objections.toSubdomain(className));
        }
        var status = object.getStatus() == null ? new VolumeSnapshotStatus() : object.getStatus();
        if (status.getError() != null) {
            findings.note(
                    "ready",
                    "is false after a failure: "
                            + Present.text(status.getError().getMessage()));
        }
        var size = status.getRestoreSize();
        return new SnapshotView(
                Present.text(metadata.getName()),
                metadata.getNamespace(),
                claim,
                content,
                className,
                status.getBoundVolumeSnapshotContentName(),
                Boolean.TRUE.equals(status.getReadyToUse()),
                size == null || size.getNumericalAmount().signum() == 0
                        ? null
                        : PersistentVolumeView.size(findings, "restoreSize", size),
                Present.map(metadata.getLabels()),
                Present.map(metadata.getAnnotations()),
                findings.problems());
    }

    /**
     * The definition of such a snapshot, to make it again or a changed one.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public SnapshotDefinition toDefinition() {
        return SnapshotDefinition.builder()
                .name(name)
                .namespace(namespace)
                .claimName(claimName)
                .contentName(contentName)
                .snapshotClassName(snapshotClassName)
                .labels(labels)
                .annotations(annotations)
                .build();
    }
}

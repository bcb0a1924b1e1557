// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContent;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContentSource;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContentSpec;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContentStatus;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the content of a volume snapshot says, whoever made it.
 *
 * @param name its name
 * @param driver the driver that has the snapshot; empty if it names none
 * @param snapshotId id of the snapshot in CloudStack: the one it was made for, or the one that was taken; null before that
 * @param volumeId id of the volume that is snapshotted; null for a snapshot that was there
 * @param snapshotName name of the volume snapshot it is the content of
 * @param snapshotNamespace namespace of that volume snapshot
 * @param snapshotClassName name of its class; null for none
 * @param deletionPolicy what becomes of the snapshot when its object is deleted; null for a word not known here
 * @param block whether it is of a block device; null if it does not say
 * @param ready whether volumes can be filled from it
 * @param labels its labels
 * @param annotations its annotations
 * @param problems what is wrong with it, what happened when it was taken included; empty for a content that works
 */
public record SnapshotContentView(
        String name,
        String driver,
        @Nullable String snapshotId,
        @Nullable String volumeId,
        String snapshotName,
        String snapshotNamespace,
        @Nullable String snapshotClassName,
        @Nullable DeletionPolicy deletionPolicy,
        @Nullable Boolean block,
        boolean ready,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    /** Takes copies. */
    public SnapshotContentView {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What a content says; that it is another driver's is a problem. */
    public static SnapshotContentView of(VolumeSnapshotContent object) {
        return of(object, CsiNames.DRIVER);
    }

    /** What a content says; that it is another driver's than the one named is a problem. */
    public static SnapshotContentView of(VolumeSnapshotContent object, String driver) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        var spec = object.getSpec() == null ? new VolumeSnapshotContentSpec() : object.getSpec();
        StorageClassView.noteDriver(findings, Present.text(spec.getDriver()), driver);
        var source = spec.getSource() == null ? new VolumeSnapshotContentSource() : spec.getSource();
        noteSource(findings, source);
        var reference = spec.getVolumeSnapshotRef() == null ? new ObjectReference() : spec.getVolumeSnapshotRef();
        findings.note("snapshotName", Objections.toSubdomain(Present.text(reference.getName())));
        findings.note("snapshotNamespace", Objections.toLabel(Present.text(reference.getNamespace())));
        if (spec.getVolumeSnapshotClassName() != null) {
            findings.note("snapshotClassName", Objections.toSubdomain(spec.getVolumeSnapshotClassName()));
        }
        var policy =
                Present.word(findings, "deletionPolicy", DeletionPolicy.class, Present.text(spec.getDeletionPolicy()));
        var block = spec.getSourceVolumeMode() == null
                ? null
                : (Boolean) VolumeUse.isBlock(findings, spec.getSourceVolumeMode());
        var status = object.getStatus() == null ? new VolumeSnapshotContentStatus() : object.getStatus();
        if (status.getError() != null) {
            findings.note(
                    "ready",
                    "is false after a failure: "
                            + Present.text(status.getError().getMessage()));
        }
        return new SnapshotContentView(
                Present.text(metadata.getName()),
                Present.text(spec.getDriver()),
                source.getSnapshotHandle() == null ? status.getSnapshotHandle() : source.getSnapshotHandle(),
                source.getVolumeHandle(),
                Present.text(reference.getName()),
                Present.text(reference.getNamespace()),
                spec.getVolumeSnapshotClassName(),
                policy,
                block,
                Boolean.TRUE.equals(status.getReadyToUse()),
                Present.map(metadata.getLabels()),
                Present.map(metadata.getAnnotations()),
                findings.problems());
    }

    private static void noteSource(Findings findings, VolumeSnapshotContentSource source) {
        var snapshot = source.getSnapshotHandle();
        var volume = source.getVolumeHandle();
        findings.noteIf(
                snapshot == null && volume == null,
                "snapshotId",
                "is missing; give the id of a snapshot in CloudStack");
        findings.noteIf(
                snapshot != null && volume != null,
                "snapshotId",
                "is given together with the id of a volume, but a snapshot is either there or new; give one");
        if (snapshot != null) {
            findings.note("snapshotId", Objections.toId("snapshots", snapshot));
        }
        if (volume != null) {
            findings.note("volumeId", Objections.toId("volumes", volume));
        }
    }

    /**
     * The definition of such a content, to make it again or a changed one. That of a snapshot Kubernetes took stands for it as one that
     * is there.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public SnapshotContentDefinition toDefinition() {
        var builder = SnapshotContentDefinition.builder()
                .name(name)
                .driver(driver)
                .snapshotId(Present.text(snapshotId))
                .snapshotName(snapshotName)
                .snapshotNamespace(snapshotNamespace)
                .snapshotClassName(snapshotClassName)
                .block(Boolean.TRUE.equals(block))
                .labels(labels)
                .annotations(annotations);
        if (deletionPolicy != null) {
            builder.deletionPolicy(deletionPolicy);
        }
        return builder.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.volumesnapshot.api.model.VolumeSnapshotClass;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a volume snapshot class says, whoever made it.
 *
 * @param name its name
 * @param driver the driver that takes its snapshots; empty if it names none
 * @param deletionPolicy what becomes of snapshots whose object is deleted; null for a word not known here
 * @param defaultClass whether snapshots that name no class get this one
 * @param parameters its parameters
 * @param labels its labels
 * @param annotations its annotations, without the one for the default class
 * @param problems what is wrong with it; empty for a class that works
 */
public record SnapshotClassView(
        String name,
        String driver,
        @Nullable DeletionPolicy deletionPolicy,
        boolean defaultClass,
        Map<String, String> parameters,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    private static final Set<String> RESERVED = Set.of(
            CsiNames.RESERVED_PREFIX + "snapshotter-secret-name",
            CsiNames.RESERVED_PREFIX + "snapshotter-secret-namespace",
            CsiNames.RESERVED_PREFIX + "snapshotter-list-secret-name",
            CsiNames.RESERVED_PREFIX + "snapshotter-list-secret-namespace");

    /** Takes copies. */
    public SnapshotClassView {
        parameters = Map.copyOf(parameters);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What a class says; that it is another driver's is a problem. */
    public static SnapshotClassView of(VolumeSnapshotClass object) {
        return of(object, CsiNames.DRIVER);
    }

    /** What a class says; that it is another driver's than the one named is a problem. */
    public static SnapshotClassView of(VolumeSnapshotClass object, String driver) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        StorageClassView.noteDriver(findings, Present.text(object.getDriver()), driver);
        var parameters = Present.map(object.getParameters());
        findings.note("parameters", Objections.toParameters(parameters));
        parameters
                .keySet()
                .forEach(key -> findings.noteIf(
                        key.startsWith(CsiNames.RESERVED_PREFIX) && !RESERVED.contains(key),
                        "parameters",
                        "has " + key + ", which the snapshotter does not know and refuses; leave it out"));
        var policy = Present.word(
                findings, "deletionPolicy", DeletionPolicy.class, Present.text(object.getDeletionPolicy()));
        var annotations = Present.map(metadata.getAnnotations());
        var isDefault = "true".equals(annotations.remove(CsiNames.DEFAULT_SNAPSHOT_CLASS));
        return new SnapshotClassView(
                Present.text(metadata.getName()),
                Present.text(object.getDriver()),
                policy,
                isDefault,
                parameters,
                Present.map(metadata.getLabels()),
                annotations,
                findings.problems());
    }

    /**
     * The definition of such a class, to make it again or a changed one.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public SnapshotClassDefinition toDefinition() {
        var builder = SnapshotClassDefinition.builder()
                .name(name)
                .driver(driver)
                .defaultClass(defaultClass)
                .parameters(parameters)
                .labels(labels)
                .annotations(annotations);
        if (deletionPolicy != null) {
            builder.deletionPolicy(deletionPolicy);
        }
        return builder.build();
    }
}

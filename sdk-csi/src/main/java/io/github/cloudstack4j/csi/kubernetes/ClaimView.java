// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a persistent volume claim says, whoever made it.
 *
 * @param name its name
 * @param namespace its namespace; null for the one that a client works in
 * @param size how much it needs, at least; null if it does not say so in a way that can be read
 * @param accessModes who may use the volume at a time, as far as known here
 * @param storageClassName name of its storage class; empty for none on purpose, null for the default class
 * @param block whether the volume is used as a block device
 * @param volumeName name of the persistent volume it is for or has; null before it has one
 * @param snapshotName name of the snapshot the volume is filled from; null for none
 * @param cloneOf name of the claim whose volume is copied; null for none
 * @param attributesClassName name of its attributes class; null for none
 * @param phase how far it is, such as {@code Bound}; null before Kubernetes has looked at it
 * @param labels its labels
 * @param annotations its annotations
 * @param problems what is wrong with it; empty for a claim that works
 */
public record ClaimView(
        String name,
        @Nullable String namespace,
        @Nullable StorageSize size,
        List<KubernetesAccessMode> accessModes,
        @Nullable String storageClassName,
        boolean block,
        @Nullable String volumeName,
        @Nullable String snapshotName,
        @Nullable String cloneOf,
        @Nullable String attributesClassName,
        @Nullable String phase,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    static final String SNAPSHOT_GROUP = "snapshot.storage.k8s.io";

    /** Takes copies. */
    public ClaimView {
        accessModes = List.copyOf(accessModes);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What a claim says. */
    public static ClaimView of(PersistentVolumeClaim object) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        var spec = object.getSpec() == null ? new PersistentVolumeClaimSpec() : object.getSpec();
        var phase = object.getStatus() == null ? null : object.getStatus().getPhase();
        return read(findings, metadata, spec, phase);
    }

    /** What is asked for without a name. */
    static ClaimView of(PersistentVolumeClaimSpec spec) {
        return read(new Findings(), new ObjectMeta(), spec, null);
    }

    private static ClaimView read(
            Findings findings, ObjectMeta metadata, PersistentVolumeClaimSpec spec, @Nullable String phase) {
        noteName(findings, "storageClassName", spec.getStorageClassName());
        noteName(findings, "volumeName", spec.getVolumeName());
        var source = Source.of(findings, spec);
        findings.noteIf(
                spec.getVolumeName() == null
                        && "".equals(spec.getStorageClassName())
                        && (source.snapshot() != null || source.claim() != null),
                "storageClassName",
                "is empty, but only a class can fill a volume; name one, or leave it out for the default class");
        findings.noteIf(
                spec.getSelector() != null && spec.getVolumeName() == null && !"".equals(spec.getStorageClassName()),
                "storageClassName",
                "is that of new volumes, for which no selector is allowed; make it empty, or leave the selector out");
        return new ClaimView(
                Present.text(metadata.getName()),
                metadata.getNamespace(),
                size(findings, spec),
                VolumeUse.accessModes(findings, spec.getAccessModes()),
                spec.getStorageClassName(),
                VolumeUse.isBlock(findings, spec.getVolumeMode()),
                spec.getVolumeName(),
                source.snapshot(),
                source.claim(),
                PersistentVolumeView.attributesClass(findings, spec.getVolumeAttributesClassName()),
                phase,
                Present.map(metadata.getLabels()),
                Present.map(metadata.getAnnotations()),
                findings.problems());
    }

    private static void noteName(Findings findings, String field, @Nullable String name) {
        if (name != null && !name.isEmpty()) {
            findings.note(field, Objections.toSubdomain(name));
        }
    }

    private static @Nullable StorageSize size(Findings findings, PersistentVolumeClaimSpec spec) {
        var requests = spec.getResources() == null ? null : spec.getResources().getRequests();
        var quantity = requests == null ? null : requests.get("storage");
        if (quantity == null) {
            findings.note("size", "is missing; say how much is needed");
            return null;
        }
        var size = PersistentVolumeView.size(findings, "size", quantity);
        var limits = spec.getResources().getLimits();
        var most = limits == null ? null : limits.get("storage");
        var limit = most == null ? null : PersistentVolumeView.size(findings, "size", most);
        findings.noteIf(
                size != null && limit != null && limit.toGiB() < size.toGiB(),
                "size",
                "is " + size + " and " + limit
                        + " at most, but volumes have whole GiB; raise the limit or leave it out");
        return size;
    }

    /** What the volume is filled from, which claims may say in two places. */
    private record Source(
            @Nullable String snapshot, @Nullable String claim) {
        static Source of(Findings findings, PersistentVolumeClaimSpec spec) {
            var old = spec.getDataSource();
            var source = spec.getDataSourceRef();
            var oldNames = old == null ? null : List.of(Present.text(old.getApiGroup()), old.getKind(), old.getName());
            if (source == null) {
                return oldNames == null ? new Source(null, null) : of(findings, oldNames);
            }
            var names = List.of(Present.text(source.getApiGroup()), source.getKind(), source.getName());
            findings.noteIf(
                    source.getNamespace() != null,
                    "snapshotName",
                    "is looked for in namespace " + source.getNamespace()
                            + ", but volumes are filled from their own namespace; leave the namespace out");
            findings.noteIf(
                    oldNames != null && !oldNames.equals(names),
                    "snapshotName",
                    "is not the same in dataSource and dataSourceRef; leave dataSource out");
            return of(findings, names);
        }

        private static Source of(Findings findings, List<String> names) {
            var kind = names.get(1);
            if (names.get(0).equals(SNAPSHOT_GROUP) && kind.equals("VolumeSnapshot")) {
                noteName(findings, "snapshotName", names.get(2));
                return new Source(names.get(2), null);
            }
            if (names.get(0).isEmpty() && kind.equals("PersistentVolumeClaim")) {
                noteName(findings, "cloneOf", names.get(2));
                return new Source(null, names.get(2));
            }
            findings.note(
                    "snapshotName",
                    "stands for a " + kind + ", which no driver for CloudStack fills volumes from; "
                            + "name a VolumeSnapshot or a PersistentVolumeClaim");
            return new Source(null, null);
        }
    }

    /**
     * The definition of such a claim, to make it again or a changed one. Of several access modes it keeps the first.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public ClaimDefinition toDefinition() {
        var builder = ClaimDefinition.builder()
                .name(name)
                .namespace(namespace)
                .size(size)
                .storageClassName(storageClassName)
                .block(block)
                .volumeName(volumeName)
                .snapshotName(snapshotName)
                .cloneOf(cloneOf)
                .attributesClassName(attributesClassName)
                .labels(labels)
                .annotations(annotations);
        if (!accessModes.isEmpty()) {
            builder.accessMode(accessModes.get(0));
        }
        return builder.build();
    }
}

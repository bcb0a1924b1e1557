// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.CSIPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a persistent volume says, whoever made it.
 *
 * @param name its name
 * @param driver the driver that attaches it; empty for a volume without one
 * @param volumeId id of the volume in CloudStack; empty for a volume without one
 * @param capacity its size; null if it has none that can be read
 * @param zoneIds ids of the zones it can be used in; empty if it does not say
 * @param accessModes who may use it at a time, as far as known here
 * @param reclaimPolicy what becomes of it when its claim is deleted; null for a word not known here
 * @param storageClassName name of its storage class; empty for none
 * @param block whether it is used as a block device
 * @param fileSystem the file system on it; null for what the driver takes
 * @param mountOptions options it is mounted with
 * @param readOnly whether it is attached for reading only
 * @param claim the claim that has it, or is to have it; null for none
 * @param attributesClassName name of its attributes class; null for none
 * @param attributes what the driver is told about it besides
 * @param phase how far it is, such as {@code Bound}; null before Kubernetes has looked at it
 * @param labels its labels
 * @param annotations its annotations, without the one for {@link ReclaimPolicy#DELETE}
 * @param problems what is wrong with it; empty for a volume that works
 */
public record PersistentVolumeView(
        String name,
        String driver,
        String volumeId,
        @Nullable StorageSize capacity,
        List<String> zoneIds,
        List<KubernetesAccessMode> accessModes,
        @Nullable ReclaimPolicy reclaimPolicy,
        String storageClassName,
        boolean block,
        @Nullable String fileSystem,
        List<String> mountOptions,
        boolean readOnly,
        @Nullable ClaimReference claim,
        @Nullable String attributesClassName,
        Map<String, String> attributes,
        @Nullable String phase,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    /** Takes copies. */
    public PersistentVolumeView {
        zoneIds = List.copyOf(zoneIds);
        accessModes = List.copyOf(accessModes);
        mountOptions = List.copyOf(mountOptions);
        attributes = Map.copyOf(attributes);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What a volume says; that it is another driver's is a problem. */
    public static PersistentVolumeView of(PersistentVolume object) {
        return of(object, CsiNames.DRIVER);
    }

    /** What a volume says; that it is another driver's than the one named is a problem. */
    public static PersistentVolumeView of(PersistentVolume object, String driver) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        var spec = object.getSpec() == null ? new PersistentVolumeSpec() : object.getSpec();
        var source = spec.getCsi() == null ? new CSIPersistentVolumeSource() : spec.getCsi();
        noteSource(findings, spec.getCsi(), driver);

        var block = VolumeUse.isBlock(findings, spec.getVolumeMode());
        var options = Present.list(spec.getMountOptions());
        findings.note("mountOptions", Objections.toMountOptions(options));
        if (source.getFsType() != null) {
            findings.note("fileSystem", Objections.toFileSystem(source.getFsType()));
        }
        findings.noteIf(
                block && !Present.text(source.getFsType()).isEmpty(),
                "fileSystem",
                "is given for a block device, which has none; leave it out, or leave block out");
        findings.noteIf(
                block && !options.isEmpty(),
                "mountOptions",
                "is given for a block device, which is not mounted; leave it out, or leave block out");
        findings.note("attributes", Objections.toParameters(Present.map(source.getVolumeAttributes())));

        var annotations = Present.map(metadata.getAnnotations());
        var maker = annotations.get(CsiNames.PROVISIONED_BY);
        // What is left out means this to Kubernetes.
        var reclaim = Present.word(
                findings,
                "reclaimPolicy",
                ReclaimPolicy.class,
                spec.getPersistentVolumeReclaimPolicy() == null
                        ? ReclaimPolicy.RETAIN.getWord()
                        : spec.getPersistentVolumeReclaimPolicy());
        findings.noteIf(
                reclaim == ReclaimPolicy.DELETE
                        && !Present.text(source.getDriver()).equals(maker),
                "reclaimPolicy",
                "is Delete, but no driver deletes a volume without annotation " + CsiNames.PROVISIONED_BY
                        + ": it would stay for ever; annotate it with the driver's name, or make it Retain");
        if (reclaim == ReclaimPolicy.DELETE) {
            annotations.remove(CsiNames.PROVISIONED_BY);
        }
        return new PersistentVolumeView(
                Present.text(metadata.getName()),
                Present.text(source.getDriver()),
                Present.text(source.getVolumeHandle()),
                capacity(findings, spec.getCapacity()),
                zones(findings, spec),
                VolumeUse.accessModes(findings, spec.getAccessModes()),
                reclaim,
                className(findings, spec.getStorageClassName()),
                block,
                source.getFsType(),
                options,
                Boolean.TRUE.equals(source.getReadOnly()),
                claim(findings, spec.getClaimRef()),
                attributesClass(findings, spec.getVolumeAttributesClassName()),
                Present.map(source.getVolumeAttributes()),
                object.getStatus() == null ? null : object.getStatus().getPhase(),
                Present.map(metadata.getLabels()),
                annotations,
                findings.problems());
    }

    private static void noteSource(Findings findings, @Nullable CSIPersistentVolumeSource source, String driver) {
        if (source == null) {
            findings.note("driver", "is missing: this is no volume of a CSI driver; give it csi");
            return;
        }
        StorageClassView.noteDriver(findings, Present.text(source.getDriver()), driver);
        findings.note("volumeId", Objections.toId("volumes", Present.text(source.getVolumeHandle())));
    }

    private static String className(Findings findings, @Nullable String name) {
        if (name != null && !name.isEmpty()) {
            findings.note("storageClassName", Objections.toSubdomain(name));
        }
        return Present.text(name);
    }

    static @Nullable String attributesClass(Findings findings, @Nullable String name) {
        if (name != null) {
            findings.note("attributesClassName", Objections.toSubdomain(name));
        }
        return name;
    }

    private static @Nullable StorageSize capacity(Findings findings, @Nullable Map<String, Quantity> capacity) {
        var quantity = capacity == null ? null : capacity.get("storage");
        if (quantity == null) {
            findings.note("capacity", "is missing; give the size of the volume");
            return null;
        }
        return size(findings, "capacity", quantity);
    }

    static @Nullable StorageSize size(Findings findings, String field, Quantity quantity) {
        try {
            return StorageSize.of(quantity);
        } catch (InvalidRequestException e) {
            findings.note(field, "cannot be read: " + e.getMessage().replaceFirst("\\.$", ""));
            return null;
        }
    }

    private static List<String> zones(Findings findings, PersistentVolumeSpec spec) {
        var zones = new TreeSet<String>();
        if (spec.getNodeAffinity() != null && spec.getNodeAffinity().getRequired() != null) {
            Present.list(spec.getNodeAffinity().getRequired().getNodeSelectorTerms())
                    .forEach(term -> readZones(findings, term, zones));
        }
        findings.noteIf(
                zones.isEmpty(),
                "zoneId",
                "is missing, so that pods may be placed where the volume is not; require " + CsiNames.ZONE_TOPOLOGY
                        + " of nodes");
        findings.noteIf(
                zones.size() > 1,
                "zoneId",
                "is one of " + zones + ", but a volume is in one zone; name the one it is in");
        return List.copyOf(zones);
    }

    private static void readZones(Findings findings, NodeSelectorTerm term, Set<String> zones) {
        for (var expression : Present.list(term.getMatchExpressions())) {
            if (CsiNames.ZONE_TOPOLOGY.equals(expression.getKey()) && "In".equals(expression.getOperator())) {
                for (var zone : Present.list(expression.getValues())) {
                    findings.note("zoneId", Objections.toId("zones", zone));
                    zones.add(zone);
                }
            }
        }
    }

    private static @Nullable ClaimReference claim(Findings findings, @Nullable ObjectReference reference) {
        if (reference == null) {
            return null;
        }
        var claim = new ClaimReference(Present.text(reference.getNamespace()), Present.text(reference.getName()));
        findings.note("claim", Objections.toLabel(claim.namespace()));
        findings.note("claim", Objections.toSubdomain(claim.name()));
        return claim;
    }

    /**
     * The definition of such a volume, to make it again or a changed one. Of several access modes it keeps the first.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public PersistentVolumeDefinition toDefinition() {
        var builder = PersistentVolumeDefinition.builder()
                .name(name)
                .driver(driver)
                .volumeId(volumeId)
                .zoneId(zoneIds.size() == 1 ? zoneIds.get(0) : "")
                .storageClassName(storageClassName)
                .block(block)
                .fileSystem(fileSystem)
                .mountOptions(mountOptions)
                .readOnly(readOnly)
                .claim(claim)
                .attributesClassName(attributesClassName)
                .attributes(attributes)
                .labels(labels)
                .annotations(annotations);
        if (capacity != null) {
            builder.capacity(capacity);
        }
        if (!accessModes.isEmpty()) {
            builder.accessMode(accessModes.get(0));
        }
        if (reclaimPolicy != null) {
            builder.reclaimPolicy(reclaimPolicy);
        }
        return builder.build();
    }
}

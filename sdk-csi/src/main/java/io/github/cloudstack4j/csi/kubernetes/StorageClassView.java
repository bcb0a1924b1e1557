// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a storage class says, whoever made it.
 *
 * @param name its name
 * @param driver the driver that makes its volumes; empty if it names none
 * @param diskOfferingId id of the disk offering of its volumes; null if it names none
 * @param fileSystem the file system of its volumes; null for what the driver takes
 * @param mountOptions options its volumes are mounted with
 * @param reclaimPolicy what becomes of volumes whose claim is deleted; null for a word not known here
 * @param bindingMode when volumes are made; null for a word not known here
 * @param expansionAllowed whether claims may be enlarged later
 * @param defaultClass whether claims that name no class get this one
 * @param zoneIds ids of the zones its volumes may be in; empty for any
 * @param zoneNames names of the zones its volumes may be in, which only some drivers read; empty for any
 * @param parameters its other parameters
 * @param labels its labels
 * @param annotations its annotations, without the one for the default class
 * @param problems what is wrong with it; empty for a class that works
 */
public record StorageClassView(
        String name,
        String driver,
        @Nullable String diskOfferingId,
        @Nullable String fileSystem,
        List<String> mountOptions,
        @Nullable ReclaimPolicy reclaimPolicy,
        @Nullable BindingMode bindingMode,
        boolean expansionAllowed,
        boolean defaultClass,
        List<String> zoneIds,
        List<String> zoneNames,
        Map<String, String> parameters,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<ObjectProblem> problems)
        implements Serializable {
    /** Key for the file system that provisioners still read, from before keys had a prefix. */
    static final String OLD_FILE_SYSTEM = "fstype";

    private static final Set<String> SECRETS = Set.of(
            "provisioner-secret",
            "controller-publish-secret",
            "node-stage-secret",
            "node-publish-secret",
            "controller-expand-secret",
            "node-expand-secret");

    /** Takes copies. */
    public StorageClassView {
        mountOptions = List.copyOf(mountOptions);
        zoneIds = List.copyOf(zoneIds);
        zoneNames = List.copyOf(zoneNames);
        parameters = Map.copyOf(parameters);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        problems = List.copyOf(problems);
    }

    /** What a class says; that it is another driver's is a problem. */
    public static StorageClassView of(StorageClass object) {
        return of(object, CsiNames.DRIVER);
    }

    /** What a class says; that it is another driver's than the one named is a problem. */
    public static StorageClassView of(StorageClass object, String driver) {
        var findings = new Findings();
        var metadata = Present.metadata(object);
        ObjectDefinition.noteMetadata(findings, metadata);
        var provisioner = Present.text(object.getProvisioner());
        noteDriver(findings, provisioner, driver);

        var parameters = Present.map(object.getParameters());
        findings.note("parameters", Objections.toParameters(parameters));
        var offering = parameters.remove(CsiNames.DISK_OFFERING_ID);
        if (offering == null) {
            findings.note(
                    "diskOfferingId", "is missing, so that no volume can be made; name a disk offering by its id");
        } else {
            findings.note("diskOfferingId", Objections.toId("disk offerings", offering));
        }
        var fileSystem = fileSystem(findings, parameters);
        parameters.keySet().forEach(key -> noteReserved(findings, key));

        var options = Present.list(object.getMountOptions());
        findings.note("mountOptions", Objections.toMountOptions(options));
        // What is left out means this to Kubernetes.
        var reclaim = Present.word(
                findings,
                "reclaimPolicy",
                ReclaimPolicy.class,
                orElse(object.getReclaimPolicy(), ReclaimPolicy.DELETE));
        var binding = Present.word(
                findings,
                "bindingMode",
                BindingMode.class,
                orElse(object.getVolumeBindingMode(), BindingMode.IMMEDIATE));

        var zoneIds = new LinkedHashSet<String>();
        var zoneNames = new LinkedHashSet<String>();
        readZones(findings, object, zoneIds, zoneNames);
        findings.noteIf(
                binding == BindingMode.IMMEDIATE && zoneIds.size() + zoneNames.size() != 1,
                "bindingMode",
                "is Immediate, which makes volumes before it is known in which zone they are needed; "
                        + "make it WaitForFirstConsumer, or name exactly one zone");

        var annotations = Present.map(metadata.getAnnotations());
        var isDefault = "true".equals(annotations.remove(CsiNames.DEFAULT_CLASS));
        return new StorageClassView(
                Present.text(metadata.getName()),
                provisioner,
                offering,
                fileSystem,
                options,
                reclaim,
                binding,
                Boolean.TRUE.equals(object.getAllowVolumeExpansion()),
                isDefault,
                List.copyOf(zoneIds),
                List.copyOf(zoneNames),
                parameters,
                Present.map(metadata.getLabels()),
                annotations,
                findings.problems());
    }

    static void noteDriver(Findings findings, String found, String wanted) {
        findings.note("driver", Objections.toDriver(found));
        findings.noteIf(
                !found.isEmpty() && !found.equals(wanted),
                "driver",
                "is " + found + ", not " + wanted + "; leave it to that driver");
    }

    private static String orElse(@Nullable String word, KubernetesWord otherwise) {
        return word == null ? otherwise.getWord() : word;
    }

    private static @Nullable String fileSystem(Findings findings, Map<String, String> parameters) {
        var current = parameters.remove(CsiNames.FILE_SYSTEM);
        var old = parameters.remove(OLD_FILE_SYSTEM);
        findings.noteIf(
                current != null && old != null,
                "fileSystem",
                "is named twice, by " + CsiNames.FILE_SYSTEM + " and " + OLD_FILE_SYSTEM + "; leave out the latter");
        var fileSystem = current == null ? old : current;
        if (fileSystem != null) {
            findings.note("fileSystem", Objections.toFileSystem(fileSystem));
        }
        return fileSystem;
    }

    private static void noteReserved(Findings findings, String key) {
        if (!key.startsWith(CsiNames.RESERVED_PREFIX)) {
            return;
        }
        var rest = key.substring(CsiNames.RESERVED_PREFIX.length());
        var secret = SECRETS.stream().anyMatch(name -> rest.equals(name + "-name") || rest.equals(name + "-namespace"));
        findings.noteIf(
                !secret,
                "parameters",
                "has " + key + ", which the provisioner does not know and refuses; leave it out");
    }

    private static void readZones(Findings findings, StorageClass object, Set<String> ids, Set<String> names) {
        for (var term : Present.list(object.getAllowedTopologies())) {
            for (var expression : Present.list(term.getMatchLabelExpressions())) {
                var values = Present.list(expression.getValues());
                var key = Present.text(expression.getKey());
                switch (key) {
                    case CsiNames.ZONE_TOPOLOGY -> {
                        values.forEach(value -> findings.note("zoneIds", Objections.toId("zones", value)));
                        findings.noteIf(
                                values.isEmpty(), "zoneIds", "is empty in a topology; name a zone or leave it out");
                        values.forEach(value -> findings.noteIf(
                                !ids.add(value), "zoneIds", "has " + value + " twice; name each zone once"));
                    }
                    case CsiNames.ZONE_NAME_TOPOLOGY -> names.addAll(values);
                    default ->
                        findings.note(
                                "zoneIds",
                                "has the topology key \"" + key + "\", which no driver for CloudStack reports; use "
                                        + CsiNames.ZONE_TOPOLOGY);
                }
            }
        }
    }

    /**
     * The definition of such a class, to make it again or a changed one.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if it has problems that a definition does not allow
     */
    public StorageClassDefinition toDefinition() {
        var builder = StorageClassDefinition.builder()
                .name(name)
                .driver(driver)
                .diskOfferingId(Present.text(diskOfferingId))
                .fileSystem(fileSystem)
                .mountOptions(mountOptions)
                .expansionAllowed(expansionAllowed)
                .defaultClass(defaultClass)
                .zoneIds(zoneIds)
                .parameters(parameters)
                .labels(labels)
                .annotations(annotations);
        if (reclaimPolicy != null) {
            builder.reclaimPolicy(reclaimPolicy);
        }
        if (bindingMode != null) {
            builder.bindingMode(bindingMode);
        }
        return builder.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.github.cloudstack4j.csi.kubernetes.BindingMode;
import io.github.cloudstack4j.csi.kubernetes.ReclaimPolicy;
import io.github.cloudstack4j.csi.syncer.SyncAction.Conflict;
import io.github.cloudstack4j.csi.syncer.SyncAction.Create;
import io.github.cloudstack4j.csi.syncer.SyncAction.Keep;
import io.github.cloudstack4j.csi.syncer.SyncAction.Recreate;
import io.github.cloudstack4j.csi.syncer.SyncAction.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what has to be done to a class so that it becomes the wanted one. */
final class Comparison {
    /** What kubectl remembers of the object it made; of one made anew it would be wrong. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final SyncOptions options;

    Comparison(SyncOptions options) {
        this.options = options;
    }

    boolean owns(StorageClass object) {
        return options.getOwner().equals(labels(object).get(options.getOwnerLabel()));
    }

    SyncAction between(@Nullable StorageClass current, StorageClass wanted) {
        var name = wanted.getMetadata().getName();
        if (current == null) {
            return new Create(name, wanted);
        }
        if (!owns(current)) {
            return new Conflict(
                    name,
                    ConflictReason.FOREIGN_CLASS,
                    "there is a class of this name that is not the syncer's; delete it, or give it the label "
                            + options.getOwnerLabel() + "=" + options.getOwner() + " to hand it over");
        }
        var changes = changes(current, wanted);
        if (changes.isEmpty()) {
            return new Keep(name);
        }
        if (changes.stream().noneMatch(FieldChange::isFixed)) {
            return new Update(name, current, wanted, changes);
        }
        if (options.isRecreationAllowed()) {
            return new Recreate(name, current, wanted, changes);
        }
        return new Conflict(
                name,
                ConflictReason.FIXED_FIELD,
                "Kubernetes lets nobody change "
                        + changes.stream()
                                .filter(FieldChange::isFixed)
                                .map(FieldChange::toString)
                                .collect(Collectors.joining(", "))
                        + "; delete the class, or allow the syncer to make it anew (recreationAllowed)");
    }

    /** The current class with what the syncer wants of it, for the cluster to take if nobody has changed it. */
    StorageClass changed(StorageClass current, StorageClass wanted) {
        return new StorageClassBuilder(current)
                .editOrNewMetadata()
                .withLabels(joined(labels(current), labels(wanted)))
                .withAnnotations(joined(annotations(current), annotations(wanted)))
                .endMetadata()
                .withAllowVolumeExpansion(wanted.getAllowVolumeExpansion())
                .withMountOptions(wanted.getMountOptions())
                .withAllowedTopologies(wanted.getAllowedTopologies())
                .build();
    }

    /** The wanted class with the labels and annotations that others gave to the current one. */
    StorageClass anew(StorageClass current, StorageClass wanted) {
        var annotations = joined(annotations(current), annotations(wanted));
        annotations.remove(LAST_APPLIED);
        return new StorageClassBuilder(wanted)
                .editOrNewMetadata()
                .withLabels(joined(labels(current), labels(wanted)))
                .withAnnotations(annotations)
                .endMetadata()
                .build();
    }

    private static List<FieldChange> changes(StorageClass current, StorageClass wanted) {
        var changes = new ArrayList<FieldChange>();
        note(changes, "provisioner", current.getProvisioner(), wanted.getProvisioner());
        var parameters = present(current.getParameters());
        var wantedParameters = present(wanted.getParameters());
        var keys = new TreeSet<>(parameters.keySet());
        keys.addAll(wantedParameters.keySet());
        keys.forEach(key -> note(changes, "parameters[" + key + "]", parameters.get(key), wantedParameters.get(key)));
        // What is left out means this to Kubernetes.
        note(
                changes,
                "reclaimPolicy",
                Objects.requireNonNullElse(current.getReclaimPolicy(), ReclaimPolicy.DELETE.getWord()),
                wanted.getReclaimPolicy());
        note(
                changes,
                "volumeBindingMode",
                Objects.requireNonNullElse(current.getVolumeBindingMode(), BindingMode.IMMEDIATE.getWord()),
                wanted.getVolumeBindingMode());
        note(
                changes,
                "allowVolumeExpansion",
                String.valueOf(Boolean.TRUE.equals(current.getAllowVolumeExpansion())),
                String.valueOf(Boolean.TRUE.equals(wanted.getAllowVolumeExpansion())));
        note(changes, "mountOptions", options(current), options(wanted));
        note(changes, "allowedTopologies", topologies(current), topologies(wanted));
        noteEach(changes, "labels", labels(current), labels(wanted));
        noteEach(changes, "annotations", annotations(current), annotations(wanted));
        return changes;
    }

    private static void noteEach(
            List<FieldChange> changes, String field, Map<String, String> current, Map<String, String> wanted) {
        wanted.forEach((key, value) -> note(changes, field + "[" + key + "]", current.get(key), value));
    }

    private static void note(List<FieldChange> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static @Nullable String options(StorageClass object) {
        var options = object.getMountOptions();
        return options == null || options.isEmpty() ? null : String.join(",", options);
    }

    /** The terms in an order of their own, since theirs means nothing. */
    static @Nullable String topologies(StorageClass object) {
        var terms = object.getAllowedTopologies();
        if (terms == null || terms.isEmpty()) {
            return null;
        }
        return terms.stream()
                .map(term -> term.getMatchLabelExpressions().stream()
                        .map(expression -> expression.getKey() + " in "
                                + expression.getValues().stream().sorted().toList())
                        .sorted()
                        .collect(Collectors.joining(" and ")))
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    static Map<String, String> labels(StorageClass object) {
        return present(metadata(object).getLabels());
    }

    static Map<String, String> annotations(StorageClass object) {
        return present(metadata(object).getAnnotations());
    }

    private static ObjectMeta metadata(StorageClass object) {
        return object.getMetadata() == null ? new ObjectMeta() : object.getMetadata();
    }

    private static Map<String, String> present(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private static Map<String, String> joined(Map<String, String> others, Map<String, String> ours) {
        var joined = new TreeMap<>(others);
        joined.putAll(ours);
        return joined;
    }
}

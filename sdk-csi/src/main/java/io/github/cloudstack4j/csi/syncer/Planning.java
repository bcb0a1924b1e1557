// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.csi.kubernetes.CsiNames;
import io.github.cloudstack4j.csi.kubernetes.ReclaimPolicy;
import io.github.cloudstack4j.csi.kubernetes.StorageClassView;
import io.github.cloudstack4j.csi.syncer.SyncAction.Conflict;
import io.github.cloudstack4j.csi.syncer.SyncAction.Delete;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the offerings of a cloud against the classes of a cluster. */
final class Planning {
    private final SyncOptions options;
    private final Comparison comparison;
    private final OfferingChoice choice;
    private final List<DiskOffering> offerings;
    private final List<SyncAction> actions = new ArrayList<>();
    private final List<SkippedOffering> skipped = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Planning(SyncOptions options, List<String> clusterZones, List<DiskOffering> offerings) {
        this.options = options;
        this.comparison = new Comparison(options);
        this.choice = new OfferingChoice(options, clusterZones);
        // A list that grows while it is read may show one twice.
        this.offerings =
                offerings.stream().collect(groupingBy(DiskOffering::getId, TreeMap::new, toList())).values().stream()
                        .map(same -> same.get(0))
                        .sorted(Comparator.comparing(OfferingChoice::name).thenComparing(DiskOffering::getId))
                        .toList();
    }

    SyncPlan plan(Collection<StorageClass> existing) {
        var current = new TreeMap<String, StorageClass>();
        existing.forEach(object -> current.put(object.getMetadata().getName(), object));
        var candidates = candidates().stream().collect(groupingBy(Candidate::name, TreeMap::new, toList()));
        var defaultId = defaultOffering(candidates.values());
        candidates.forEach((name, rivals) -> decide(name, rivals, current, defaultId));
        current.forEach((name, object) -> {
            if (comparison.owns(object) && !candidates.containsKey(name)) {
                actions.add(obsolete(name, object, candidates.values()));
            }
        });
        defaultId.ifPresent(id -> noteForeignDefaults(current));
        actions.sort(Comparator.comparing(SyncAction::name));
        return new SyncPlan(options, actions, skipped, notes);
    }

    private List<Candidate> candidates() {
        var names = new ClassName(options.getNamePrefix());
        var candidates = new ArrayList<Candidate>();
        for (var offering : offerings) {
            var objection = choice.objection(offering);
            if (objection.isPresent()) {
                skipped.add(new SkippedOffering(offering.getId(), OfferingChoice.name(offering), objection.get()));
                continue;
            }
            var name = names.of(OfferingChoice.name(offering), offering.getId());
            candidates.add(new Candidate(name, offering, options.getReclaimPolicy(), false));
            if (options.isRetainTwin()) {
                var twin = names.twin(name, options.getRetainSuffix());
                candidates.add(new Candidate(twin, offering, ReclaimPolicy.RETAIN, true));
            }
        }
        return candidates;
    }

    private void decide(
            String name, List<Candidate> rivals, Map<String, StorageClass> current, Optional<String> defaultId) {
        if (rivals.size() == 1) {
            actions.add(action(rivals.get(0), current.get(name), defaultId));
            return;
        }
        var holder = holder(rivals, current.get(name));
        holder.ifPresent(candidate -> actions.add(action(candidate, current.get(name), defaultId)));
        var others = rivals.stream()
                .filter(rival -> !holder.equals(Optional.of(rival)))
                .map(Candidate::toString)
                .sorted()
                .collect(joining(", "));
        var message = holder.map(candidate -> "the name is that of the class of disk offering " + candidate
                        + ", so that " + others + " gets none")
                .orElse("several disk offerings lead to this name, so that none gets it: " + others);
        actions.add(new Conflict(
                name,
                ConflictReason.NAME_COLLISION,
                message + "; give them names that differ in letters and digits, or exclude all but one"));
    }

    /** The one whose class exists: volumes and claims know that one by the name. */
    private Optional<Candidate> holder(List<Candidate> rivals, @Nullable StorageClass current) {
        if (current == null || !comparison.owns(current)) {
            return Optional.empty();
        }
        var view = view(current);
        return rivals.stream()
                .filter(rival -> rival.offering().getId().equals(view.diskOfferingId())
                        && rival.reclaimPolicy() == view.reclaimPolicy())
                .findFirst();
    }

    private SyncAction action(Candidate candidate, @Nullable StorageClass current, Optional<String> defaultId) {
        try {
            var wanted = candidate
                    .definition(options, choice.zones(candidate.offering()))
                    .toObject();
            return comparison.between(current, withDefault(wanted, candidate, current, defaultId));
        } catch (InvalidRequestException e) {
            return new Conflict(
                    candidate.name(),
                    ConflictReason.INVALID_CLASS,
                    "disk offering " + candidate + " gets no class: " + e.getMessage());
        }
    }

    private StorageClass withDefault(
            StorageClass wanted, Candidate candidate, @Nullable StorageClass current, Optional<String> defaultId) {
        if (defaultId.isEmpty()) {
            return wanted;
        }
        var isDefault = !candidate.twin() && candidate.offering().getId().equals(defaultId.get());
        var wasDefault = current != null && view(current).defaultClass();
        return isDefault || wasDefault ? annotated(wanted, isDefault) : wanted;
    }

    private static StorageClass annotated(StorageClass wanted, boolean isDefault) {
        return new StorageClassBuilder(wanted)
                .editMetadata()
                .addToAnnotations(CsiNames.DEFAULT_CLASS, String.valueOf(isDefault))
                .endMetadata()
                .build();
    }

    /** Id of the offering whose class is the default one; empty if that is to stay as it is. */
    private Optional<String> defaultOffering(Collection<List<Candidate>> candidates) {
        var wanted = options.getDefaultOffering();
        if (wanted == null) {
            return Optional.empty();
        }
        var ids = candidates.stream()
                .flatMap(List::stream)
                .map(Candidate::offering)
                .filter(offering -> OfferingChoice.isNamed(offering, Set.of(wanted)))
                .map(DiskOffering::getId)
                .distinct()
                .toList();
        if (ids.size() != 1) {
            notes.add("the default class stays as it is: " + (ids.isEmpty() ? "no" : "more than one")
                    + " disk offering that gets a class is called \"" + wanted + "\"");
            return Optional.empty();
        }
        return Optional.of(ids.get(0));
    }

    private void noteForeignDefaults(Map<String, StorageClass> current) {
        current.forEach((name, object) -> {
            if (!comparison.owns(object) && view(object).defaultClass()) {
                notes.add("class " + name + ", which is not the syncer's, is a default class too");
            }
        });
    }

    private SyncAction obsolete(String name, StorageClass object, Collection<List<Candidate>> candidates) {
        var view = view(object);
        if (!view.driver().equals(options.getDriver())) {
            return new Conflict(
                    name,
                    ConflictReason.DOUBTFUL,
                    "it carries the syncer's label and is of another driver, " + view.driver() + "; delete it by hand");
        }
        if (offerings.isEmpty()) {
            return new Conflict(
                    name,
                    ConflictReason.DOUBTFUL,
                    "CloudStack lists no disk offering at all, which rather means that this account may not see them; "
                            + "look at its rights, or delete the class by hand");
        }
        var reason = reason(String.valueOf(view.diskOfferingId()), candidates);
        return options.isDeletionAllowed()
                ? new Delete(name, object, reason)
                : new Conflict(
                        name,
                        ConflictReason.OBSOLETE,
                        reason + "; delete it, or allow the syncer to (deletionAllowed)");
    }

    private String reason(String offeringId, Collection<List<Candidate>> candidates) {
        var offering = offerings.stream()
                .filter(listed -> listed.getId().equals(offeringId))
                .findFirst();
        if (offering.isEmpty()) {
            return "CloudStack lists its disk offering " + offeringId + " no more";
        }
        var classes = candidates.stream()
                .flatMap(List::stream)
                .filter(candidate -> candidate.offering().getId().equals(offeringId))
                .map(Candidate::name)
                .collect(joining(" and "));
        return "its disk offering \"" + OfferingChoice.name(offering.get()) + "\" "
                + (classes.isEmpty() ? "gets no class" : "has the class " + classes);
    }

    private StorageClassView view(StorageClass object) {
        return StorageClassView.of(object, options.getDriver());
    }
}

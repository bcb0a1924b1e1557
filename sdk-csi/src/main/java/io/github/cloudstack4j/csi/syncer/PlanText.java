// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.github.cloudstack4j.csi.syncer.SyncAction.Conflict;
import io.github.cloudstack4j.csi.syncer.SyncAction.Create;
import io.github.cloudstack4j.csi.syncer.SyncAction.Delete;
import io.github.cloudstack4j.csi.syncer.SyncAction.Keep;
import io.github.cloudstack4j.csi.syncer.SyncAction.Recreate;
import io.github.cloudstack4j.csi.syncer.SyncAction.Update;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan in words. */
final class PlanText {
    private final SyncPlan plan;
    private final StringBuilder text = new StringBuilder();

    PlanText(SyncPlan plan) {
        this.plan = plan;
    }

    String lines() {
        line("Storage classes with " + plan.options().getOwnerLabel() + "="
                + plan.options().getOwner() + ": " + count(Create.class) + " to create, " + count(Update.class)
                + " to change, " + count(Recreate.class) + " to make anew, " + count(Delete.class) + " to delete, "
                + count(Keep.class) + " in step, " + count(Conflict.class) + " in conflict");
        plan.actions().forEach(this::action);
        plan.skipped()
                .forEach(offering ->
                        line("  no class for disk offering \"" + offering.name() + "\": " + offering.reason()));
        plan.notes().forEach(note -> line("  note: " + note));
        return text.toString();
    }

    private void action(SyncAction action) {
        if (action instanceof Create create) {
            line("+ " + create.name());
            fields(create.wanted());
        } else if (action instanceof Update update) {
            line("~ " + update.name());
            changes(update.changes());
        } else if (action instanceof Recreate recreate) {
            line("-/+ " + recreate.name());
            changes(recreate.changes());
        } else if (action instanceof Delete delete) {
            line("- " + delete.name() + ": " + delete.reason());
        } else if (action instanceof Conflict conflict) {
            line("! " + conflict.name() + ": " + conflict.message());
        }
    }

    private void fields(StorageClass wanted) {
        field("provisioner", wanted.getProvisioner());
        new TreeMap<>(wanted.getParameters()).forEach((key, value) -> field("parameters[" + key + "]", value));
        field("reclaimPolicy", wanted.getReclaimPolicy());
        field("volumeBindingMode", wanted.getVolumeBindingMode());
        field("allowVolumeExpansion", String.valueOf(wanted.getAllowVolumeExpansion()));
        if (!wanted.getMountOptions().isEmpty()) {
            field("mountOptions", String.join(",", wanted.getMountOptions()));
        }
        field("allowedTopologies", Comparison.topologies(wanted));
        new TreeMap<>(Comparison.labels(wanted)).forEach((key, value) -> field("labels[" + key + "]", value));
        new TreeMap<>(Comparison.annotations(wanted)).forEach((key, value) -> field("annotations[" + key + "]", value));
    }

    private void changes(List<FieldChange> changes) {
        changes.forEach(change -> line("    " + change));
    }

    private void field(String name, @Nullable String value) {
        if (value != null) {
            line("    " + name + ": " + value);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private long count(Class<? extends SyncAction> kind) {
        return plan.actions().stream().filter(kind::isInstance).count();
    }
}

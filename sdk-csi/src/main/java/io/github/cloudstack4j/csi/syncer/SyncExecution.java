// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.kubernetes.StorageClassView;
import io.github.cloudstack4j.csi.syncer.SyncAction.Conflict;
import io.github.cloudstack4j.csi.syncer.SyncAction.Create;
import io.github.cloudstack4j.csi.syncer.SyncAction.Delete;
import io.github.cloudstack4j.csi.syncer.SyncAction.Keep;
import io.github.cloudstack4j.csi.syncer.SyncAction.Recreate;
import io.github.cloudstack4j.csi.syncer.SyncAction.Update;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does to a cluster what a plan says, class by class. */
final class SyncExecution {
    private static final Logger LOG = LoggerFactory.getLogger(SyncExecution.class);

    /** How often an action is tried on a class that others keep changing. */
    private static final int ATTEMPTS = 3;

    private final Comparison comparison;
    private final StorageClasses cluster;

    SyncExecution(SyncOptions options, StorageClasses cluster) {
        this.comparison = new Comparison(options);
        this.cluster = cluster;
    }

    ClassOutcome run(SyncAction action) {
        try {
            return attempt(action);
        } catch (RuntimeException e) {
            LOG.warn("Storage class {} could not be brought in step", action.name(), e);
            return new ClassOutcome(action, SyncResult.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private ClassOutcome attempt(SyncAction planned) {
        var action = planned;
        for (var attempt = 1; ; attempt++) {
            try {
                return new ClassOutcome(planned, once(action), "");
            } catch (StorageClassConflictException e) {
                var needed = neededNow(planned);
                if (needed == null || needed instanceof Keep) {
                    return new ClassOutcome(planned, SyncResult.DONE_BEFORE, "");
                }
                if (needed.getClass() != planned.getClass() || attempt == ATTEMPTS) {
                    return new ClassOutcome(planned, SyncResult.CHANGED_MEANWHILE, e.getMessage() + "; plan anew");
                }
                action = needed;
            }
        }
    }

    private SyncResult once(SyncAction action) {
        if (action instanceof Create create) {
            cluster.create(create.wanted());
        } else if (action instanceof Update update) {
            cluster.replace(comparison.changed(update.current(), update.wanted()));
        } else if (action instanceof Recreate recreate) {
            recreate(recreate);
        } else if (action instanceof Delete delete) {
            return cluster.delete(delete.current()) ? SyncResult.DONE : SyncResult.DONE_BEFORE;
        } else {
            return action instanceof Conflict ? SyncResult.LEFT_IN_CONFLICT : SyncResult.KEPT;
        }
        return SyncResult.DONE;
    }

    /** A process that died between the two leaves no class; deleting what is not there is no failure, so that this makes it. */
    private void recreate(Recreate action) {
        var anew = comparison.anew(action.current(), action.wanted());
        cluster.delete(action.current());
        try {
            cluster.create(anew);
        } catch (StorageClassConflictException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CsiException(
                    CsiCode.ABORTED,
                    "The class was deleted and could not be made anew; apply the plan again: " + e.getMessage(),
                    e);
        }
    }

    /** What the planned action would be with the class as it is now; null if nothing, and the same action if it still applies. */
    private @Nullable SyncAction neededNow(SyncAction planned) {
        var now = find(planned.name());
        if (planned instanceof Create create) {
            return comparison.between(now, create.wanted());
        }
        if (planned instanceof Update update) {
            return comparison.between(now, update.wanted());
        }
        if (planned instanceof Recreate recreate) {
            return comparison.between(now, recreate.wanted());
        }
        if (now == null || !(planned instanceof Delete delete)) {
            return null;
        }
        return isStillObsolete(delete.current(), now)
                ? new Delete(delete.name(), now, delete.reason())
                : new Conflict(delete.name(), ConflictReason.DOUBTFUL, delete.reason());
    }

    private boolean isStillObsolete(StorageClass before, StorageClass now) {
        return comparison.owns(now)
                && Objects.equals(
                        before.getMetadata().getUid(), now.getMetadata().getUid())
                && Objects.equals(
                        StorageClassView.of(before).diskOfferingId(),
                        StorageClassView.of(now).diskOfferingId());
    }

    private @Nullable StorageClass find(String name) {
        return cluster.list().stream()
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst()
                .orElse(null);
    }
}

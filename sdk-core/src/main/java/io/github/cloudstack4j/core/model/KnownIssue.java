// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A defect of CloudStack that this SDK knows of: where it strikes, what it does, and the way round it. */
@Model
@Value.Immutable
public abstract class KnownIssue implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A short name that stays the same from release to release of the SDK, such as {@code cks-etcd-second-resize}. */
    public abstract String getId();

    /** What is wrong, in one sentence. */
    public abstract String getSummary();

    /** What happens to whom it strikes. */
    public abstract String getEffect();

    /** How to keep clear of it, or to get out of it. */
    public abstract String getWayRound();

    /** The commands it strikes, in the server's spelling. */
    public abstract List<String> getCommands();

    /** The first version known to have it; null when it was there before 4.16, or nobody knows. */
    public abstract @Nullable CloudStackVersion getSince();

    /** The first version without it; null when none is known. */
    public abstract @Nullable CloudStackVersion getFixedIn();

    /** Whether the typed clients of this SDK keep clear of it by themselves. */
    @Value.Default
    public boolean isWorkedRound() {
        return false;
    }

    /** Where it is reported or fixed, such as {@code apache/cloudstack#14122}; empty when it is not, as far as known. */
    public abstract List<String> getReports();

    /** Whether a server of this version has it, as far as known. */
    public final boolean affects(CloudStackVersion version) {
        return (getSince() == null || version.isAtLeast(getSince()))
                && (getFixedIn() == null || !version.isAtLeast(getFixedIn()));
    }

    /** Starts an empty KnownIssue. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KnownIssue. */
    public static final class Builder extends ImmutableKnownIssue.Builder {
        /** As {@link #since(CloudStackVersion)}, from text such as {@code 4.21}. */
        public Builder since(String version) {
            return since(CloudStackVersion.parse(version));
        }

        /** As {@link #fixedIn(CloudStackVersion)}, from text such as {@code 4.23}. */
        public Builder fixedIn(String version) {
            return fixedIn(CloudStackVersion.parse(version));
        }
    }
}

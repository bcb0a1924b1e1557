// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.KnownIssue;

/**
 * A request that was not sent because a defect of the server would turn it against the cluster, or would make it fail for
 * certain. Nothing was changed. Requests have {@code despiteDefects(true)} for who wants it all the same.
 */
public final class DefectGuardException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final KnownIssue issue;

    /** Says what would happen, and what to do in its place. */
    public DefectGuardException(KnownIssue issue, String message) {
        super(message);
        this.issue = issue;
    }

    /** The defect: its effect, the way round it, and the versions that have it. */
    public KnownIssue getIssue() {
        return issue;
    }

    /** The short name of the defect, such as {@code cks-scale-external-nodes}. */
    public String getIssueId() {
        return issue.getId();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.JobFilter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The account's jobs that are not finished yet, by one {@code listAsyncJobs}. It is sent without a start date: unfinished
 * jobs are few, and a server whose clock is off would hide those that are waited for.
 */
final class UnfinishedJobs {
    private static final int MOST_PAGES = 4;
    private static final JobFilter OWN = JobFilter.builder().build();

    private final Connection connection;
    private final AtomicInteger pageSize = new AtomicInteger(500);

    UnfinishedJobs(Connection connection) {
        this.connection = connection;
    }

    /** Which of these jobs are listed; empty if the list is too long to be read each time. All of its pages share {@code patience}. */
    Optional<Set<String>> among(Set<String> watched, Duration patience) {
        var began = connection.time().ticks();
        var pages = new PageWalk<>(
                OWN,
                null,
                pageSize,
                request -> connection
                        .api(JobApi.class)
                        .list(request)
                        .within(patience.minusNanos(connection.time().ticks() - began)));
        var listed = new HashSet<String>();
        for (var read = 0; pages.hasNext() && listed.size() < watched.size(); read++) {
            if (read == MOST_PAGES) {
                return Optional.empty();
            }
            pages.next().stream().map(Job::getId).filter(watched::contains).forEach(listed::add);
        }
        return Optional.of(listed);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.List;

/** The defects of the server that do not belong to one service. */
final class CoreIssues {
    static final List<KnownIssues.Entry> ALL = List.of(
            KnownIssues.Entry.unseen(KnownIssue.builder()
                    .id("core-list-count")
                    .summary(
                            "The count of a list has been the size of the page instead of the total in several releases.")
                    .effect("A client that pages by it stops too early.")
                    .wayRound("Listings end on a short or empty page and do not look at the count.")
                    .workedRound(true)
                    .reports("apache/cloudstack#3890", "apache/cloudstack#4191", "apache/cloudstack#4193")
                    .build()),
            KnownIssues.Entry.unseen(KnownIssue.builder()
                    .id("core-unknown-parameters")
                    .summary("The server ignores parameters that it does not know.")
                    .effect("What came with a later release is left out of what is made, without an error.")
                    .wayRound("Parameters that came after 4.16 are held against listApis before a command is sent.")
                    .workedRound(true)
                    .build()),
            KnownIssues.Entry.unseen(KnownIssue.builder()
                    .id("core-signature-refused-at-random")
                    .summary("The server now and then refuses a good signature.")
                    .effect("The command fails with 401 and was not carried out.")
                    .wayRound("Send it again.")
                    .commands("createAccount")
                    .reports("apache/cloudstack#11394")
                    .build()),
            KnownIssues.Entry.unseen(KnownIssue.builder()
                    .id("core-jobs-lost-in-restart")
                    .summary("A restart of the management server ends its jobs without a result.")
                    .effect("They fail with 530 and no word; what they worked on is left as it was at that moment.")
                    .wayRound("Look at the resource before doing it again.")
                    .commands("queryAsyncJobResult")
                    .build()),
            KnownIssues.Entry.unseen(KnownIssue.builder()
                    .id("core-snapshot-result-unfinished")
                    .summary(
                            "The result of taking a snapshot of a detached volume calls it Allocated, when it is BackedUp.")
                    .effect("Who goes by the result takes a snapshot that is ready for one that is not.")
                    .wayRound("Look at the list once the job has ended; Snapshots.awaitReady(…) does.")
                    .commands("createSnapshot")
                    .build()),
            KnownIssues.Entry.unseen(KnownIssue.builder()
                    .id("core-snapshot-left-by-failure")
                    .summary("A snapshot that could not be taken may stay listed, as Allocated or Error.")
                    .effect("It is never ready, and nobody removes it.")
                    .wayRound("Delete it once its job has failed.")
                    .commands("createSnapshot")
                    .build()),
            KnownIssues.Entry.unseen(KnownIssue.builder()
                    .id("core-snapshot-list-shows-one-tag")
                    .summary("The list of snapshots shows one tag of each, even of those that carry several.")
                    .effect("Who goes by the list takes tags for missing that are there, or sets them again and fails.")
                    .wayRound("Ask for the tags themselves, by Tags.list(…) with the id of the snapshot.")
                    .commands("listSnapshots")
                    .build()));

    private CoreIssues() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.Job;
import io.github.cloudstack4j.testkit.internal.engine.JobEngine;
import io.github.cloudstack4j.testkit.internal.engine.ListQuery;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asynchronous jobs and the event log. */
final class JobCommands implements CommandModule {

    private static final Set<String> RESOURCE_TYPES = Set.of(
            "volume",
            "template",
            "iso",
            "virtualmachine",
            "consoleproxy",
            "systemvm",
            "domainrouter",
            "snapshot",
            "host",
            "storagepool",
            "ipaddress",
            "securitygroup",
            "firewallrule",
            "account",
            "user",
            "network",
            "vpc",
            "kubernetescluster");

    private final JobEngine jobs;

    JobCommands(JobEngine jobs) {
        this.jobs = jobs;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("queryAsyncJobResult", this::query);
        registry.on("listAsyncJobs", this::list);
        registry.on("listEvents", this::events).refersTo("id", Kind.EVENT);
    }

    private Answer query(Call call) {
        var id = call.args().string("jobid");
        var job = id == null ? byResource(call) : jobs.find(id).orElseThrow();
        if (!maySee(call, job)) {
            var caller = call.caller();
            throw ApiFault.denied(
                    "Account Account [{\"accountName\":\"" + caller.name() + "\",\"id\":" + caller.number()
                            + ",\"uuid\":\"" + caller.uuid() + "\"}] is not authorized to see job id=" + job.number());
        }
        return new Answer.Flat(job.view(jobs.serverUuid()));
    }

    /** The latest job about a resource. */
    private Job byResource(Call call) {
        var type = call.args().string("resourcetype");
        var id = call.args().string("resourceid");
        if (type == null && id == null) {
            throw ApiFault.invalidValue("Expected parameter job id or parameters resource type and resource id");
        }
        if (type == null || id == null) {
            throw ApiFault.invalidValue("Both resourceid and resourcetype required");
        }
        if (!RESOURCE_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw ApiFault.invalidValue("Invalid resourcetype");
        }
        return jobs.all().stream()
                .filter(job -> job.subject() != null && id.equals(job.subject().id()))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> ApiFault.invalidValue("Invalid resourceid"));
    }

    private static boolean maySee(Call call, Job job) {
        var caller = call.caller();
        var owner = job.user().account();
        return owner.equals(caller)
                || caller.role() == Role.ADMIN
                || (caller.role() == Role.DOMAIN_ADMIN && caller.domain().contains(owner.domain()));
    }

    private Answer list(Call call) {
        var args = call.args();
        var keyword = args.string("keyword");
        var since = args.moment("startdate");
        var about = args.string("resourceid");
        var kind = args.string("resourcetype");
        if (about != null && kind == null) {
            throw ApiFault.invalidValue("Both resourceid and resourcetype required");
        }
        var owners = ListQuery.owners(call);
        var shown = jobs.pending().stream()
                .filter(job -> owners.test(job.user().account()))
                .filter(job -> kind == null
                        || (job.subject() != null
                                && kind.equalsIgnoreCase(job.subject().type())))
                .filter(job -> about == null
                        || (job.subject() != null && about.equals(job.subject().id())))
                .filter(job -> keyword == null
                        || job.serverClass().toLowerCase(Locale.ROOT).contains(keyword.toLowerCase(Locale.ROOT)))
                .filter(job -> isWithin(job.created(), since, null))
                .toList();
        return ListQuery.page(call, "asyncjobs", shown, job -> job.view(jobs.serverUuid()));
    }

    /** Newest first, except that the history of one resource is told from its beginning. */
    private Answer events(Call call) {
        var args = call.args();
        var about = args.string("resourceid");
        if (about != null && args.string("resourcetype") == null) {
            throw ApiFault.invalidValue("resourceId parameter must be used along with resourceType parameter");
        }
        var since = args.moment("startdate");
        var until = args.moment("enddate");
        var query = call.list(Kind.EVENT)
                .byId()
                .visible()
                .byText("type", "level", "state", "resourceid", "resourcetype")
                .byKeyword("type", "description", "username", "level")
                .where(event -> isWithin(event.created(), since, until));
        return (about == null ? query.newestFirst() : query).answer("event");
    }

    /** The database keeps whole seconds. */
    private static boolean isWithin(Instant time, @Nullable Instant since, @Nullable Instant until) {
        var second = time.truncatedTo(ChronoUnit.SECONDS);
        return (since == null || !second.isBefore(since)) && (until == null || !second.isAfter(until));
    }
}

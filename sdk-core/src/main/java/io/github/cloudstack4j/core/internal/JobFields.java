// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.JobStatus;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as it stands on the wire, read by hand: polling one is what many a short program does first and last. */
final class JobFields {
    private final Map<String, Object> fields;

    JobFields(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Takes the fields that a job has getters for; the others are left and kept with it. */
    Job toJob() throws NotCloudStackException {
        var id = text("jobid");
        var status = number("jobstatus");
        if (id == null || status == null) {
            throw new NotCloudStackException("it is no job, which has an id and a status");
        }
        return Job.builder()
                .id(id)
                .status(JobStatus.of(status))
                .progress(number("jobprocstatus"))
                .resultCode(number("jobresultcode"))
                .resultType(text("jobresulttype"))
                .commandClass(text("cmd"))
                .resourceType(text("jobinstancetype"))
                .resourceId(text("jobinstanceid"))
                .accountId(text("accountid"))
                .account(text("account"))
                .domainId(text("domainid"))
                .domainPath(text("domainpath"))
                .userId(text("userid"))
                .managementServerId(text("managementserverid"))
                .managementServerName(text("managementservername"))
                .created(date("created"))
                .completed(date("completed"))
                .putAllAdditionalProperties(fields)
                .build();
    }

    private @Nullable String text(String name) {
        return PlainJson.text(fields.remove(name));
    }

    private @Nullable Integer number(String name) {
        return PlainJson.number(fields.remove(name));
    }

    private @Nullable OffsetDateTime date(String name) {
        var text = text(name);
        return text == null ? null : WireDate.parse(text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reply to an asynchronous command, as it stands on the wire. */
record JobTicketFields(@Nullable String jobId, @Nullable String id) {
    static JobTicketFields of(Map<String, Object> fields) {
        return new JobTicketFields(PlainJson.text(fields.get("jobid")), PlainJson.text(fields.get("id")));
    }

    <T> JobTicket<T> toTicket(String command, Class<T> resultType) throws NotCloudStackException {
        if (jobId == null) {
            throw new NotCloudStackException("it names no job, though the command is asynchronous");
        }
        return new JobTicket<>(command, resultType, jobId, id);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the job table. */
public final class Job {

    /** The numbers that {@code jobstatus} shows. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    private final long number;
    private final String uuid;
    private final String command;
    private final String serverClass;
    private final User user;
    private final @Nullable JobSubject subject;
    private final Instant created;
    private Status status = Status.PENDING;
    private int resultCode;
    private @Nullable ObjectNode result;
    private @Nullable Instant completed;
    private boolean interrupted;

    Job(long number, String uuid, Call call, @Nullable JobSubject subject, Instant created) {
        this.number = number;
        this.uuid = uuid;
        this.command = call.command().name();
        this.serverClass = call.command().serverClassFor(call.isRootAdmin());
        this.user = call.user();
        this.subject = subject;
        this.created = created;
    }

    /** The database id, which some error texts show. */
    public long number() {
        return number;
    }

    public String uuid() {
        return uuid;
    }

    public String command() {
        return command;
    }

    public String serverClass() {
        return serverClass;
    }

    public User user() {
        return user;
    }

    public @Nullable JobSubject subject() {
        return subject;
    }

    public Instant created() {
        return created;
    }

    public Status status() {
        return status;
    }

    public boolean isPending() {
        return status == Status.PENDING;
    }

    @Nullable
    Instant completed() {
        return completed;
    }

    void succeed(ObjectNode jobResult, Instant now) {
        status = Status.SUCCEEDED;
        result = jobResult;
        completed = now;
    }

    void fail(int code, String text, Instant now) {
        status = Status.FAILED;
        resultCode = code;
        completed = now;
        result = JsonNodeFactory.instance.objectNode().put("errorcode", code).put("errortext", text);
    }

    /** The server went down while this ran: it failed, and nothing tells why. */
    void interrupt(Instant now) {
        status = Status.FAILED;
        resultCode = 530;
        completed = now;
        interrupted = true;
    }

    /** The fields of {@code queryAsyncJobResult} and {@code listAsyncJobs}. */
    public ObjectNode view(String serverUuid) {
        var account = user.account();
        var view = JsonNodeFactory.instance.objectNode();
        view.put("accountid", account.uuid())
                .put("account", account.name())
                .put("domainid", account.domain().uuid())
                .put("domainpath", account.domain().path())
                .put("userid", user.uuid())
                .put("cmd", serverClass)
                .put("jobprocstatus", 0)
                .put("jobresultcode", resultCode);
        if (result != null) {
            view.put("jobresulttype", "object").set("jobresult", result.deepCopy());
        }
        if (subject != null) {
            view.put("jobinstancetype", subject.type());
            if (subject.id() != null) {
                view.put("jobinstanceid", subject.id());
            }
        }
        if (isPending() || interrupted) {
            view.put("managementserverid", serverUuid).put("managementservername", "localhost");
        }
        view.put("created", Timestamps.format(created));
        if (completed != null) {
            view.put("completed", Timestamps.format(completed));
        }
        return view.put("jobid", uuid).put("jobstatus", status.ordinal());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A job's hold on its own course: plan the next step, or end. */
public interface JobRun {

    /** Plans the next step. It is forgotten if the server restarts first. */
    void after(Duration delay, JobStep next);

    /** Ends with an object under its name. */
    void succeed(String objectName, ObjectNode result);

    /** Ends with {@code success: true} and, if given, a text under {@code details}. */
    void succeed(@Nullable String details);

    /** Ends with an object that is not wrapped. */
    void succeedWith(ObjectNode rawResult);

    /** Ends with an error. */
    void fail(ApiFault fault);

    Job job();
}

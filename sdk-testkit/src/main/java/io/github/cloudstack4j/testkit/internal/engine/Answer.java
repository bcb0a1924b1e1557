// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command answers; the shapes are all that CloudStack knows. */
public sealed interface Answer {

    /** One object under its name. */
    record One(String objectName, ObjectNode object) implements Answer {}

    /** A page of a list; {@code total} counts all matches. With no match at all the answer is an empty object. */
    record Page(String objectName, int total, List<ObjectNode> items) implements Answer {}

    /** An asynchronous command was accepted. */
    record Started(Job job, @Nullable String createdId) implements Answer {}

    /** Done, with nothing to show. */
    record Done(boolean success, @Nullable String displayText) implements Answer {}

    /** The fields stand directly in the envelope, as for {@code queryAsyncJobResult}. */
    record Flat(ObjectNode fields) implements Answer {}

    /** The usual answer of a synchronous command without a result. */
    static Answer success() {
        return new Done(true, null);
    }
}

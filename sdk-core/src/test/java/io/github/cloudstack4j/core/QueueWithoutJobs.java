// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;

/** Answers from the queue, except those who look for a job: there is none. Counts what was answered from the queue. */
final class QueueWithoutJobs extends QueueDispatcher {
    private final AtomicInteger commands = new AtomicInteger();

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        if (request.getBody() != null && request.getBody().utf8().contains("command=queryAsyncJobResult&")) {
            return ScriptedServer.refusal(431, "Unable to find a job by id");
        }
        commands.incrementAndGet();
        return super.dispatch(request);
    }

    /** How many requests came that look for no job. */
    int commands() {
        return commands.get();
    }
}

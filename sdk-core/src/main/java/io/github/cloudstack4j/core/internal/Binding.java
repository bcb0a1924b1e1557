// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Jackson of one client: the parsers, and the data binding, which is set up only when the first model is read. */
final class Binding {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING = 8 << 20;

    private final JsonFactory parsers = newParsers();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable ObjectMapper mapper;

    /** Makes parsers with bounds against hostile replies. */
    static JsonFactory newParsers() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .build())
                .build();
    }

    JsonFactory parsers() {
        return parsers;
    }

    ObjectMapper mapper() {
        var known = mapper;
        return known != null ? known : setUp();
    }

    private ObjectMapper setUp() {
        lock.lock();
        try {
            var known = mapper;
            if (known == null) {
                known = Json.mapper(parsers);
                mapper = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}

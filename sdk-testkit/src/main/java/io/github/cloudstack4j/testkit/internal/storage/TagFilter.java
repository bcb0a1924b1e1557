// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags a list is asked for. One of them is enough. */
record TagFilter(List<Map<String, String>> wanted) {

    static TagFilter of(Call call) {
        var tags = call.args().entries("tags");
        for (var tag : tags) {
            if (tag.get("value") == null) {
                throw ApiFault.invalidValue("No value is passed in for key " + tag.get("key"));
            }
        }
        return new TagFilter(tags);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    boolean lets(Resource row) {
        return isEmpty() || matches(row) > 0;
    }

    /** How many of the tags the row has. */
    int matches(Resource row) {
        var matches = 0;
        for (var tag : row.fields().path("tags")) {
            for (var entry : wanted) {
                if (is(entry.get("key"), tag.path("key").asText())
                        && is(entry.get("value"), tag.path("value").asText())) {
                    matches++;
                }
            }
        }
        return matches;
    }

    private static boolean is(@Nullable String wanted, String present) {
        return wanted == null || wanted.equals(present);
    }
}

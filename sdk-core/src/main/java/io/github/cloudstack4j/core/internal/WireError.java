// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as it stands in an envelope or in a job's result. */
record WireError(
        @Nullable Integer errorCode,
        @Nullable Integer csErrorCode,
        @Nullable String text) {
    static WireError of(Map<?, ?> fields) {
        return new WireError(
                PlainJson.number(fields.get("errorcode")),
                PlainJson.number(fields.get("cserrorcode")),
                PlainJson.text(fields.get("errortext")));
    }
}

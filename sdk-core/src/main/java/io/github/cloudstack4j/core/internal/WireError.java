// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An error as it stands in an envelope or in a job's result. */
record WireError(
        @JsonProperty("errorcode") @Nullable Integer errorCode,
        @JsonProperty("cserrorcode") @Nullable Integer csErrorCode,
        @JsonProperty("errortext") @Nullable String text) {}

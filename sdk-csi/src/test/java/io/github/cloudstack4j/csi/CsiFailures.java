// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is expected of calls that fail. */
final class CsiFailures {
    private CsiFailures() {}

    /** The message of a failure of this kind. */
    static AbstractStringAssert<?> assertFails(CsiCode code, ThrowingCallable call) {
        var failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(CsiException.class);
        assertThat(((CsiException) failure).getCode()).as(failure.getMessage()).isEqualTo(code);
        return Assertions.assertThat(failure.getMessage());
    }
}

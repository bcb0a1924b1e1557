// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-08-21T08:30:05+0000, 2026-08-21T08:30:05Z",
        "2026-08-21T08:30:05+0530, 2026-08-21T08:30:05+05:30",
        "2026-02-28T23:59:59-0330, 2026-02-28T23:59:59-03:30",
        "2026-08-21T08:30:05+05:30, 2026-08-21T08:30:05+05:30",
        "2026-08-21T08:30:05.250Z, 2026-08-21T08:30:05.250Z",
        "2026-08-21T08:30:05-03, 2026-08-21T08:30:05-03:00"
    })
    void readsADateInEveryFormServersHaveWritten(String wire, String iso) {
        assertThat(WireDate.parse(wire)).isEqualTo(OffsetDateTime.parse(iso));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-13-21T08:30:05+0000", "2026-02-30T08:30:05+0000", "2026-08-21T08:30:05+9900", "soon"})
    void leavesOutADateThatIsNone(String wire) {
        assertThat(WireDate.parse(wire)).isNull();
    }

    @Test
    void keepsTheOffsetTheServerWrote() {
        assertThat(WireDate.parse("2026-08-21T08:30:05-0730")).hasToString("2026-08-21T08:30:05-07:30");
    }
}

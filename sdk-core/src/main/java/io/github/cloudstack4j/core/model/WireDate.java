// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The form in which CloudStack takes and reports moments: {@code 2026-11-22T06:00:00+0000}. */
final class WireDate extends StdConverter<OffsetDateTime, String> {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

    @Override
    public String convert(OffsetDateTime moment) {
        return FORM.format(moment);
    }
}

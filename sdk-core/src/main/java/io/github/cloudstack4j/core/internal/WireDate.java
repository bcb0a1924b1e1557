// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as servers write them: {@code 2026-08-21T08:30:00+0000}. */
final class WireDate {
    private static final String SHAPE = "0000-00-00T00:00:00+0000";

    private WireDate() {}

    /** A date in a form nobody has seen is left out: it must not cost the caller the whole reply. */
    static @Nullable OffsetDateTime parse(String text) {
        try {
            return hasUsualShape(text) ? parseUsual(text) : OtherForms.parse(text);
        } catch (DateTimeException unknownForm) {
            return null;
        }
    }

    private static boolean hasUsualShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            var c = text.charAt(i);
            var fits = SHAPE.charAt(i) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i) || c == '-' && i == 19;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** By hand, because a formatter takes longer over a date than the rest of a reply takes over a whole item. */
    private static OffsetDateTime parseUsual(String text) {
        var sign = text.charAt(19) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                0,
                ZoneOffset.ofHoursMinutes(sign * number(text, 20, 22), sign * number(text, 22, 24)));
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    /** A colon in the offset, a Z or fractions of a second are read as well. */
    private static final class OtherForms {
        private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .appendPattern("[XXX][XX][X]")
                .toFormatter(Locale.ROOT);

        static OffsetDateTime parse(String text) {
            return OffsetDateTime.parse(text, DATE);
        }
    }
}

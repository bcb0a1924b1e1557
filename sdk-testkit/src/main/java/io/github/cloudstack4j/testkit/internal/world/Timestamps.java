// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Dates as the API writes and reads them, for a server that runs in UTC. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<DateTimeFormatter> WITH_OFFSET =
            List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, withOffset("+HHMM"), withOffset("+HH:MM"));
    private static final DateTimeFormatter WITHOUT_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Timestamps() {}

    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /** A moment written with its offset from UTC; the only form in which a request may say when it expires. */
    public static Optional<Instant> parseMoment(String text) {
        return WITH_OFFSET.stream()
                .flatMap(format ->
                        attempt(text, t -> format.parse(t, OffsetDateTime::from).toInstant()).stream())
                .findFirst();
    }

    /**
     * A date parameter: a moment with its offset, a time of the server's zone, or a day.
     *
     * @param end whether a day means its last second instead of its first
     */
    public static Optional<Instant> parseDate(String text, boolean end) {
        return parseMoment(text)
                .or(() -> attempt(
                        text, t -> LocalDateTime.parse(t, WITHOUT_OFFSET).toInstant(ZoneOffset.UTC)))
                .or(() -> attempt(
                        text,
                        t -> LocalDate.parse(t)
                                .atTime(end ? LAST_SECOND : LocalTime.MIDNIGHT)
                                .toInstant(ZoneOffset.UTC)));
    }

    private static Optional<Instant> attempt(String text, Function<String, Instant> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter withOffset(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendOffset(pattern, "Z")
                .toFormatter(Locale.ROOT);
    }
}

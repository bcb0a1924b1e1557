// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** How often snapshots of a volume are taken. Replies of policies name them by number: those are read as the words. */
public final class SnapshotInterval extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Each hour; the schedule is a minute, {@code 30}. */
    public static final SnapshotInterval HOURLY = of("HOURLY");

    /** Each day; the schedule is minute and hour, {@code 30:4}. */
    public static final SnapshotInterval DAILY = of("DAILY");

    /** Each week; the schedule is minute, hour and day from 1 for Sunday, {@code 30:4:1}. */
    public static final SnapshotInterval WEEKLY = of("WEEKLY");

    /** Each month; the schedule is minute, hour and day up to 28, {@code 30:4:15}. */
    public static final SnapshotInterval MONTHLY = of("MONTHLY");

    /** Not at all: said of snapshots that somebody took. */
    public static final SnapshotInterval MANUAL = of("MANUAL");

    private static final List<SnapshotInterval> BY_NUMBER = List.of(HOURLY, DAILY, WEEKLY, MONTHLY);

    private SnapshotInterval(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SnapshotInterval of(String name) {
        return new SnapshotInterval(name);
    }

    /** What replies of policies name by this number; a number not known here becomes the word. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SnapshotInterval of(int number) {
        return number >= 0 && number < BY_NUMBER.size() ? BY_NUMBER.get(number) : of(String.valueOf(number));
    }
}

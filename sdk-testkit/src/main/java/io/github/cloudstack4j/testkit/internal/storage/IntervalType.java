// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import java.util.Locale;
import java.util.regex.Pattern;

/** How often a policy takes snapshots, in the order of the numbers that answers show. */
enum IntervalType {
    /** The minute. */
    HOURLY("[0-5]?\\d"),
    /** Minute and hour. */
    DAILY("[0-5]?\\d:([01]?\\d|2[0-3])"),
    /** Minute, hour and day of the week, Sunday being 1. */
    WEEKLY("[0-5]?\\d:([01]?\\d|2[0-3]):[1-7]"),
    /** Minute, hour and day of the month. */
    MONTHLY("[0-5]?\\d:([01]?\\d|2[0-3]):(0?[1-9]|1\\d|2[0-8])");

    private final Pattern schedule;

    IntervalType(String schedule) {
        this.schedule = Pattern.compile(schedule);
    }

    boolean takes(String text) {
        return schedule.matcher(text).matches();
    }

    /** How many snapshots a policy may keep. */
    String maxSetting() {
        return "snapshot.max." + name().toLowerCase(Locale.ROOT);
    }

    static IntervalType of(String text) {
        for (var type : values()) {
            if (type.name().equalsIgnoreCase(text)) {
                return type;
            }
        }
        throw ApiFault.invalidValue("Unsupported interval type " + text);
    }
}

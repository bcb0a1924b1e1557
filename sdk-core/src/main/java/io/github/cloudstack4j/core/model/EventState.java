// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How far an action had come when its event was written. */
public final class EventState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** The record of the resource was made. */
    public static final EventState CREATED = of("Created");

    /** The action waits in the job queue. */
    public static final EventState SCHEDULED = of("Scheduled");

    /** The action began. */
    public static final EventState STARTED = of("Started");

    /** The action ended, well or not: see the level. */
    public static final EventState COMPLETED = of("Completed");

    private EventState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventState of(String name) {
        return new EventState(name);
    }
}

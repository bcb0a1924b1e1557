// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How grave an event is. */
public final class EventLevel extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** As it should be. */
    public static final EventLevel INFO = of("INFO");

    /** Worth a look. */
    public static final EventLevel WARN = of("WARN");

    /** Something failed. */
    public static final EventLevel ERROR = of("ERROR");

    private EventLevel(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventLevel of(String name) {
        return new EventLevel(name);
    }
}

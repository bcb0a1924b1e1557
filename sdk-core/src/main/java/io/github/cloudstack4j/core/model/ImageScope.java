// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Which templates or ISOs a list looks through. */
public final class ImageScope extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Public and put forward by the operator. */
    public static final ImageScope FEATURED = of("featured");

    /** Made by the caller. */
    public static final ImageScope SELF = of("self");

    /** Made by the caller and ready to use. */
    public static final ImageScope SELF_EXECUTABLE = of("selfexecutable");

    /** Shared with the caller by others and ready to use. */
    public static final ImageScope SHARED_EXECUTABLE = of("sharedexecutable");

    /** All the caller can use now: own, shared and public. */
    public static final ImageScope EXECUTABLE = of("executable");

    /** Public, but not put forward. */
    public static final ImageScope COMMUNITY = of("community");

    /** All there are; for administrators only. */
    public static final ImageScope ALL = of("all");

    private ImageScope(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ImageScope of(String name) {
        return new ImageScope(name);
    }
}

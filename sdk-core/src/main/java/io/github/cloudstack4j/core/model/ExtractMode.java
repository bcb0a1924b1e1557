// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How a file leaves the cloud. */
public final class ExtractMode extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** The server gives an address to get it from. */
    public static final ExtractMode HTTP_DOWNLOAD = of("HTTP_DOWNLOAD");

    /** The server sends it to an address. */
    public static final ExtractMode FTP_UPLOAD = of("FTP_UPLOAD");

    private ExtractMode(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExtractMode of(String name) {
        return new ExtractMode(name);
    }
}

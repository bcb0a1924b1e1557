// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.regex.Pattern;

/** A reply arrived, but it is not one CloudStack would write. */
final class NotCloudStackException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A JSON library quotes what it stumbles over, which is text of the reply: a password perhaps. */
    private static final Pattern QUOTED = Pattern.compile("['\"].*['\"]", Pattern.DOTALL);

    NotCloudStackException(String why) {
        super(why);
    }

    /** Without its cause, which would quote the reply. */
    static NotCloudStackException unreadable(JsonProcessingException e) {
        var location = e.getLocation();
        return new NotCloudStackException(QUOTED.matcher(e.getOriginalMessage()).replaceAll(ShownParameters.MASK)
                + (location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.io.IOException;

/** A reply arrived, but it is not one CloudStack would write. */
final class NotCloudStackException extends IOException {
    private static final long serialVersionUID = 1L;

    NotCloudStackException(String why) {
        super(why);
    }
}

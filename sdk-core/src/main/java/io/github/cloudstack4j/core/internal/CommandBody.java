// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A command with its parameters on its way to the signer, which turns it into bytes. */
final class CommandBody extends RequestBody {
    private final String command;
    private final Safety safety;
    private final Map<String, String> parameters;

    CommandBody(String command, Safety safety, Map<String, String> parameters) {
        this.command = command;
        this.safety = safety;
        this.parameters = parameters;
    }

    String command() {
        return command;
    }

    Safety safety() {
        return safety;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public void writeTo(BufferedSink sink) {
        throw new IllegalStateException(command + " reached the network unsigned");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A command with its parameters on its way to the authenticator, which turns it into bytes. */
final class CommandBody extends RequestBody {
    private final String command;
    private final Safety safety;
    private final Form form;
    private @Nullable Map<String, String> parameters;
    private Duration patience = ChronoUnit.FOREVER.getDuration();

    CommandBody(String command, Safety safety, Form form) {
        this.command = command;
        this.safety = safety;
        this.form = form;
    }

    String command() {
        return command;
    }

    Safety safety() {
        return safety;
    }

    /** Gives the call less time than the client's calls have. */
    void within(Duration atMost) {
        patience = atMost;
    }

    /** How long the call may take where the client's calls may take {@code callTimeout}. */
    Duration patience(Duration callTimeout) {
        return patience.compareTo(callTimeout) < 0 ? patience : callTimeout;
    }

    /** Looks up what is named and adds the owner, once for all attempts; may block and fail. */
    void resolve(References references, Ownership ownership) {
        parameters = form.resolve(references, ownership);
    }

    /** Adds parameters that the request itself does not have. */
    void add(Map<String, String> more) {
        more.forEach(parameters()::putIfAbsent);
    }

    /** Takes over what was looked up for an earlier attempt. */
    void resolveLike(CommandBody earlier) {
        parameters = earlier.parameters;
    }

    Map<String, String> parameters() {
        return Objects.requireNonNull(parameters, "a command is resolved before it is sent");
    }

    /** Keeps what this command must not show out of texts about it; knows no more than what was looked up so far. */
    Redaction redaction() {
        return new Redaction(parameters == null ? Map.of() : parameters);
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public void writeTo(BufferedSink sink) {
        throw new IllegalStateException(command + " reached the network unauthenticated");
    }
}

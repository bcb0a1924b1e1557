// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that reached the emulator. Keys, signatures and passwords are masked. */
public final class RecordedRequest {

    /** What {@link #getStatus} says of a request that got no answer. */
    public static final int NO_ANSWER = 0;

    private final String command;
    private final Map<String, String> parameters;
    private final String method;
    private final Instant receivedAt;
    private final @Nullable EmulatorUser user;
    private volatile int status = NO_ANSWER;

    RecordedRequest(
            String command,
            Map<String, String> parameters,
            String method,
            Instant receivedAt,
            @Nullable EmulatorUser user) {
        this.command = command;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        this.method = method;
        this.receivedAt = receivedAt;
        this.user = user;
    }

    /** The command; empty if the request had none. */
    public String getCommand() {
        return command;
    }

    /** All parameters in the order they came, under the names they were sent with. */
    public Map<String, String> getParameters() {
        return parameters;
    }

    /** One parameter by its exact name; null if it was not sent. */
    public @Nullable String getParameter(String name) {
        return parameters.get(name);
    }

    /** {@code GET} or {@code POST}. */
    public String getMethod() {
        return method;
    }

    /** When it came, on the emulator's clock. */
    public Instant getReceivedAt() {
        return receivedAt;
    }

    /** Whose API key or session it carried, whether or not the signature was good; null for an unknown one. */
    public @Nullable EmulatorUser getUser() {
        return user;
    }

    /** The HTTP status that was sent, or {@link #NO_ANSWER}. */
    public int getStatus() {
        return status;
    }

    void answeredWith(int httpStatus) {
        status = httpStatus;
    }

    @Override
    public String toString() {
        return method + " " + command + " -> " + (status == NO_ANSWER ? "no answer" : status);
    }
}

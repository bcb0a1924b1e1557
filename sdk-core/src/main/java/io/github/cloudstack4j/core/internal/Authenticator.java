// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.Credentials;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One way to show the server who calls. Thread-safe. */
interface Authenticator<C extends Credentials> {
    /** Sends a command as this caller, in one attempt, and returns the answer. */
    Response send(Interceptor.Chain chain, Request request, CommandBody command, C caller) throws IOException;

    /**
     * Ends what was begun for the sake of it, as far as that goes in a moment.
     *
     * @param blank a request to the endpoint that only lacks its body
     */
    default void close(OkHttpClient http, Request.Builder blank) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.transport;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/** Carries requests by {@link HttpURLConnection} and tells of each: a whole transport. */
final class UrlConnectionTransport implements Transport {
    private final SSLSocketFactory tls;
    private final Consumer<String> journal;

    UrlConnectionTransport(SSLSocketFactory tls, Consumer<String> journal) {
        this.tls = tls;
        this.journal = journal;
    }

    @Override
    public Reply send(Request request) throws IOException {
        var connection = (HttpURLConnection) request.getEndpoint().toURL().openConnection();
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(tls);
        }
        var millis = Math.toIntExact(request.getTimeout().toMillis());
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setInstanceFollowRedirects(false);
        request.getHeaders().forEach(connection::setRequestProperty);
        connection.setDoOutput(true);
        // Without this the JDK keeps the body, and sends a POST again by itself when a connection breaks.
        connection.setFixedLengthStreamingMode(request.getContentLength());
        // Only then ask for the body: what fails before has certainly not been sent.
        connection.connect();
        try (var out = connection.getOutputStream()) {
            out.write(request.getBody());
        }
        var status = connection.getResponseCode();
        journal.accept(request + ", " + request.getContentLength() + " bytes: HTTP " + status);
        return new Reply(status, connection.getHeaderFields(), body(connection, status));
    }

    private static InputStream body(HttpURLConnection connection, int status) throws IOException {
        var body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        return body == null ? InputStream.nullInputStream() : body;
    }
}

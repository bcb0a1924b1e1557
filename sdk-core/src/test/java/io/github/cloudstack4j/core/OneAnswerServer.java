// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Answers one request; before it does, nobody can connect any more. */
final class OneAnswerServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final URI endpoint = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/client/api");
    private final CompletableFuture<String> request;

    OneAnswerServer(String headers, String body) throws IOException {
        request = CompletableFuture.supplyAsync(() -> serve(headers, body));
    }

    private String serve(String headers, String body) {
        try (var client = socket.accept()) {
            socket.close();
            var in = client.getInputStream();
            var text = new StringBuilder();
            while (!isWhole(text.toString())) {
                text.append((char) in.read());
            }
            var answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n" + headers
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            return text.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        return head >= 0
                && text.length() - head - 4
                        >= Integer.parseInt(text.replaceFirst("(?si).*content-length: (\\d+).*", "$1"));
    }

    URI endpoint() {
        return endpoint;
    }

    String request() {
        return request.join();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

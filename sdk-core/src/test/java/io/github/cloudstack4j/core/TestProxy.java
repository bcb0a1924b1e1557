// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that opens tunnels, to those who know the password if it has one. */
final class TestProxy implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final String authorization;

    /** @param authorization the header it wants; null if it wants none */
    TestProxy(String authorization) throws IOException {
        this.authorization = authorization;
        threads.submit(() -> {
            while (!server.isClosed()) {
                var client = server.accept();
                sockets.add(client);
                threads.submit(() -> {
                    serve(client);
                    return null;
                });
            }
            return null;
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** The head of every request so far. */
    List<String> asked() {
        return asked;
    }

    private void serve(Socket client) throws IOException {
        while (true) {
            var head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            asked.add(head);
            if (authorization != null && !head.contains("Proxy-Authorization: " + authorization + "\r\n")) {
                write(
                        client,
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                + "Content-Length: 0\r\n\r\n");
                continue;
            }
            var target = head.split(" ")[1].split(":");
            var upstream = new Socket(target[0], Integer.parseInt(target[1]));
            sockets.add(upstream);
            write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            threads.submit(() -> upstream.getInputStream().transferTo(client.getOutputStream()));
            client.getInputStream().transferTo(upstream.getOutputStream());
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}

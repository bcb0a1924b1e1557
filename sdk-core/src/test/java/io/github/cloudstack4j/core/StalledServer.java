// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that takes every request and answers none, in a process of its own: ten thousand sockets at both ends are more than
 * one process may have open.
 */
final class StalledServer implements AutoCloseable {
    private static final int BACKLOG = 10_000;

    private final Process process;
    private final BufferedReader said;
    private final int port;

    private StalledServer(Process process) throws IOException {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        this.port = Integer.parseInt(said.readLine());
    }

    /** Starts one that tells when this many requests stand unanswered. */
    static StalledServer expecting(int requests) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        return new StalledServer(new ProcessBuilder(List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        StalledServer.class.getName(),
                        String.valueOf(requests)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/client/api");
    }

    /** Returns once all the requests it was to expect are there, and stand unanswered. */
    void awaitRequests() throws IOException {
        var line = said.readLine();
        if (!"all".equals(line)) {
            throw new IOException("The stalled server said " + line);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException {
        serve(Integer.parseInt(args[0]));
    }

    private static void serve(int expected) throws IOException {
        try (var selector = Selector.open();
                var door = ServerSocketChannel.open()) {
            door.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), BACKLOG);
            door.configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(((InetSocketAddress) door.getLocalAddress()).getPort());
            var requests = 0;
            var buffer = ByteBuffer.allocate(16 << 10);
            while (true) {
                selector.select();
                for (var key : selector.selectedKeys()) {
                    if (key.isAcceptable()) {
                        for (var guest = door.accept(); guest != null; guest = door.accept()) {
                            guest.configureBlocking(false);
                            guest.register(selector, SelectionKey.OP_READ);
                        }
                    } else if (read(key, buffer) && ++requests == expected) {
                        System.out.println("all");
                    }
                }
                selector.selectedKeys().clear();
            }
        }
    }

    /** Reads what has come; returns whether it was the first of this connection. */
    private static boolean read(SelectionKey key, ByteBuffer buffer) throws IOException {
        var guest = (SocketChannel) key.channel();
        buffer.clear();
        var gone = false;
        try {
            gone = guest.read(buffer) < 0;
        } catch (IOException reset) {
            gone = true;
        }
        if (gone) {
            guest.close();
            return false;
        }
        return key.attach("seen") == null;
    }
}

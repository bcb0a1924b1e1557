// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A server on loopback that does on its connections what a test says, to the byte, and counts what it is sent. */
final class TckServer implements AutoCloseable {
    private static final Pattern COMMAND = Pattern.compile("(?:^|&)command=(\\w+)");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final String scheme;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "tck-server");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Greeting> greetings = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private TckServer(String scheme, ServerSocket listener) {
        this.scheme = scheme;
        this.listener = listener;
        threads.execute(this::accept);
    }

    static TckServer plain() throws IOException {
        return new TckServer("http", new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    static TckServer secure(SSLContext tls) throws IOException {
        return new TckServer(
                "https", tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** What happens to a request once it is read. */
    @FunctionalInterface
    interface Answer {
        void play(Exchange exchange) throws IOException;
    }

    /** What happens to a connection before anything is read from it. */
    @FunctionalInterface
    interface Greeting {
        void play(Socket socket) throws IOException;
    }

    /** A request as it arrived. */
    record Received(String head, String body) {
        String command() {
            var matcher = COMMAND.matcher(body);
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    URI endpoint() {
        return URI.create(scheme + "://127.0.0.1:" + port() + "/client/api");
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Plays these for the next requests, one for each; all others succeed. */
    void next(Answer... scripts) {
        answers.addAll(List.of(scripts));
    }

    void greet(Greeting greeting) {
        greetings.add(greeting);
    }

    List<Received> received() {
        return received;
    }

    int received(String command) {
        return (int) received.stream()
                .filter(request -> request.command().equals(command))
                .count();
    }

    int connections() {
        return accepted.size();
    }

    /** Hangs up on all connections, as a server does when it restarts. */
    void hangUp() {
        open.forEach(TckServer::closeQuietly);
    }

    private void accept() {
        while (true) {
            Socket socket;
            try {
                socket = listener.accept();
                socket.setTcpNoDelay(true);
            } catch (IOException closed) {
                return;
            }
            accepted.add(socket);
            open.add(socket);
            threads.execute(() -> serve(socket));
        }
    }

    private void serve(Socket socket) {
        try {
            var greeting = greetings.poll();
            if (greeting != null) {
                greeting.play(socket);
            }
            while (!socket.isClosed()) {
                var request = read(socket.getInputStream());
                received.add(request);
                var answer = answers.poll();
                (answer == null ? TckAnswers.success() : answer).play(new Exchange(socket, request));
            }
        } catch (IOException over) {
            // The client hung up, or refused the certificate.
        } finally {
            open.remove(socket);
            closeQuietly(socket);
        }
    }

    private static Received read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
        }
        var text = head.toString(StandardCharsets.ISO_8859_1);
        var length = LENGTH.matcher(text);
        var bytes = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return new Received(text, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
        threads.shutdownNow();
    }

    /** A request that waits for its answer. */
    final class Exchange {
        private final Socket socket;
        private final Received request;

        private Exchange(Socket socket, Received request) {
            this.socket = socket;
            this.request = request;
        }

        /** A success of the command that was sent. */
        String envelope() {
            return "{\"" + request.command().toLowerCase(Locale.ROOT) + "response\":{}}";
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Says nothing more until the client hangs up. */
        void stall() throws IOException {
            socket.getInputStream().read();
            socket.close();
        }

        void hangUp() throws IOException {
            socket.close();
        }

        void reset() throws IOException {
            TckAnswers.reset(socket);
        }

        /** Becomes the tunnel that was asked for. */
        void tunnelTo(TckServer target) throws IOException {
            try (var there = new Socket(InetAddress.getLoopbackAddress(), target.port())) {
                there.setTcpNoDelay(true);
                write("HTTP/1.1 200 Connection established\r\n\r\n");
                threads.execute(() -> pump(there, socket));
                socket.getInputStream().transferTo(there.getOutputStream());
            }
        }

        private static void pump(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException over) {
                closeQuietly(to);
            }
        }
    }
}

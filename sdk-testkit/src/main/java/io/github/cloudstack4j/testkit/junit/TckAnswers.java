// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import io.github.cloudstack4j.testkit.junit.TckServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What servers, and what stands in front of them, answer on good days and on bad ones. */
final class TckAnswers {
    private static final String JSON = "Content-Type: application/json;charset=UTF-8\r\n";
    private static final int MIB = 1 << 20;
    private static final int DRIP_MILLIS = 20;
    private static final int SETTLE_MILLIS = 300;

    private TckAnswers() {}

    static Answer success() {
        return success("");
    }

    static Answer success(String headers) {
        return exchange -> exchange.write(response(200, JSON + headers, exchange.envelope()));
    }

    static Answer after(String prelude, Answer answer) {
        return exchange -> {
            exchange.write(prelude);
            answer.play(exchange);
        };
    }

    static Answer status(int status, String headers, String body) {
        return exchange -> exchange.write(response(status, headers, body));
    }

    static String response(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " x\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Half a reply that promises {@code length} bytes, and nothing more for the moment. */
    static Answer begin(int length, Answer then) {
        return exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: " + length + "\r\n\r\n");
            exchange.write("{");
            then.play(exchange);
        };
    }

    static Answer chunkWithoutEnd() {
        return exchange -> {
            var envelope = exchange.envelope();
            exchange.write("HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n");
            exchange.write(Integer.toHexString(envelope.length()) + "\r\n" + envelope + "\r\n");
            exchange.hangUp();
        };
    }

    static Answer chunked() {
        return exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n");
            for (var c : exchange.envelope().toCharArray()) {
                exchange.write("1\r\n" + c + "\r\n");
            }
            exchange.write("0\r\n\r\n");
        };
    }

    /** A reply that never ends and never pauses for long. */
    static Answer drip() {
        return exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 1000000\r\n\r\n");
            while (true) {
                exchange.write(" ");
                pause(DRIP_MILLIS);
            }
        };
    }

    /** Says nothing more, and tells {@code silent} when the client has had the time to begin waiting. */
    static Answer silence(CountDownLatch silent) {
        return exchange -> {
            pause(SETTLE_MILLIS);
            silent.countDown();
            exchange.stall();
        };
    }

    private static void pause(int millis) throws IOException {
        try {
            var never = new CountDownLatch(1);
            never.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** As much as the client takes, which is told to {@code taken} by the mebibyte. */
    static Answer endless(Runnable taken) {
        return exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\n" + JSON + "Connection: close\r\n\r\n");
            var blanks = " ".repeat(MIB).getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                exchange.write(blanks);
                taken.run();
            }
        };
    }

    static Answer packed() {
        return exchange -> {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(exchange.envelope().getBytes(StandardCharsets.ISO_8859_1));
            }
            packed(bytes.toByteArray()).play(exchange);
        };
    }

    static Answer packed(byte[] body) {
        return exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\n" + JSON + "Content-Encoding: gzip\r\nContent-Length: " + body.length
                    + "\r\n\r\n");
            exchange.write(body);
        };
    }

    /** So many MiB of blanks, packed to a thousandth: one block, repeated. */
    static Answer bomb(int mebibytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        var block = new byte[MIB];
        deflater.setInput(" ".repeat(MIB).getBytes(StandardCharsets.ISO_8859_1));
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
        for (int i = 0; i < mebibytes; i++) {
            bytes.write(block, 0, length);
        }
        return packed(bytes.toByteArray());
    }

    static Answer endlessHead() {
        return exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\n" + JSON);
            var line = "X-More: " + "x".repeat(8000) + "\r\n";
            for (int i = 0; i < 1000; i++) {
                exchange.write(line);
            }
            exchange.hangUp();
        };
    }

    /** Throws the connection away, and what was written to it. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A server that knows a few answers by heart. The path says which: {@code /10/…} is a cloud of ten zones,
 * {@code /10-after-20/…} takes 20 ms to answer, {@code /503/…} is out of order; {@code /requests} counts them all.
 */
public final class CannedServer {
    private static final Pattern PATH = Pattern.compile("^\\w+ /(\\d+)(?:-after-(\\d+))?/");
    private static final Pattern PAGE = Pattern.compile("[?&](page|pagesize)=(\\d+)");

    private final AtomicLong requests = new AtomicLong();
    private final Map<String, byte[]> replies = new ConcurrentHashMap<>();

    private CannedServer() {}

    /** Prints its port, and serves until its standard input ends. */
    public static void main(String[] args) throws IOException {
        var server = new CannedServer();
        var socket = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
        var acceptor = new Thread(() -> server.accept(socket));
        acceptor.setDaemon(true);
        acceptor.start();
        System.out.println(socket.getLocalPort());
        while (System.in.read() >= 0) {}
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                var thread = new Thread(() -> serve(connection));
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream(), 1 << 14);
            var out = connection.getOutputStream();
            for (var head = head(in); head != null; head = head(in)) {
                var body = new String(in.readNBytes(contentLength(head)), StandardCharsets.ISO_8859_1);
                out.write(answer(head, body));
            }
        } catch (IOException | InterruptedException gone) {
            // The client has what it wanted.
        }
    }

    private byte[] answer(String head, String body) throws InterruptedException {
        if (head.startsWith("GET /requests ")) {
            return reply("200 OK", String.valueOf(requests.get()));
        }
        requests.incrementAndGet();
        var path = PATH.matcher(head);
        if (!path.find()) {
            return reply("404 Not Found", "{}");
        }
        if (path.group(2) != null) {
            Thread.sleep(Long.parseLong(path.group(2)));
        }
        var page = 1;
        var pageSize = Integer.MAX_VALUE;
        var parameters = PAGE.matcher(head.substring(0, head.indexOf('\r')) + "&" + body);
        while (parameters.find()) {
            var value = Integer.parseInt(parameters.group(2));
            if (parameters.group(1).equals("page")) {
                page = value;
            } else {
                pageSize = value;
            }
        }
        var size = Integer.parseInt(path.group(1));
        var number = page;
        var perPage = pageSize;
        return replies.computeIfAbsent(
                size + "/" + page + "/" + pageSize,
                key -> size == 503
                        ? reply("503 Service Unavailable", Bodies.UNAVAILABLE)
                        : reply("200 OK", Bodies.zones(size, number, perPage)));
    }

    private static byte[] reply(String status, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("HTTP/1.1 " + status
                        + "\r\nContent-Type: application/json;charset=utf-8\r\nX-Description: Apache CloudStack"
                        + "\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder(512);
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (b == '\n' && head.length() >= 4 && head.charAt(head.length() - 3) == '\n') {
                return head.toString();
            }
        }
        return null;
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    /** What the server says. */
    private static final class Bodies {
        static final String UNAVAILABLE =
                "{\"errorresponse\":{\"uuidList\":[],\"errorcode\":503,\"errortext\":\"Maintenance\"}}";

        private static String zones(int size, int page, int pageSize) {
            var first = (long) (page - 1) * pageSize;
            var last = Math.min(size, first + pageSize);
            var items = IntStream.range((int) Math.min(first, last), (int) last)
                    .mapToObj(Bodies::zone)
                    .collect(Collectors.joining(","));
            return "{\"listzonesresponse\":{"
                    + (items.isEmpty() ? "" : "\"count\":" + size + ",\"zone\":[" + items + "]") + "}}";
        }

        private static String zone(int number) {
            return String.format(
                    "{\"id\":\"5f2c7a1e-93b4-4d0f-8a6c-%012x\",\"name\":\"zone-%d\",\"description\":\"Hall %d\","
                            + "\"dns1\":\"192.0.2.53\",\"dns2\":\"198.51.100.53\",\"internaldns1\":\"10.8.0.53\","
                            + "\"guestcidraddress\":\"10.1.1.0/24\",\"networktype\":\"Advanced\","
                            + "\"securitygroupsenabled\":false,\"allocationstate\":\"Enabled\","
                            + "\"zonetoken\":\"b7d20c4e-5a1f-3c86-9e47-%012x\",\"dhcpprovider\":\"VirtualRouter\","
                            + "\"localstorageenabled\":true,\"allowuserspecifyvrmtu\":false,"
                            + "\"routerprivateinterfacemaxmtu\":1500,\"routerpublicinterfacemaxmtu\":1500,"
                            + "\"type\":\"Core\",\"tags\":[],\"ismultiarch\":false,\"hasannotations\":false}",
                    number, number, number % 7, 0xabcd0000 + number);
        }
    }
}

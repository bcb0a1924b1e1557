// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers all requests alike, and prints back every word of them where it is told to. */
final class IndiscreetServer implements Transport {
    /** Stands in an answer for the request as it was sent, as its values, and as JSON may quote them. */
    static final String ECHO = "@echo@";

    private volatile Answer answer = new Answer(200, "application/json", "{}");

    record Answer(int status, String contentType, String body) {
        static Answer json(int status, String body) {
            return new Answer(status, "application/json;charset=utf-8", body);
        }

        static Answer error(int code, String text) {
            return json(code, "{\"x\":{\"errorcode\":" + code + ",\"errortext\":\"" + text + " " + ECHO + "\"}}");
        }

        static Answer html(int status) {
            return new Answer(status, "text/html", "<html><body><h1>Blocked</h1>" + ECHO + "</body></html>");
        }
    }

    void answers(Answer next) {
        answer = next;
    }

    @Override
    public Reply send(Request request) throws IOException {
        if (answer.status() == 0) {
            throw new IOException("connection reset");
        }
        var form = new String(request.getBody(), StandardCharsets.UTF_8);
        // What it offers it does not tell: then nothing is held back, and the answer is to the command that is tried.
        var answer = form.contains("command=listApis&") ? Answer.error(530, "Internal error") : this.answer;
        return new Reply(
                answer.status(),
                Map.of(
                        "Content-Type", List.of(answer.contentType()),
                        "Location", List.of("https://elsewhere.example/?" + form)),
                answer.body().replace(ECHO, echo(form)).getBytes(StandardCharsets.UTF_8));
    }

    private static String echo(String form) {
        var values = Stream.of(form.split("&"))
                .filter(pair -> !pair.toLowerCase(Locale.ROOT).startsWith("signature="))
                .map(pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .map(value -> value.replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining("' '", "'", "'"));
        return "values " + values + " form " + form;
    }
}

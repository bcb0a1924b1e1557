// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.ApiThrottle;
import io.github.cloudstack4j.testkit.internal.engine.JobEngine;
import io.github.cloudstack4j.testkit.internal.http.ApiEndpoint;
import io.github.cloudstack4j.testkit.internal.http.HttpAnswer;
import io.github.cloudstack4j.testkit.internal.http.RequestCookies;
import io.github.cloudstack4j.testkit.internal.http.RequestParameters;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** Between HTTP and the API: paths and methods, faults, the record of requests. */
final class EmulatorServer extends Dispatcher {

    private static final String API_PATH = "/client/api";
    private static final Pattern MASKED =
            Pattern.compile("(?i).*(apikey|signature|secret|password|userdata|privatekey|sessionkey).*");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final MockWebServer server;
    private final ApiEndpoint endpoint;
    private final World world;
    private final JobEngine jobs;
    private final Faults faults;
    private final boolean behindProxy;
    private final Runnable restart;
    private final RequestLog requests = new RequestLog();

    EmulatorServer(
            MockWebServer server,
            ApiEndpoint endpoint,
            World world,
            JobEngine jobs,
            Faults faults,
            boolean behindProxy,
            Runnable restart) {
        this.server = server;
        this.endpoint = endpoint;
        this.world = world;
        this.jobs = jobs;
        this.faults = faults;
        this.behindProxy = behindProxy;
        this.restart = restart;
    }

    RequestLog requests() {
        return requests;
    }

    /** MockWebServer asks this before it reads from a new connection. */
    @Override
    public MockResponse peek() {
        var response = new MockResponse.Builder();
        if (faults.resetsConnections()) {
            response.onRequestStart(new SocketEffect.CloseSocket());
        }
        return response.build();
    }

    @Override
    public MockResponse dispatch(mockwebserver3.RecordedRequest request) throws InterruptedException {
        // The server would keep every request for good; a long run as a program must not grow by that.
        server.takeRequest(0, TimeUnit.MILLISECONDS);
        if (isBookkeeping(request)) {
            faults.connectionWasReset();
            return new MockResponse.Builder().build();
        }
        var path = request.getTarget().replaceFirst("\\?.*", "");
        if (!path.equals(API_PATH) && !path.equals(API_PATH + "/")) {
            return http(HttpAnswer.html(404, "Not Found")).build();
        }
        return switch (String.valueOf(request.getMethod())) {
            case "GET", "POST" -> api(request);
            default -> http(HttpAnswer.empty(405)).build();
        };
    }

    /**
     * MockWebServer tells of a connection that it reset by a made-up request, which no real one resembles: they have
     * headers.
     */
    private static boolean isBookkeeping(mockwebserver3.RecordedRequest request) {
        return request.getHeaders().size() == 0;
    }

    private MockResponse api(mockwebserver3.RecordedRequest request) {
        var post = "POST".equals(request.getMethod());
        var parameters = RequestParameters.of(request.getTarget(), post ? body(request) : "");
        var cookies = RequestCookies.of(request.getHeaders().values("Cookie"));
        var recorded = record(request, parameters, cookies);
        requests.add(recorded);
        var fault = faults.strike(recorded);
        var answer = fault.isEmpty() || fault.get().isWorkDone()
                ? work(parameters, cookies, post, fault.orElse(null))
                : null;
        var response = fault.isEmpty() ? http(answer) : faulty(fault.get(), answer);
        if (response.getOnResponseStart() == null) {
            recorded.answeredWith(response.getCode());
        }
        return response.build();
    }

    private HttpAnswer work(RequestParameters parameters, RequestCookies cookies, boolean post, @Nullable Fault fault) {
        var answer = endpoint.answer(parameters, cookies, post);
        if (fault != null) {
            strikeJob(fault.effect(), answer.startedJob());
        }
        return answer;
    }

    private void strikeJob(Effect effect, @Nullable String job) {
        if (effect instanceof Effect.Restart) {
            restart.run();
        } else if (job != null && effect instanceof Effect.JobFailure failure) {
            world.locked(() -> jobs.failInstead(job, ApiFault.server(failure.errorCode(), failure.errorText())));
        } else if (job != null && effect instanceof Effect.JobVanished) {
            world.locked(() -> jobs.forget(job));
        }
    }

    /** @param answer what the command answered, null if it was not carried out */
    private MockResponse.Builder faulty(Fault fault, @Nullable HttpAnswer answer) {
        var effect = fault.effect();
        if (effect instanceof Effect.Stall) {
            return http(HttpAnswer.empty(200)).onResponseStart(SocketEffect.Stall.INSTANCE);
        } else if (effect instanceof Effect.Reset) {
            return http(HttpAnswer.empty(200)).onResponseStart(new SocketEffect.CloseSocket());
        } else if (effect instanceof Effect.GarbageBody) {
            return http(new HttpAnswer(200, HttpAnswer.JSON, "{\"]} not json at all", null, null));
        } else if (effect instanceof Effect.Html html) {
            return http(HttpAnswer.html(html.status(), html.reason()));
        } else if (effect instanceof Effect.Throttled throttled) {
            var text = ApiThrottle.tooMany(throttled.retryAfter().toMillis()).getMessage();
            return http(error(429, String.valueOf(text)));
        } else if (effect instanceof Effect.Unavailable unavailable) {
            var response = http(HttpAnswer.html(503, "Service Unavailable"));
            return unavailable.retryAfter() == null
                    ? response
                    : response.setHeader("Retry-After", unavailable.retryAfter().toSeconds());
        } else if (effect instanceof Effect.Redirect redirect) {
            return http(HttpAnswer.empty(307)).setHeader("Location", redirect.location());
        }
        if (answer == null) {
            throw new IllegalStateException(fault + " cannot show without an answer");
        }
        if (effect instanceof Effect.Latency latency) {
            return http(answer).headersDelay(latency.delay().toMillis(), TimeUnit.MILLISECONDS);
        } else if (effect instanceof Effect.TruncatedBody) {
            return http(answer).onResponseBody(new SocketEffect.CloseSocket());
        }
        return http(answer);
    }

    private static HttpAnswer error(int status, String text) {
        var content = JsonNodeFactory.instance.objectNode();
        content.putArray("uuidList");
        content.put("errorcode", status).put("cserrorcode", 4545).put("errortext", text);
        var root = JsonNodeFactory.instance.objectNode();
        root.set("errorresponse", content);
        return new HttpAnswer(status, HttpAnswer.JSON, root.toString(), text, null);
    }

    private MockResponse.Builder http(HttpAnswer answer) {
        var response = new MockResponse.Builder()
                .code(answer.status())
                .setHeader("X-Content-Type-Options", "nosniff")
                .setHeader("X-XSS-Protection", "1;mode=block");
        if (behindProxy) {
            response.setHeader("Date", HTTP_DATE.format(world.now()));
        }
        if (answer.contentType() != null) {
            response.setHeader("Content-Type", answer.contentType()).body(answer.body());
        }
        answer.cookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        if (answer.description() != null) {
            response.addHeaderLenient("X-Description", answer.description().replaceAll("[^\\x20-\\x7E]", "?"));
        }
        return response;
    }

    private RecordedRequest record(
            mockwebserver3.RecordedRequest request, RequestParameters parameters, RequestCookies cookies) {
        var user = endpoint.user(parameters, cookies)
                .map(EmulatorWorld::publicView)
                .orElse(null);
        return new RecordedRequest(
                parameters.all().getOrDefault("command", ""),
                masked(parameters.all()),
                String.valueOf(request.getMethod()),
                world.now(),
                user);
    }

    private static Map<String, String> masked(Map<String, String> parameters) {
        var masked = new LinkedHashMap<String, String>();
        parameters.forEach(
                (name, value) -> masked.put(name, MASKED.matcher(name).matches() ? "***" : value));
        return masked;
    }

    private static String body(mockwebserver3.RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }
}

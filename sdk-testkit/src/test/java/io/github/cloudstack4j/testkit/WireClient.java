// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A CloudStack client of a few lines, written apart from the SDK so that neither hides the other's mistakes. */
public final class WireClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final String apiKey;
    private final String secretKey;

    public WireClient(URI endpoint, EmulatorUser user) {
        this(endpoint, user.getApiKey(), user.getSecretKey());
    }

    public WireClient(URI endpoint, String apiKey, String secretKey) {
        this.endpoint = endpoint;
        this.apiKey = apiKey;
        this.secretKey = secretKey;
    }

    /** An answer, with its body parsed if it is JSON. */
    public record Reply(int status, String contentType, String body, HttpResponse<String> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }

        /** The only key of the answer. */
        public String envelope() {
            return json().fieldNames().next();
        }

        /** What the only key holds. */
        public JsonNode content() {
            return json().elements().next();
        }

        public int errorCode() {
            return content().path("errorcode").asInt();
        }

        public String errorText() {
            return content().path("errortext").asText();
        }
    }

    /** Signs and sends by GET; parameters come as name, value, name, value. */
    public Reply get(String command, String... parameters) {
        return get(signed(request(command, parameters)));
    }

    /** Signs and sends by POST with everything in the body. */
    public Reply post(String command, String... parameters) {
        return send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(signed(request(command, parameters))))));
    }

    /** Sends by GET as they are. */
    public Reply get(Map<String, String> parameters) {
        return send(HttpRequest.newBuilder(URI.create(endpoint + "?" + encoded(parameters))));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new ConnectionLost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The connection broke before a whole answer had come. */
    public static final class ConnectionLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ConnectionLost(IOException cause) {
            super(cause);
        }
    }

    public Map<String, String> request(String command, String... parameters) {
        var request = new LinkedHashMap<String, String>();
        request.put("command", command);
        request.put("response", "json");
        request.put("apiKey", apiKey);
        for (var i = 0; i < parameters.length; i += 2) {
            request.put(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    /** Adds the signature, computed as CloudStack documents it. */
    public Map<String, String> signed(Map<String, String> request) {
        var text = new TreeMap<>(request)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"))
                        .toLowerCase(Locale.ROOT);
        var signed = new LinkedHashMap<>(request);
        signed.put("signature", hmacSha1(text));
        return signed;
    }

    public static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private String hmacSha1(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

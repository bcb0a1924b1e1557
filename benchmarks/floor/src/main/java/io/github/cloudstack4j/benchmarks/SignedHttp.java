// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends CloudStack commands, signed, over connections that stay open. */
final class SignedHttp implements AutoCloseable {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded; charset=UTF-8");
    private static final DateTimeFormatter EXPIRES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OkHttpClient http;
    private final SecretKeySpec key = new SecretKeySpec(Peer.SECRET_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    private final String endpoint;

    /** With OkHttp's defaults, which prepare for TLS whether it is needed or not. */
    SignedHttp(URI endpoint) {
        this(endpoint, new OkHttpClient.Builder());
    }

    SignedHttp(URI endpoint, OkHttpClient.Builder builder) {
        this.http = builder.connectionPool(new ConnectionPool(64, 20, TimeUnit.SECONDS))
                .build();
        this.endpoint = endpoint.toString();
    }

    Response send(Map<String, String> parameters) throws IOException {
        var response = http.newCall(new Request.Builder()
                        .url(endpoint)
                        .post(RequestBody.create(signed(parameters), FORM))
                        .build())
                .execute();
        if (!response.isSuccessful()) {
            response.close();
            throw new IOException("HTTP " + response.code());
        }
        return response;
    }

    private byte[] signed(Map<String, String> parameters) {
        var all = new TreeMap<>(parameters);
        all.put("apiKey", Peer.API_KEY);
        all.put("signatureVersion", "3");
        all.put("expires", EXPIRES.format(Instant.now().plusSeconds(300)));
        var form = new StringBuilder(512);
        all.forEach((name, value) -> {
            if (!form.isEmpty()) {
                form.append('&');
            }
            form.append(name).append('=').append(encode(value));
        });
        var signature = hmac(form.toString().toLowerCase(Locale.ROOT));
        return form.append("&signature=").append(encode(signature)).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}

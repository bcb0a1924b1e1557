// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over HTTP.
 *
 * @param contentType null for an answer without a body
 * @param description the text of an API error, which the server repeats in a header
 * @param startedJob the uuid of the job that the command started
 * @param cookies the values of its {@code Set-Cookie} headers
 */
public record HttpAnswer(
        int status,
        @Nullable String contentType,
        String body,
        @Nullable String description,
        @Nullable String startedJob,
        List<String> cookies) {

    public HttpAnswer(
            int status,
            @Nullable String contentType,
            String body,
            @Nullable String description,
            @Nullable String startedJob) {
        this(status, contentType, body, description, startedJob, List.of());
    }

    public static final String JSON = "application/json;charset=utf-8";
    static final String XML = "text/xml;charset=utf-8";

    public static HttpAnswer html(int status, String reason) {
        var title = status + " " + reason;
        var body = "<html>\n<head><title>" + title + "</title></head>\n<body><h1>" + title + "</h1></body>\n</html>\n";
        return new HttpAnswer(status, "text/html;charset=iso-8859-1", body, null, null);
    }

    HttpAnswer settingCookies(List<String> values) {
        return new HttpAnswer(status, contentType, body, description, startedJob, values);
    }

    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, null, "", null, null);
    }
}

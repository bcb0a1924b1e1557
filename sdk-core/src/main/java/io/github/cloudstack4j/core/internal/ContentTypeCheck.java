// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells a login page or a proxy's greeting from an answer of CloudStack before anyone tries to parse it. */
final class ContentTypeCheck implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var contentType = response.header("Content-Type", "application/json").toLowerCase(Locale.ROOT);
        if (response.isSuccessful() && !contentType.contains("json") && !contentType.contains("javascript")) {
            response.close();
            throw new NotCloudStackException("the endpoint answered with " + contentType
                    + " in place of JSON; is it the API's URL, ending in /client/api?");
        }
        return response;
    }
}

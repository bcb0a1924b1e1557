// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A form with the caller's proof in it. Can be written once only: whatever OkHttp meets (a dropped connection, 408, 503,
 * a redirect), it must not send it again.
 */
final class AuthenticatedForm extends RequestBody {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded; charset=UTF-8");

    private final byte[] form;

    AuthenticatedForm(byte[] form) {
        this.form = form;
    }

    @Override
    public MediaType contentType() {
        return FORM;
    }

    @Override
    public long contentLength() {
        return form.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(form);
    }
}

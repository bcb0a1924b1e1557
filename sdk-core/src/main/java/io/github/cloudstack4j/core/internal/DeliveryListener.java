// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes when OkHttp starts to write a request: before that, nothing has reached the server. */
final class DeliveryListener extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
        var delivery = call.request().tag(Delivery.class);
        if (delivery != null) {
            delivery.started();
        }
    }
}

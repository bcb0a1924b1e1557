// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.EventListener;

/** Tells a call's {@link Delivery} how far OkHttp is: before it starts to write, nothing has reached the server. */
final class DeliveryListener extends EventListener {
    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        delivery(call).connectedAnew();
    }

    @Override
    public void requestHeadersStart(Call call) {
        delivery(call).start();
    }

    @Override
    public void canceled(Call call) {
        delivery(call).cancel();
    }

    private static Delivery delivery(Call call) {
        return Objects.requireNonNull(call.request().tag(Delivery.class));
    }
}
